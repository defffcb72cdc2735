import { Document, Packer, Paragraph } from 'docx';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertToPdf } from './convert-to-pdf';
import { OFFICE_SETTINGS } from './run-soffice';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'convert-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A program that stands in for LibreOffice, to see what is made of the way it ends. */
function program(body: string): string {
  const file = join(dir, `program-${readdirSync(dir).length}`);
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
  return file;
}
const source = (): string => {
  const file = join(dir, 'thu.docx');
  writeFileSync(file, 'bytes');
  return file;
};
const convertWith = (body: string, seconds = 20) =>
  convertToPdf(source(), 'thu.docx', { ...OFFICE_SETTINGS, seconds, program: program(body) });

describe('making a PDF of an office file', () => {
  it('reads Vietnamese as another reader finds it, when LibreOffice is there', async () => {
    if (spawnSync('/bin/sh', ['-c', 'command -v "${SOFFICE_BIN:-soffice}"']).status !== 0) {
      await expect(convertToPdf(source(), 'thu.docx')).rejects.toMatchObject({ code: 'office.unavailable' });
      return;
    }
    const path = join(dir, 'that.docx');
    const text = 'ỦY BAN NHÂN DÂN TỈNH LONG AN, ngày 03 tháng 02 năm 2010';
    const document = new Document({ sections: [{ children: [new Paragraph(text)] }] });
    writeFileSync(path, await Packer.toBuffer(document));
    const pdf = join(dir, 'that.pdf');
    writeFileSync(pdf, await convertToPdf(path, 'that.docx'));
    const read = spawnSync(join(process.env['POPPLER_BIN'] ?? '', 'pdftotext'), [pdf, '-']);
    expect(read.stdout.toString().normalize('NFC').replace(/\s+/g, ' ')).toContain(text);
  });

  it('says that there is no program', async () => {
    const settings = { ...OFFICE_SETTINGS, program: '/nowhere/soffice' };
    await expect(convertToPdf(source(), 'thu.docx', settings)).rejects.toMatchObject({ code: 'office.unavailable' });
  });

  it('says that a file cannot be read, also when the program claims success', async () => {
    await expect(convertWith('exit 0')).rejects.toMatchObject({ code: 'office.unreadable' });
    await expect(convertWith('exit 1')).rejects.toMatchObject({ code: 'office.unreadable' });
  });

  it('stops a program that takes too long, with all it started', async () => {
    const mark = join(dir, 'alive');
    const slow = `(sleep 3; touch '${mark}') & sleep 30`;
    const started = Date.now();
    await expect(convertWith(slow, 1)).rejects.toMatchObject({ code: 'office.too_heavy', params: { seconds: 1 } });
    expect(Date.now() - started).toBeLessThan(10_000);
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    expect(readdirSync(dir)).not.toContain('alive');
  });

  it('gives the program nothing of the environment, and throws its folder away', async () => {
    process.env['LIENTHONG_SPEC_SECRET'] = 'mật';
    const seen = join(dir, 'seen.txt');
    await expect(convertWith(`env > '${seen}'; exit 1`)).rejects.toMatchObject({ code: 'office.unreadable' });
    const said = spawnSync('cat', [seen]).stdout.toString();
    delete process.env['LIENTHONG_SPEC_SECRET'];
    expect(said).not.toContain('LIENTHONG_SPEC_SECRET');
    const home = /^HOME=(.*)$/m.exec(said)?.[1] ?? '';
    expect(home).toContain('office-');
    expect(spawnSync('ls', [home]).status).not.toBe(0);
  });

  it('does two at a time, the others wait', async () => {
    const log = join(dir, 'log.txt');
    const body = `echo + >> '${log}'; sleep 0.3; echo - >> '${log}'; exit 1`;
    await Promise.allSettled([1, 2, 3, 4, 5].map(() => convertWith(body)));
    let [now, most] = [0, 0];
    for (const sign of spawnSync('cat', [log]).stdout.toString().split('\n')) {
      now += sign === '+' ? 1 : sign === '-' ? -1 : 0;
      most = Math.max(most, now);
    }
    expect(most).toBe(2);
  });
});
