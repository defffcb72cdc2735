import { AlignmentType, Paragraph, type Table } from 'docx';
import { columns } from './columns';
import { centred, pt, rule, run } from './text';

/** Boxes 2 and 3 at the left, 1 and 4 at the right (app. I part IV). */
const WIDTHS = [65, 100] as const;
const LINE = { spacing: { before: pt(4) } } as const;

/** How many lines of the left column are above the number. */
interface HeadOptions {
  /** Whether the subject stands under the number, as in a công văn (box 5b). */
  readonly about?: boolean;
  /** A document without a date line of its own has the date in its text. */
  readonly undated?: boolean;
}

/** Boxes 1 to 4: state title and motto, agency, number and symbol, place and date; 5b and 10b under the number. */
export function head({ about = false, undated = false }: HeadOptions = {}): Table {
  const agency = [
    centred('{{co_quan_cap_tren}}', { size: 12 }),
    centred('{{co_quan}}', { size: 12, bold: true }),
    rule(22),
  ];
  const state = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true }),
    rule(21),
  ];
  const subject = about ? [centred('V/v {{trich_yeu}}', { size: 12 }, { spacing: { before: pt(6) } })] : [];
  const number = [centred('Số: {{so}}/{{ky_hieu}}', { size: 13 }, LINE), ...subject, urgency()];
  const date = undated
    ? [centred('', { size: 13 })]
    : [centred('{{dia_danh}}, ngày{{ngay}}tháng{{thang}}năm{{nam}}', { size: 13, italics: true }, LINE)];
  return columns(WIDTHS, [agency, state], [number, date]);
}

/** Box 10b: a frame around the word, and none where there is no word. */
function urgency(): Paragraph {
  const frame = { style: 'single', size: 12, space: 4, color: '000000' } as const;
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: pt(10) },
    children: [run('{{do_khan}}', { size: 13, bold: true }, { border: frame })],
  });
}

/** Box 5a: type and subject in the middle of the page, a line under them. */
export function title(): Paragraph[] {
  return [
    centred('{{loai_van_ban}}', { size: 14, bold: true }, { spacing: { before: pt(18) } }),
    centred('{{trich_yeu}}', { size: 14, bold: true }),
    rule(60),
  ];
}

/** "Kính gửi:" in the middle of the page, with one addressee behind it or several below. */
export function addressees(): Paragraph {
  return new Paragraph({
    indent: { left: pt(85) },
    spacing: { before: pt(18), after: pt(12) },
    children: [run('Kính gửi: {{kinh_gui}}')],
  });
}
