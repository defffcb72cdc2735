import { PDFDocument, rgb, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const read = (file: string) => readFileSync(require.resolve(`@expo-google-fonts/tinos/${file}`));

/** A4 in points, and the margins of the decree: 20 to 25 mm above and below, 30 to 35 left, 15 to 20 right. */
export const PAPER = { width: 595.28, height: 841.89, top: 60, bottom: 785, left: 88, right: 546 } as const;

/** Typefaces of a letter. */
export type Face = 'regular' | 'bold' | 'italic';

/** A column of a sheet: text in it is centred, or flush left. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** A letter being laid out: lines are put on the present page at a height counted from above. */
export class Sheet {
  private constructor(
    private readonly document: PDFDocument,
    private readonly fonts: Readonly<Record<Face, PDFFont>>,
    private readonly nfd: boolean,
  ) {}

  private page: PDFPage | undefined;
  /** The height at which the next line begins. */
  y: number = PAPER.top;

  /** An empty sheet in the typeface whose letters are as wide as those of Times New Roman, which the decree asks for. */
  static async open(nfd = false): Promise<Sheet> {
    const document = await PDFDocument.create();
    document.registerFontkit(fontkit as never);
    const embed = (file: string) => document.embedFont(read(file), { subset: true });
    const [regular, bold, italic] = [
      await embed('400Regular/Tinos_400Regular.ttf'),
      await embed('700Bold/Tinos_700Bold.ttf'),
      await embed('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
    ];
    const sheet = new Sheet(document, { regular, bold, italic }, nfd);
    sheet.turn();
    return sheet;
  }

  /** Begins a new page. */
  turn(): void {
    this.page = this.document.addPage([PAPER.width, PAPER.height]);
    this.y = PAPER.top;
  }

  /** Lines centred in a column from a height downwards; gives the height below them. */
  centred(lines: readonly string[], column: Column, from: number, style: { face: Face; size: number }): number {
    let y = from;
    for (const line of lines) {
      const middle = (column.left + column.right) / 2;
      this.put(line, middle - this.widthOf(line, style) / 2, y, style);
      y += style.size * 1.22;
    }
    return y;
  }

  /** One line at a place. */
  put(line: string, x: number, y: number, { face, size }: { face: Face; size: number }): void {
    this.page?.drawText(this.typed(line), { x, y: PAPER.height - y - size, size, font: this.fonts[face] });
  }

  /** A thin line. */
  rule(left: number, right: number, y: number): void {
    const at = PAPER.height - y;
    this.page?.drawLine({ start: { x: left, y: at }, end: { x: right, y: at }, thickness: 0.7, color: rgb(0, 0, 0) });
  }

  /** A frame, as stamps have one. */
  frame({ left, right }: Column, top: number, bottom: number): void {
    const box = { x: left, y: PAPER.height - bottom, width: right - left, height: bottom - top };
    this.page?.drawRectangle({ ...box, borderWidth: 1, borderColor: rgb(0.7, 0, 0) });
  }

  /** A paragraph between the margins, justified, with the first line set in; turns the page when it is full. */
  paragraph(text: string, size: number): void {
    const style = { face: 'regular', size } as const;
    const lines = this.wrapped(text, style, PAPER.right - PAPER.left, 28);
    lines.forEach((words, at) => {
      if (this.y + size * 1.3 > PAPER.bottom) this.turn();
      const left = PAPER.left + (at === 0 ? 28 : 0);
      const free = PAPER.right - left - this.widthOf(words.join(' '), style);
      const gap = at === lines.length - 1 ? 0 : free / Math.max(1, words.length - 1);
      let x = left;
      for (const word of words) {
        this.put(word, x, this.y, style);
        x += this.widthOf(`${word} `, style) + gap;
      }
      this.y += size * 1.3;
    });
    this.y += 4;
  }

  /** How wide a line is. */
  widthOf(line: string, { face, size }: { face: Face; size: number }): number {
    return this.fonts[face].widthOfTextAtSize(this.typed(line), size);
  }

  /** The finished file; the same every time. */
  async save(): Promise<Uint8Array<ArrayBuffer>> {
    const born = new Date('2020-01-01T00:00:00Z');
    this.document.setCreationDate(born);
    this.document.setModificationDate(born);
    return new Uint8Array(await this.document.save());
  }

  private wrapped(text: string, style: { face: Face; size: number }, width: number, indent: number): string[][] {
    const lines: string[][] = [[]];
    for (const word of text.split(' ')) {
      const line = lines.at(-1) ?? [];
      const room = width - (lines.length === 1 ? indent : 0);
      if (line.length > 0 && this.widthOf([...line, word].join(' '), style) > room) lines.push([word]);
      else line.push(word);
    }
    return lines;
  }

  private typed(text: string): string {
    return this.nfd ? text.normalize('NFD') : text;
  }
}
