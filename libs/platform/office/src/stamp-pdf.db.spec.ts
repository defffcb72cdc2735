import { PDFDocument } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STAMP_FIELDS, stampPdf } from './stamp-pdf';
import type { StampPage, StampText } from './stamp-places';

const STAMP: StampText = { code: '58/2010/QĐ-UBND', place: 'Long An', issuedOn: '2010-02-03' };
const FONT = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');
const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'stamp-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What pdftotext, a reader that is not ours, finds in the bytes. */
function pdftotext(bytes: Uint8Array, ...options: string[]): string {
  const file = join(dir, 'page.pdf');
  writeFileSync(file, bytes);
  const read = spawnSync(join(process.env['POPPLER_BIN'] ?? '', 'pdftotext'), [...options, file, '-']);
  expect(read.stderr.toString()).toBe('');
  return read.stdout.toString().normalize('NFC');
}

const textOf = (bytes: Uint8Array): string => pdftotext(bytes).replace(/\s+/g, ' ');

function pageOf(bytes: Uint8Array): StampPage {
  const words = [...pdftotext(bytes, '-bbox', '-l', '1').matchAll(WORD)].map(
    ([, left, top, right, bottom, text = '']) => ({
      text,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    }),
  );
  return { width: 595.28, height: 841.89, words };
}

/** A page in the decree's layout: box 3 at the left, box 4 at the right, each with its blanks. */
async function aLetter(
  number: string,
  date = 'Long An, ngày        tháng        năm          ',
  dateAt = 300,
): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const font = await pdf.embedFont(readFileSync(FONT), { subset: true });
  const page = pdf.addPage([595.28, 841.89]);
  page.drawText('ỦY BAN NHÂN DÂN', { x: 90, y: 780, size: 13, font });
  if (number) page.drawText(number, { x: 100, y: 740, size: 13, font });
  if (date) page.drawText(date, { x: dateAt, y: 740, size: 13, font });
  page.drawText('Điều 1. Ban hành kèm theo Quyết định này kế hoạch năm 2010.', { x: 85, y: 600, size: 13, font });
  return pdf;
}

async function stamped(pdf: PDFDocument): Promise<{ readonly before: Uint8Array; readonly after: Buffer }> {
  const before = await pdf.save();
  return { before, after: await stampPdf(before, pageOf(before), STAMP) };
}

describe('number and date in a PDF', () => {
  it.each(['Số:            /2010/QĐ-UBND', 'Số:', ''])(
    'are found by another reader, each in its half of the head of page 1: %j',
    async (printed) => {
      const { before, after } = await stamped(await aLetter(printed));
      expect(after.subarray(0, before.length).equals(before)).toBe(true);
      const text = textOf(after);
      expect(text).toContain('58/2010/QĐ-UBND');
      expect(text).toContain('Long An, ngày 03 tháng 02 năm 2010');
      const { words } = pageOf(after);
      const number = words.find((word) => word.text.includes('58'));
      const day = words.find((word) => word.text === '03');
      expect(number?.left).toBeLessThan(297);
      expect(day?.left).toBeGreaterThan(297);
      expect(Math.max(number?.bottom ?? 999, day?.bottom ?? 999)).toBeLessThan(842 / 3);
    },
  );

  it('stand in the line of the blanks, over the dots when there are some, and nowhere else', async () => {
    for (const printed of ['Số:            /2010/QĐ-UBND', 'Số: ......../2010/QĐ-UBND']) {
      const { after } = await stamped(await aLetter(printed));
      const { words } = pageOf(after);
      const all = (text: string) => words.filter((word) => word.text.includes(text));
      expect([all('58').length, all('03').length, all('Số').length, all('ngày').length]).toEqual([1, 1, 1, 1]);
      const bottomOf = (text: string) => all(text)[0]?.bottom ?? 0;
      expect(Math.abs(bottomOf('58') - bottomOf('Số:'))).toBeLessThan(1);
      expect(Math.abs(bottomOf('03') - bottomOf('ngày'))).toBeLessThan(1);
    }
  });

  it('find their blanks when the date line begins left of the middle of the page', async () => {
    const { after } = await stamped(await aLetter('Số:            /2010/QĐ-UBND', undefined, 270));
    const { words } = pageOf(after);
    expect(words.filter(({ text }) => text.includes('Số'))).toHaveLength(1);
    expect(textOf(after)).toContain('58/2010/QĐ-UBND');
  });

  it('are not written twice where somebody typed them', async () => {
    const { after } = await stamped(await aLetter('Số: 58/2010/QĐ-UBND', 'Long An, ngày 03 tháng 02 năm 2010'));
    expect(textOf(after).match(/58\/2010/g)).toHaveLength(1);
    expect(textOf(after).match(/năm 2010/g)?.length).toBe(2); // the date line, and the text of article 1
  });

  it('stand in the margin when another symbol is printed, because print cannot be taken back', async () => {
    const { after } = await stamped(await aLetter('Số:       /QĐ-SNV'));
    expect(textOf(after)).toContain('Số: 58/2010/QĐ-UBND');
  });

  it('fill the fields of a form that has them', async () => {
    const pdf = await aLetter('', '');
    const form = pdf.getForm();
    const [page] = pdf.getPages();
    if (!page) throw new Error('no page');
    form.createTextField(STAMP_FIELDS.code).addToPage(page, { x: 90, y: 730, width: 180, height: 20 });
    form.createTextField(STAMP_FIELDS.date).addToPage(page, { x: 300, y: 730, width: 250, height: 20 });
    const { before, after } = await stamped(pdf);
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    expect(textOf(after)).toContain('58/2010/QĐ-UBND');
    expect(textOf(after)).toContain('Long An, ngày 03 tháng 02 năm 2010');
  });

  it('go into a real decision of the province as well', async () => {
    const before = readFileSync('apps/api-e2e/src/data/57-2010-qd-ubnd.pdf');
    const after = await stampPdf(before, pageOf(before), STAMP);
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    expect(textOf(after)).toContain('58/2010/QĐ-UBND');
  });

  it('are refused by name: not a PDF, a page on its side', async () => {
    await expect(stampPdf(Buffer.from('%PDF-1.4 no'), undefined, STAMP)).rejects.toMatchObject({
      code: 'office.unreadable',
    });
    const pdf = await aLetter('Số:');
    pdf
      .getPages()[0]
      ?.setRotation({ type: 'degrees', angle: 90 } as Parameters<ReturnType<PDFDocument['getPage']>['setRotation']>[0]);
    await expect(stampPdf(await pdf.save(), undefined, STAMP)).rejects.toMatchObject({ code: 'office.rotated' });
  });
});
