import { PDFName, type PDFFont } from '@cantoo/pdf-lib';

interface Glyph {
  readonly code: string;
  readonly width: number;
}

/**
 * One embedded font. Letters are measured and coded once each: a book of ten thousand rows has millions of letters but
 * two hundred different ones.
 */
export class Typeface {
  private readonly glyphs = new Map<string, Glyph>();

  constructor(
    readonly name: string,
    readonly font: PDFFont,
  ) {}

  /** The name pages know it by. */
  get key(): PDFName {
    return PDFName.of(this.name);
  }

  /** The width of a text in points. */
  widthOf(text: string, size: number): number {
    let width = 0;
    for (const letter of text) width += this.glyph(letter).width;
    return (width * size) / 1000;
  }

  /** The text as the hexadecimal string a content stream shows. */
  encode(text: string): string {
    let code = '';
    for (const letter of text) code += this.glyph(letter).code;
    return `<${code}>`;
  }

  private glyph(letter: string): Glyph {
    const known = this.glyphs.get(letter);
    if (known) return known;
    const code = this.font.encodeText(letter).toString().slice(1, -1);
    const glyph = { code, width: this.font.widthOfTextAtSize(letter, 1000) };
    this.glyphs.set(letter, glyph);
    return glyph;
  }
}
