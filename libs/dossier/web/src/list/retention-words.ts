import { injectText } from '@lienthong/platform/web';
import { DOSSIER_LIMITS } from '@lienthong/dossier/model';
import type { dossierVi } from '../messages/dossier.vi';

/** Says a retention in words. Use where `inject` works. */
export function injectRetentionWords(): (years: number | null) => string {
  const text = injectText<typeof dossierVi>('dossier');
  return (years) => (years === null ? text('retention.ever') : text('retention.years', { count: years }));
}

/** The retention a person wrote: years, `null` for ever when nothing is written, `undefined` for what is neither. */
export function readRetention(words: string): number | null | undefined {
  const text = words.trim();
  if (text === '') return null;
  const { least, most } = DOSSIER_LIMITS.retention;
  const years = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return years >= least && years <= most ? years : undefined;
}
