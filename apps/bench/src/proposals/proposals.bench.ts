import { SCORED_FIELDS } from '@lienthong/dispatch/testing';
import { print, round, summary } from '../measure/figures';
import { readSamples, type ReadSample } from './measure-reading';

/** How well the fields of letters are read: per field, per letter, and the acts a clerk needs for each. */
export async function benchProposals(): Promise<void> {
  const samples = await readSamples();
  for (const { name, wrong, corrections, ms } of samples)
    print('proposals', { letter: name, wrong: wrong.join(' '), acts: actsFor(corrections), ms: round(ms) });
  print('proposals', {
    figure: 'fields read as they stand, of all letters',
    letters: samples.length,
    ...accuracyOf(samples),
  });
  print('proposals', {
    figure: 'acts: one file drop, corrections, Enter',
    most_corrections: Math.max(...samples.map(({ corrections }) => corrections)),
    mean_corrections: round(samples.reduce((sum, { corrections }) => sum + corrections, 0) / samples.length),
    read_ms: summary(samples.map(({ ms }) => ms)),
  });
}

/** Letters whose field was read as it stands, by field. */
export function accuracyOf(samples: readonly ReadSample[]): Record<(typeof SCORED_FIELDS)[number], number> {
  const right = SCORED_FIELDS.map((field) => [field, samples.filter(({ wrong }) => !wrong.includes(field)).length]);
  return Object.fromEntries(right) as Record<(typeof SCORED_FIELDS)[number], number>;
}

/** One drop, the corrections, one Enter. */
export function actsFor(corrections: number): number {
  return 1 + corrections + 1;
}
