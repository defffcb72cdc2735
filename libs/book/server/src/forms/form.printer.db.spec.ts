import { FileIntake } from '@lienthong/document/server';
import { printTable } from '@lienthong/platform/print';
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { BookBench, type TestActor } from '../testing/book-bench';
import { FormPrinter } from './form.printer';

let bench: BookBench;
let clerk: TestActor;
let printer: FormPrinter;
let arrival: string;

beforeAll(async () => {
  bench = await BookBench.open();
  clerk = await bench.someone(bench.office);
  printer = bench.get(FormPrinter);
  await bench.registered(bench.office, 2026, 1, 2);
  arrival = await bench.arrival(bench.office, 2026, 1);
  await bench.handed(arrival, 'Phòng Ngân sách', { dueOn: '2026-01-10', doneOn: '2026-01-09' });
});
afterAll(() => bench.close());

/** The text of a PDF, as poppler reads it, white space folded. */
async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const file = join(tmpdir(), `${name}-${process.pid}.pdf`);
  await writeFile(file, bytes);
  const read = spawnSync(join(process.env['POPPLER_BIN'] ?? '', 'pdftotext'), ['-layout', file, '-']);
  if (read.status !== 0) throw new Error(String(read.stderr));
  return read.stdout.toString().replaceAll(/\s+/g, ' ');
}

/** Puts a file on an arrival, as it came with it. */
async function attach(arrivalId: string, name: string, bytes: Uint8Array): Promise<void> {
  const file = await bench.get(FileIntake).take(clerk, { name, source: Readable.from([Buffer.from(bytes)]) });
  await bench.db.asOwner('UPDATE files SET arrival_id = $2 WHERE id = $1', [file.id, arrivalId]);
}

describe('the handling slip', () => {
  it('has the three parts of the decree, filled with what is known', async () => {
    const text = await textOf(await printer.slip(clerk, arrival), 'slip');
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN',
      '(Công văn số 1/SNV ngày 01/01/2026 của Sở Nội vụ: Về việc 1)',
      'Số đến: 1, ngày đến: 01/01/2026',
      '1. Ý kiến của lãnh đạo cơ quan, tổ chức',
      'Phòng Ngân sách: 10/01/2026',
      'Tham mưu trả lời trước ngày 10',
      '2. Ý kiến của lãnh đạo đơn vị',
      '3. Ý kiến đề xuất của người giải quyết',
      'Mã bản in:',
    ])
      expect(text).toContain(words);
  });

  it('is nobody’s who may not read the document', async () => {
    const officer = await bench.someone(bench.office, 'officer');
    const stranger = await bench.someone(bench.province);
    for (const actor of [officer, stranger])
      await expect(printer.slip(actor, arrival)).rejects.toMatchObject({ code: 'dispatch.arrival_not_found' });
  });
});

describe('the stamp ĐẾN', () => {
  it('has the size and the rows of the decree', async () => {
    const text = await textOf(await printer.stamp(clerk, arrival), 'stamp');
    for (const words of ['SỞ TÀI CHÍNH', 'ĐẾN', 'Số: 01', 'Ngày: 01/01/2026', 'Chuyển: Phòng Ngân sách', 'Mã bản in:'])
      expect(text).toContain(words);
  });

  it('stands on page 1 of a copy for print, with the mark on every page, and the file stays as it came', async () => {
    const mark = { printId: 'goc', personName: 'x', postTitle: '', agencyName: 'Sở Nội vụ', at: new Date() };
    const rows = Array.from({ length: 60 }, (_, index) => [index, 'Dòng']);
    const letter = await printTable({
      title: 'Thư',
      agency: 'Sở Nội vụ',
      columns: [
        { heading: 'A', width: 1 },
        { heading: 'B', width: 1 },
      ],
      numbered: false,
      paper: 'portrait',
      rows,
      mark,
    });
    await attach(arrival, 'cong-van.pdf', letter.bytes);
    const before = await bench.db.asOwner('SELECT sha256, size FROM files WHERE arrival_id = $1', [arrival]);
    const text = await textOf(await printer.stamped(clerk, arrival), 'stamped');
    expect(text).toContain('Chuyển: Phòng Ngân sách');
    // What stood there before is read as before.
    expect(text.match(/Dòng/g)).toHaveLength(60);
    expect(text.match(new RegExp(`Người in: ${clerk.personName}`, 'g'))).toHaveLength(letter.pages);
    expect(await bench.db.asOwner('SELECT sha256, size FROM files WHERE arrival_id = $1', [arrival])).toEqual(before);
  });

  it('is refused on a document without PDF, and before there is a number', async () => {
    const other = await bench.arrival(bench.office, 2026, 2);
    await expect(printer.stamped(clerk, other)).rejects.toMatchObject({ code: 'book.no_pdf' });
    await attach(other, 'ghi-chu.txt', Buffer.from('chỉ là chữ'));
    await expect(printer.stamped(clerk, other)).rejects.toMatchObject({ code: 'book.no_pdf' });
    await bench.db.asOwner(
      `UPDATE arrivals SET state = 'pending', arrival_number = NULL, arrival_year = NULL, registered_at = NULL WHERE id = $1`,
      [other],
    );
    await expect(printer.stamp(clerk, other)).rejects.toMatchObject({ code: 'book.not_registered' });
  });

  it('is in the journal each time', async () => {
    const [counted] = await bench.db.asOwner<{ n: number }>(
      `SELECT count(*)::integer AS n FROM journal WHERE agency_id = $1 AND action = 'print.made.v1' AND data->>'arrivalId' = $2`,
      [bench.office.id, arrival],
    );
    expect(counted?.n).toBe(3);
  });
});
