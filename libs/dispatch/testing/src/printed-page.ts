import type { LetterSample } from './letter-sample';
import { paragraphsOf } from './paragraphs';

/** How an ordinary office prints a letter from a browser: the shares of the two columns of the head, and what else differs. */
export interface Print {
  /** Widths of the agency's column and of that of the quốc hiệu. */
  readonly columns: readonly [string, string];
  /** The browser's own lines at the edges of the page: the day of printing, title and address. */
  readonly edges?: boolean;
  /** Size of the head in points; the decree allows 12 and 13. */
  readonly head?: 12 | 13;
}

/** A letter that a browser printed. */
export interface PrintedLetter extends LetterSample {
  readonly print: Print;
}

/** The letter as a page for a browser, in the layout of Decree 30/2020 app. I; `fonts` are further rules of style. */
export function pageOf(sample: PrintedLetter, fonts: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${sample.name}</title><style>${fonts}
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { margin: 0; font: 14pt 'Liberation Serif', Tinos, serif }
.head, .foot { display: grid; text-align: center }
.head { grid-template-columns: ${sample.print.columns.join(' ')}; font-size: ${sample.print.head ?? 13}pt; row-gap: 6pt }
.foot { grid-template-columns: 1fr 1fr; margin-top: 10pt; break-inside: avoid }
.copies { text-align: left; font-size: 11pt }
.name { margin-top: 60pt }
h1 { margin: 18pt 0 0; font-size: 14pt; text-align: center }
.subject, .to { text-align: center; margin-bottom: 12pt }
.stamp { display: inline-block; border: 1pt solid; padding: 2pt 8pt; margin-top: 6pt }
p { margin: 0 0 6pt; text-align: justify; text-indent: 1cm }
</style></head><body>${headOf(sample)}${middleOf(sample)}${footOf(sample)}</body></html>`;
}

const lines = (all: readonly string[]) => all.join('<br>');
const bold = (all: readonly string[]) => `<b>${lines(all)}</b>`;

function headOf({ superior, agency, answers, place, title, subject, stamp }: PrintedLetter): string {
  const [year = '', month = '', day = ''] = answers.issuedOn.split('-');
  const above = superior.length === 0 ? '' : `${lines(superior)}<br>`;
  const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
  const about = title === undefined ? `<br>${lines(subject)}` : '';
  const mark = stamp === undefined ? '' : `<br><b class="stamp">${stamp}</b>`;
  return `<div class="head"><div>${above}${bold(agency)}</div><div>${bold(motto)}</div>
<div>Số: ${answers.codeNumber}/${answers.codeNotation}${about}${mark}</div>
<div>${place}, ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}</div></div>`;
}

function middleOf(sample: PrintedLetter): string {
  const { title, subject, addressees = [], look } = sample;
  const heading = title === undefined ? '' : `<h1>${title}</h1><div class="subject">${bold(subject)}</div>`;
  const to = addressees.length === 0 ? '' : `<div class="to">Kính gửi: ${lines(addressees)}</div>`;
  const text = paragraphsOf(sample, look?.paragraphs ?? 2).map((paragraph) => `<p>${paragraph}</p>`);
  return `${heading}${to}${text.join('')}`;
}

function footOf({ copiesTo, signature, answers }: PrintedLetter): string {
  const copies = copiesTo.map((line) => `- ${line};`);
  return `<div class="foot"><div class="copies">Nơi nhận:<br>${lines(copies)}</div>
<div>${bold(signature)}<div class="name">${bold([answers.signerName])}</div></div></div>`;
}
