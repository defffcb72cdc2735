import { readPdfText } from '@lienthong/document/server';
import { convertToPdf, mergeDocx, stampPdf } from '@lienthong/platform/office';
import { mergeValues, type MergeSource } from '@lienthong/template/model';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultTemplate } from './defaults/default-template';

const HAS_OFFICE = spawnSync('/bin/sh', ['-c', 'command -v "${SOFFICE_BIN:-soffice}"']).status === 0;
const withOffice = HAS_OFFICE ? describe : describe.skip;

const source = (typeCode: string): MergeSource => ({
  draft: {
    typeCode,
    documentClass: 'administrative',
    subject: 'V/v tổ chức lễ hội năm 2026',
    unitAbbreviation: 'VX',
    signerTitle: 'PHÓ CHỦ TỊCH',
    signerName: 'Trần Văn Út',
    urgency: 1,
    dueOn: null,
    reference: 'Phúc đáp Công văn số 05/UBND-VX ngày 05/3/2026 của UBND huyện Đức Hòa',
  },
  agency: { name: 'UBND tỉnh Long An', abbreviation: 'UBND', isCommittee: true, parentName: null, place: 'Long An' },
  recipients: ['UBND huyện Đức Hòa', 'Sở Tài chính'],
  signatureLines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  year: 2026,
});

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'paper-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function pageOf(pdf: Buffer) {
  const path = join(dir, 'page.pdf');
  await writeFile(path, pdf);
  const [page] = await readPdfText(path);
  if (!page) throw new Error('no page');
  return page;
}

withOffice('a template, merged, made a PDF and stamped', () => {
  it.each([
    ['CONG_VAN', '58/UBND-VX'],
    ['QUYET_DINH', '58/QĐ-UBND'],
    ['TO_TRINH', '158/TTr-UBND'],
  ])(
    'shows number and date once, each in its box: %s',
    async (typeCode, code) => {
      const template = await defaultTemplate(typeCode);
      if (!template) throw new Error('no template');
      const path = join(dir, `${typeCode}.docx`);
      await writeFile(path, await mergeDocx(template, mergeValues(source(typeCode))));
      const pdf = await convertToPdf(path, 'a.docx');
      const stamped = await stampPdf(pdf, await pageOf(pdf), { code, place: 'Long An', issuedOn: '2026-02-03' });
      const { words, width, height } = await pageOf(stamped);
      const head = words.filter(({ bottom }) => bottom < height / 4);
      const all = (text: string) => head.filter((word) => word.text.normalize('NFC') === text);
      const number = code.slice(0, code.indexOf('/'));
      expect(all('Số:')).toHaveLength(1);
      const [label] = all('Số:');
      // Number and symbol stand against each other, in the left half, in the line of "Số:".
      const joined = head.filter(({ text }) => text.includes(number));
      expect(joined).toHaveLength(1);
      expect(joined[0]?.right).toBeLessThan(width / 2);
      expect(Math.abs((joined[0]?.bottom ?? 0) - (label?.bottom ?? 99))).toBeLessThan(2);
      expect([all('03').length, all('02').length]).toEqual([1, 1]);
      const year = head.filter(
        ({ text, bottom }) => text === '2026' && Math.abs(bottom - (all('03')[0]?.bottom ?? 0)) < 2,
      );
      expect(year).toHaveLength(1);
      expect(all('03')[0]?.left).toBeGreaterThan(width / 3);
      // The symbol in print and the number on it are one word, and no symbol is left without a number.
      expect([all(code).length, all(code.slice(number.length)).length]).toEqual([1, 0]);
    },
    120_000,
  );
});
