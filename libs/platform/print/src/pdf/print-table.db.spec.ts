import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aMark, aTable, someRows } from '../testing/a-table';
import { printTable } from './print-table';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'print-'));
});
afterAll(() => rm(dir, { recursive: true }));

/** The text of every page, as poppler reads it. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const file = join(dir, 'print.pdf');
  await writeFile(file, bytes);
  const read = spawnSync(join(process.env['POPPLER_BIN'] ?? '', 'pdftotext'), ['-layout', file, '-']);
  if (read.status !== 0) throw new Error(`pdftotext: ${String(read.stderr)}`);
  return read.stdout.toString().split('\f').slice(0, -1);
}

describe('a table as PDF', () => {
  it('has its heading, its place among all pages and the mark on every page', async () => {
    const { bytes, pages, rows } = await printTable(aTable(someRows(100)));
    const texts = await pagesOf(bytes);
    expect(rows).toBe(100);
    expect(texts).toHaveLength(pages);
    expect(pages).toBeGreaterThan(2);
    texts.forEach((text, index) => {
      expect(text).toContain('Tên loại và trích yếu nội dung văn bản');
      expect(text).toMatch(/\(1\) +\(2\) +\(3\)/);
      expect(text).toContain(`Trang ${index + 1}/${pages}`);
      expect(text).toContain(`Mã bản in: ${aMark.printId}`);
      expect(text).toContain('Người in: Nguyễn Thị Ánh Tuyết, Văn thư.');
    });
  });

  it('has every row once, in order', async () => {
    const { bytes } = await printTable(aTable(someRows(500)));
    const numbers = (await pagesOf(bytes)).join('').match(/Công văn thứ \d+/g);
    expect(numbers).toEqual(Array.from({ length: 500 }, (_, index) => `Công văn thứ ${index + 1}`));
  });

  it('writes every Vietnamese letter, composed or not', async () => {
    const letters = 'ẰẮẲẴẶằắẳẵặ ẦẤẨẪẬầấẩẫậ ỀẾỂỄỆềếểễệ ỒỐỔỖỘồốổỗộ ỜỚỞỠỢờớởỡợ ỪỨỬỮỰừứửữự ỲÝỶỸỴỳýỷỹỵ Đđ';
    const { bytes } = await printTable(
      aTable([
        [1, letters, null],
        [2, letters.normalize('NFD'), null],
      ]),
    );
    const text = (await pagesOf(bytes)).join('').replaceAll(/\s+/g, ' ');
    for (const word of letters.split(' ')) expect(text.split(word)).toHaveLength(3);
  });

  it('goes on on the next page with a row higher than a page', async () => {
    const words = Array.from({ length: 900 }, (_, index) => `xã${index};`).join(' ');
    const { bytes, pages } = await printTable(aTable([[1, 'Công văn', words]]));
    const found = (await pagesOf(bytes)).join('').match(/xã\d+/g);
    expect(pages).toBeGreaterThan(1);
    expect(found).toHaveLength(900);
  });

  it('has a cover with agency, book and lines, and what closes it on the last page', async () => {
    const cover = { superior: 'Ủy ban nhân dân tỉnh', agency: 'Sở Tài chính', title: 'Sổ gửi', lines: ['Năm: 2026'] };
    const closing = {
      statement: 'Cộng: 2 văn bản.',
      signers: ['Văn thư'],
      place: 'Long An, ngày 01 tháng 02 năm 2026',
    };
    const texts = await pagesOf((await printTable(aTable(someRows(2), { cover, closing }))).bytes);
    expect(texts).toHaveLength(2);
    for (const words of ['ỦY BAN NHÂN DÂN TỈNH', 'SỞ TÀI CHÍNH', 'SỔ GỬI', 'Năm: 2026'])
      expect(texts[0]).toContain(words);
    for (const words of ['Cộng: 2 văn bản.', 'VĂN THƯ', closing.place]) expect(texts[1]).toContain(words);
  });

  it('prints an empty book', async () => {
    const { bytes, pages, rows } = await printTable(aTable([]));
    expect([pages, rows]).toEqual([1, 0]);
    expect((await pagesOf(bytes))[0]).toContain('Trang 1/1');
  });

  it('lets other work of the process have its turn', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await printTable(aTable(someRows(4000)));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
  });
});
