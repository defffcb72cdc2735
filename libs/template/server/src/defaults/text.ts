import { AlignmentType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';

/** The decree's typeface (app. I part I.2). */
export const FONT = 'Times New Roman';

/** Millimetres in twentieths of a point, the measure of margins and indents. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);

/** Points in twentieths. */
export const pt = (points: number): number => points * 20;

/** How a piece of text looks: size in points. */
export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** A run in the decree's typeface. */
export function run(text: string, { size = 14, ...look }: Look = {}, more: Partial<IRunOptions> = {}): TextRun {
  return new TextRun({ text, font: FONT, size: size * 2, ...look, ...more });
}

/** A centred line. */
export function centred(text: string, look: Look = {}, more: Partial<IParagraphOptions> = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, look)], ...more });
}

const BODY = { indent: { firstLine: mm(10) }, spacing: { before: pt(3), after: pt(6), line: 288 } } as const;

/** A paragraph of the body: both edges straight, first line indented 1 cm, 6 points between (app. I part II.6). */
export function body(text: string, look: Look = {}): Paragraph {
  return new Paragraph({ ...BODY, alignment: AlignmentType.BOTH, children: [run(text, look)] });
}

/** The same with a rough right edge: a line that a field breaks is not to be drawn out. */
export function ragged(text: string): Paragraph {
  return new Paragraph({ ...BODY, alignment: AlignmentType.LEFT, children: [run(text)] });
}

/** An article: its number in bold. */
export function article(number: string, text: string): Paragraph {
  return new Paragraph({
    ...BODY,
    alignment: AlignmentType.BOTH,
    children: [run(number, { bold: true }), run(` ${text}`)],
  });
}

/** A line at the left. */
export function left(text: string, look: Look = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.LEFT, children: [run(text, look)] });
}

/** A ruled line in the middle of a column, this much shorter than it at both sides. */
export function rule(inset: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: mm(inset), right: mm(inset) },
    spacing: { before: 50, after: 0, line: 60, lineRule: 'exact' },
    border: { top: { style: 'single', size: 6, space: 1, color: '000000' } },
    children: [run('', { size: 2 })],
  });
}
