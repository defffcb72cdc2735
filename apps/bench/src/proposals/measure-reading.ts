import {
  DECISION_57,
  drawLetter,
  LETTER_SAMPLES,
  PRINTED_LETTERS,
  scoreOf,
  type KnownAnswers,
  type Score,
} from '@lienthong/dispatch/testing';
import { readLetter, type Reading } from '@lienthong/dispatch/model';
import { readPdfText } from '@lienthong/document/server';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRINTED_FOLDER } from './print-letters';

/** One letter of the set, how it was read and how long that took. */
export interface ReadSample extends Score {
  readonly name: string;
  readonly reading: Reading;
  readonly answers: KnownAnswers;
  readonly ms: number;
}

const ROOT = process.env['LIENTHONG_ROOT'] ?? process.cwd();

/** Draws every letter of the set as a PDF and reads each as the product does; besides, what a browser printed
 * and Decision 57/2010 as it was published. */
export async function readSamples(): Promise<ReadSample[]> {
  const folder = await mkdtemp(join(tmpdir(), 'letters-'));
  try {
    const samples: ReadSample[] = [];
    for (const sample of LETTER_SAMPLES) {
      const path = join(folder, `${sample.name}.pdf`);
      await writeFile(path, await drawLetter(sample));
      samples.push(await read(sample.name, path, sample.answers));
    }
    for (const { name, answers } of PRINTED_LETTERS)
      samples.push(await read(name, join(PRINTED_FOLDER, `${name}.pdf`), answers));
    const decision = join(ROOT, 'apps/api-e2e/src/data/57-2010-qd-ubnd.pdf');
    return [...samples, await read('57-2010-qd-ubnd', decision, DECISION_57)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function read(name: string, path: string, answers: KnownAnswers): Promise<ReadSample> {
  const begin = performance.now();
  const reading = readLetter(await readPdfText(path));
  const ms = performance.now() - begin;
  return { name, reading, answers, ms, ...scoreOf(reading.proposals, answers) };
}
