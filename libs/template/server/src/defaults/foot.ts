import { Paragraph, type Table } from 'docx';
import { columns } from './columns';
import { centred, left, pt, run } from './text';

/** Room for a signature between position and name. */
const SIGNED = pt(72);

/** Box 9b at the left; 7a, 7c and 7b at the right (app. I part II.7 and II.9). */
export function foot(): Table {
  const recipients = [left('Nơi nhận:', { size: 12, bold: true, italics: true }), left('{{noi_nhan}}', { size: 11 })];
  const signature = [
    centred('{{quyen_han}}', { size: 13, bold: true }),
    centred('{{nguoi_ky}}', { size: 14, bold: true }, { spacing: { before: SIGNED } }),
  ];
  return columns([75, 90], [recipients, signature]);
}

/** Two who sign, side by side: the secretary and who presided. */
export function twoSignatures(): Table {
  const secretary = [
    centred('THƯ KÝ', { size: 13, bold: true }),
    centred('…', { bold: true }, { spacing: { before: SIGNED } }),
  ];
  const chair = [
    centred('CHỦ TỌA', { size: 13, bold: true }),
    centred('{{nguoi_ky}}', { size: 14, bold: true }, { spacing: { before: SIGNED } }),
  ];
  const recipients = [
    new Paragraph({
      spacing: { before: pt(18) },
      children: [run('Nơi nhận:', { size: 12, bold: true, italics: true })],
    }),
    left('{{noi_nhan}}', { size: 11 }),
  ];
  return columns([75, 90], [secretary, chair], [recipients, [centred('')]]);
}
