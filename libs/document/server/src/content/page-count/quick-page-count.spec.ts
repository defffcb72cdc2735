import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdfSample } from '../testing/samples';
import { packedPdf, updatedPdf } from './testing/odd-pdfs';
import { quickPageCount } from './quick-page-count';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'page-count-'));
});
afterAll(() => rm(dir, { recursive: true }));

async function count(bytes: Buffer): Promise<number | undefined> {
  const path = join(dir, 'sample.pdf');
  await writeFile(path, bytes);
  return quickPageCount(path);
}
const edited = (from: string | RegExp, to: string, pages = 3): Buffer =>
  Buffer.from(pdfSample(pages).toString('latin1').replace(from, to), 'latin1');

describe('pages counted without running a program', () => {
  it.each([1, 2, 250])('are those of a plain file: %d', async (pages) => {
    expect(await count(pdfSample(pages))).toBe(pages);
  });

  it('are found in a file too large to be read whole', async () => {
    const large = pdfSample(2, `% ${'x'.repeat(700_000)}\n`);
    expect(large.length).toBeGreaterThan(1_000_000);
    expect(await count(large)).toBe(2);
  });

  it.each([true, false])(
    'are found among packed objects, as PDF 1.5 writes them (rows predicted: %s)',
    async (predicted) => {
      expect(await count(packedPdf(7, predicted))).toBe(7);
    },
  );

  it('are those of the last of several versions in one file', async () => {
    expect(await count(updatedPdf(3, '/Type /Pages /Kids [] /Count 5'))).toBe(5);
  });

  it('are found behind comments, strings and nested values', async () => {
    const odd = '/A [ (\\) >> ( ) ) <0aF> [null true -1.5] << /B 1 0 R >> ] % << /Count 9\n';
    expect(await count(updatedPdf(3, `/Type /Pages ${odd} /Count 4 /Kids []`))).toBe(4);
  });
});

describe('what is not exactly as the standard says is left to a repairing reader', () => {
  it.each<[string, Buffer]>([
    ['nothing but a beginning', Buffer.from('%PDF-1.4\n')],
    ['no table', Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')],
    ['an encrypted file', edited('/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R')],
    ['a table elsewhere than said', edited(/startxref\n\d+/, 'startxref\n7')],
    ['a place beyond the end', edited(/startxref\n\d+/, 'startxref\n99999999')],
    ['an object elsewhere than said', edited(/\n\d{10} 00000 n/, '\n0000000003 00000 n')],
    ['a chain of tables that bites its tail', edited(/\/Root 1 0 R(?=[^]*?startxref\n(\d+))/, '/Root 1 0 R /Prev $1')],
    ['no page', edited('/Count 3', '/Count 0')],
    ['half a page', edited('/Count 3', '/Count .5')],
    ['more pages than there can be', edited('/Count 3', '/Count 9999999')],
    ['a count elsewhere', edited('/Count 3', '/Count 3 0 R')],
    ['a branch instead of the root', edited('/Count 3', '/Parent 1 0 R /Count 3')],
    ['two counts', edited('/Count 3', '/Count 3 /Count 4')],
    ['a string without an end', edited('/Count 3', '/X (( /Count 3')],
    ['ten thousand opened arrays', edited('/Count 3', `/X ${'['.repeat(10_000)}`)],
    ['something behind the end', Buffer.concat([pdfSample(3), Buffer.from('<html>')])],
  ])('%s', async (_name, bytes) => {
    expect(await count(bytes)).toBeUndefined();
  });

  it('never fails, whatever byte is wrong', async () => {
    for (const whole of [pdfSample(2), packedPdf(2, true)]) {
      for (let at = 0; at < whole.length; at += 3) {
        const damaged = Buffer.from(whole);
        damaged[at] = (at * 7) % 256;
        const pages = await count(damaged);
        expect(pages === undefined || (Number.isInteger(pages) && pages > 0)).toBe(true);
      }
      for (let end = 0; end < whole.length; end += 11)
        await expect(count(whole.subarray(0, end))).resolves.toBeUndefined();
    }
  });
});
