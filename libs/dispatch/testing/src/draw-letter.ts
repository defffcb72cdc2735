import type { LetterSample } from './letter-sample';
import { paragraphsOf } from './paragraphs';
import { PAPER, Sheet, type Column } from './sheet';

const LEFT: Column = { left: 62, right: 268 };
const RIGHT: Column = { left: 276, right: 562 };
const MIDDLE: Column = { left: PAPER.left, right: PAPER.right };
const SIGNED: Column = { left: 316, right: 546 };

/** Draws a letter in the layout of Decree 30/2020 appendix I, as a PDF with a text layer. */
export async function drawLetter(sample: LetterSample): Promise<Uint8Array<ArrayBuffer>> {
  const { size = 13, paragraphs = 4, nfd = false, annex = false } = sample.look ?? {};
  const sheet = await Sheet.open(nfd);
  sheet.y = drawHead(sheet, sample);
  if (sample.title !== undefined) drawTitle(sheet, sample, sample.title);
  drawAddressees(sheet, sample, size);
  for (const text of paragraphsOf(sample, paragraphs)) sheet.paragraph(text, size);
  drawFoot(sheet, sample, size);
  if (annex) drawAnnex(sheet, size);
  return sheet.save();
}

function drawHead(sheet: Sheet, sample: LetterSample): number {
  const { superior, agency, answers, place, look = {} } = sample;
  let left = sheet.centred(superior, LEFT, PAPER.top, { face: 'regular', size: 12 });
  left = sheet.centred(agency, LEFT, left, { face: 'bold', size: 12 });
  sheet.rule(135, 195, left + 1);
  const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'];
  let right = sheet.centred(motto, RIGHT, PAPER.top, { face: 'bold', size: 12 });
  right = sheet.centred(['Độc lập - Tự do - Hạnh phúc'], RIGHT, right, { face: 'bold', size: 13 });
  sheet.rule(330, 508, right + 1);
  const row = Math.max(left, right) + 8;
  const code = (look.codeLine ?? 'Số: {n}/{s}')
    .replace('{n}', answers.codeNumber || '      ')
    .replace('{s}', answers.codeNotation);
  left = sheet.centred([code], LEFT, row, { face: 'regular', size: 13 });
  right = sheet.centred([`${place}, ${dateWords(answers.issuedOn)}`], RIGHT, row, { face: 'italic', size: 13 });
  if (look.sealNote) drawSealNote(sheet, sample);
  if (sample.title === undefined) left = sheet.centred(sample.subject, LEFT, left, { face: 'regular', size: 12 });
  if (sample.stamp !== undefined) left = drawStamp(sheet, sample.stamp, left + 6);
  return Math.max(left, right) + 14;
}

/** Days and the months 1 and 2 below ten have a leading zero (app. I-I-II.4.b); a date written by hand has blanks. */
function dateWords(issuedOn: string): string {
  if (issuedOn === '') return 'ngày      tháng     năm 2020';
  const [year = '', month = '', day = ''] = issuedOn.split('-');
  return `ngày ${day} tháng ${Number(month) > 2 ? String(Number(month)) : month} năm ${year}`;
}

function drawStamp(sheet: Sheet, stamp: string, top: number): number {
  const style = { face: 'bold', size: 13 } as const;
  const half = sheet.widthOf(stamp, style) / 2 + 8;
  const middle = (LEFT.left + LEFT.right) / 2;
  sheet.frame({ left: middle - half, right: middle + half }, top, top + 21);
  sheet.centred([stamp], LEFT, top + 4, style);
  return top + 24;
}

/** Form and place of the note: Decree 30/2020 app. I-II, in the upper margin. */
function drawSealNote(sheet: Sheet, { answers }: LetterSample): void {
  const style = { face: 'regular', size: 8 } as const;
  sheet.put(`Người ký: ${answers.senderName}`, 400, 18, style);
  sheet.put('Thời gian ký: 12.03.2020 08:15:12 +07:00', 400, 28, style);
}

function drawTitle(sheet: Sheet, sample: LetterSample, title: string): void {
  sheet.y = sheet.centred([title], MIDDLE, sheet.y, { face: 'bold', size: 14 });
  sheet.y = sheet.centred(sample.subject, MIDDLE, sheet.y, { face: 'bold', size: 14 });
  const middle = (MIDDLE.left + MIDDLE.right) / 2;
  sheet.rule(middle - 45, middle + 45, sheet.y + 2);
  sheet.y += 16;
}

function drawAddressees(sheet: Sheet, { addressees = [] }: LetterSample, size: number): void {
  const [first, ...others] = addressees;
  if (first === undefined) return;
  const style = { face: 'regular', size } as const;
  const lines = others.length === 0 ? [`Kính gửi: ${first}`] : ['Kính gửi:', ...addressees.map((one) => `- ${one};`)];
  sheet.y = sheet.centred(lines, MIDDLE, sheet.y, style) + 8;
}

function drawFoot(sheet: Sheet, sample: LetterSample, size: number): void {
  const { signature, answers, copiesTo } = sample;
  const needed = Math.max(signature.length * 18 + 100, copiesTo.length * 13 + 30);
  if (sheet.y + needed > PAPER.bottom) sheet.turn();
  const top = sheet.y + 8;
  sheet.put('Nơi nhận:', PAPER.left, top, { face: 'italic', size: 12 });
  copiesTo.forEach((line, at) =>
    sheet.put(`- ${line};`, PAPER.left, top + 15 + at * 12.5, { face: 'regular', size: 11 }),
  );
  const below = sheet.centred(signature, SIGNED, top, { face: 'bold', size });
  sheet.centred([answers.signerName], SIGNED, below + 62, { face: 'bold', size });
  sheet.y = top + needed;
}

/** What follows a letter and is not the letter: a table's title and somebody else's name. */
function drawAnnex(sheet: Sheet, size: number): void {
  sheet.turn();
  sheet.y = sheet.centred(['PHỤ LỤC', 'Danh sách đơn vị thực hiện'], MIDDLE, sheet.y, { face: 'bold', size: 14 });
  sheet.y += 10;
  for (const place of ['Tân An', 'Bến Lức', 'Đức Hòa', 'Cần Giuộc'])
    sheet.paragraph(`Ủy ban nhân dân ${place}: báo cáo số 15/BC-UBND ngày 05 tháng 02 năm 2020.`, size);
  sheet.y = sheet.centred(['NGƯỜI LẬP BIỂU'], SIGNED, sheet.y + 20, { face: 'bold', size });
  sheet.centred(['Lê Thị Người Lập'], SIGNED, sheet.y + 50, { face: 'bold', size });
}
