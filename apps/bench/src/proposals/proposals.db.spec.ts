import { SCORED_FIELDS } from '@lienthong/dispatch/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSamples, type ReadSample } from './measure-reading';
import { accuracyOf } from './proposals.bench';

const published = readFileSync(join(process.env['LIENTHONG_ROOT'] ?? process.cwd(), 'docs/benchmarks.md'), 'utf8');

/** The published line of a field: `| senderName | 30 of 31 | …`. */
const publishedFor = (field: string) => Number(new RegExp(`\\| \`${field}\` +\\| +(\\d+) of`).exec(published)?.[1]);

let samples: ReadSample[];

beforeAll(async () => {
  samples = await readSamples();
}, 120_000);

describe('reading letters', () => {
  it('is measured on more than twenty letters, each read', () => {
    expect(samples.length).toBeGreaterThanOrEqual(25);
    expect(samples.filter(({ reading }) => reading.state !== 'read')).toEqual([]);
    expect(published).toContain(`${samples.length} letters`);
  });

  it.each(SCORED_FIELDS)('does not fall below the published figure: %s', (field) => {
    expect(publishedFor(field)).toBeGreaterThan(0);
    expect(accuracyOf(samples)[field]).toBeGreaterThanOrEqual(publishedFor(field));
  });

  it('leaves at most three corrections to the clerk for each letter', () => {
    expect(samples.filter(({ corrections }) => corrections > 3).map(({ name }) => name)).toEqual([]);
  });

  it('is sure only of what is right, in all but one of a hundred proposals', () => {
    const sure = samples.flatMap(({ reading, wrong }) =>
      reading.proposals
        .filter(({ confidence }) => confidence === 'sure')
        .map(({ field }) => wrong.some((one) => one === field)),
    );
    expect(sure.filter(Boolean).length / sure.length).toBeLessThanOrEqual(0.01);
  });
});
