import { AlignmentType, Document, Packer, Paragraph } from 'docx';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A decision as an officer writes it in Word: the decree's boxes, number and date still blank. */
export async function decisionInWord(subject: string): Promise<Uint8Array<ArrayBuffer>> {
  const year = new Date().getFullYear();
  const lines = [
    'ỦY BAN NHÂN DÂN',
    'TỈNH LONG AN',
    `Số:            /${year}/QĐ-UBND`,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    `Long An, ngày       tháng       năm ${year}`,
    'QUYẾT ĐỊNH',
    subject,
    'Điều 1. Quyết định này có hiệu lực từ ngày ký.',
    'Nơi nhận:',
  ];
  const children = lines.map(
    (text) => new Paragraph({ text, ...(text.includes(', ngày') ? { alignment: AlignmentType.RIGHT } : {}) }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** The words of a PDF as another reader finds them, without blanks. */
export function wordsOfPdf(bytes: Uint8Array): string {
  const dir = mkdtempSync(join(tmpdir(), 'story-'));
  try {
    const path = join(dir, 'read.pdf');
    writeFileSync(path, bytes);
    const { stdout, error } = spawnSync(join(process.env['POPPLER_BIN'] ?? '', 'pdftotext'), ['-layout', path, '-']);
    if (error) throw error;
    return stdout.toString().normalize('NFC').replace(/\s+/g, '');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
