import { DomainError } from '@lienthong/platform/kernel';
import { setTimeout as delay } from 'node:timers/promises';
import { countPages } from '../content/pdf-pages';

const TRIES = 5;
const PAUSE_MS = 500;

/**
 * How many pages a PDF on the local disk has; `null` when nobody can tell (encrypted, broken). That is no reason to
 * refuse the file: its receiver may be able to open it.
 */
export async function pagesOf(path: string): Promise<number | null> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await countPages(path);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.params['reason'] !== 'busy' || tried === TRIES) return null;
      await delay(PAUSE_MS * tried);
    }
  }
}
