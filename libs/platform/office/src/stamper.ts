import { DomainError } from '@lienthong/platform/kernel';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { setPriority } from 'node:os';
import { Piscina } from 'piscina';
import type { OfficeErrorCode } from './office.errors';
import { stampPdf } from './stamp-pdf';
import type { StampPage, StampText } from './stamp-places';

/** What one stamp needs: the bytes of a PDF, the words of its first page where they could be read, and what to write. */
export interface StampWork {
  readonly bytes: Uint8Array;
  readonly first: StampPage | undefined;
  readonly stamp: StampText;
}

/** The stamped bytes, or why these bytes can never be stamped. */
export type StampOutcome = { readonly pdf: Uint8Array } | { readonly fault: OfficeErrorCode };

/** Stamps PDFs; see `stampPdf`. Rejects only with what may pass by itself. */
export abstract class Stamper {
  abstract stamp(work: StampWork): Promise<StampOutcome>;
}

/** `stampPdf` with a lasting refusal as a value, because an error loses its code on the way from one thread to another. */
export async function stampOrFault({ bytes, first, stamp }: StampWork): Promise<StampOutcome> {
  try {
    return { pdf: await stampPdf(bytes, first, stamp) };
  } catch (error) {
    if (error instanceof DomainError) return { fault: error.code as OfficeErrorCode };
    throw error;
  }
}

/** How much more patient than the rest of the process background work is; Linux gives every thread a niceness of its own. */
const PATIENCE = 10;
/** A PDF that takes more is refused by its thread's end, not by the end of the process. */
const MEMORY_MB = 768;
const IDLE_MS = 60_000;

/** Makes the calling thread give way to every other; what it serves can wait, a clerk cannot. */
export function bePatient(): void {
  setPriority(PATIENCE);
}

/**
 * Stamps in one thread of its own. It takes about 50 ms of processor time, in which the thread that delivers documents
 * would hear nothing.
 */
@Injectable()
export class ThreadStamper extends Stamper implements OnApplicationShutdown {
  private readonly threads: Piscina<StampWork, StampOutcome>;

  /** `file` is the bundle of the thread: it answers `stampOrFault`. */
  constructor(file: URL) {
    super();
    const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MB };
    this.threads = new Piscina({
      filename: file.href,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: IDLE_MS,
      resourceLimits,
    });
  }

  stamp(work: StampWork): Promise<StampOutcome> {
    return this.threads.run(work);
  }

  onApplicationShutdown(): Promise<void> {
    return this.threads.destroy();
  }
}
