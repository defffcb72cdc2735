import { PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { markLines, type PrintMark } from '../print-mark';
import { Canvas } from './canvas';
import { Typeface } from './typeface';

const deflated = promisify(deflate);

/** A4 in points. */
export const A4 = { portrait: [595.28, 841.89], landscape: [841.89, 595.28] } as const;

/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** Where pages begin and end: bound at the left, so that side is wider; the mark stands below `bottom`. */
export const MARGINS = { left: 25 * MM, right: 12 * MM, top: 15 * MM, bottom: 18 * MM } as const;

const require = createRequire(import.meta.url);
const FONTS = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
} as const;

/** The three cuts of Tinos, which has the widths of Times New Roman and every Vietnamese letter. */
export type Faces = Readonly<Record<keyof typeof FONTS, Typeface>>;

const files = new Map<string, Promise<Buffer>>();

function fontFile(file: string): Promise<Buffer> {
  const read = files.get(file) ?? readFile(require.resolve(`@expo-google-fonts/tinos/${file}`));
  files.set(file, read);
  return read;
}

async function embed(document: PDFDocument, cut: keyof typeof FONTS, name: string): Promise<Typeface> {
  const font = await document.embedFont(await fontFile(FONTS[cut]), { subset: true });
  return new Typeface(`${name}-${cut}`, font);
}

/** Embeds the three cuts in a document, under names that begin so: on a page of others they must be nobody else's. */
export async function embedFaces(document: PDFDocument, name = 'F'): Promise<Faces> {
  const [regular, bold, italic] = await Promise.all([
    embed(document, 'regular', name),
    embed(document, 'bold', name),
    embed(document, 'italic', name),
  ]);
  return { regular, bold, italic };
}

/** A page that is full: only its packed bytes are kept. */
interface WrittenPage {
  readonly size: readonly [number, number];
  readonly body: PDFRef;
}

/**
 * A PDF in the making. Pages are packed as soon as they are full, so a book of a thousand pages holds a few megabytes;
 * page numbers and the mark are added at the end, when the number of pages is known.
 */
export class Paper {
  private readonly written: WrittenPage[] = [];

  private constructor(
    private readonly document: PDFDocument,
    readonly faces: Faces,
  ) {}

  /** Opens an empty document with its fonts. */
  static async open(title: string): Promise<Paper> {
    const document = await PDFDocument.create();
    document.registerFontkit(fontkit);
    document.setTitle(title);
    document.setCreator('Liên Thông');
    document.setProducer('Liên Thông');
    document.setLanguage('vi-VN');
    return new Paper(document, await embedFaces(document));
  }

  /** Puts a drawn page behind the others. */
  async add(canvas: Canvas, size: readonly [number, number]): Promise<void> {
    this.written.push({ size, body: await this.stream(canvas) });
  }

  /** How many pages there are. */
  get pages(): number {
    return this.written.length;
  }

  /**
   * Numbers and marks every page and gives the file; other work of the process runs in between. Without `foot` only the
   * file itself is marked: for a page too small, on which whoever draws it writes the id.
   */
  async finish(mark: PrintMark, { foot = true }: { readonly foot?: boolean } = {}): Promise<Uint8Array> {
    this.document.setSubject(markLines(mark).join(' '));
    this.document.setAuthor(mark.personName);
    this.document.setCreationDate(mark.at);
    this.document.setModificationDate(mark.at);
    for (const [index, page] of this.written.entries()) {
      if (index % 50 === 49) await setImmediate();
      await this.close(page, foot ? this.foot(page, index + 1, mark) : undefined);
    }
    return this.document.save({ objectsPerTick: 100 });
  }

  private async close({ size, body }: WrittenPage, foot: Canvas | undefined): Promise<void> {
    const page = this.document.addPage([...size]);
    for (const face of Object.values(this.faces)) page.node.setFontDictionary(face.key, face.font.ref);
    const contents = foot ? [body, await this.stream(foot)] : [body];
    page.node.set(PDFName.Contents, this.document.context.obj(contents));
  }

  private foot({ size }: WrittenPage, number: number, mark: PrintMark): Canvas {
    const foot = new Canvas();
    this.drawMark(foot, size[0], mark, `Trang ${number}/${this.written.length}`);
    return foot;
  }

  private drawMark(foot: Canvas, width: number, mark: PrintMark, number: string): void {
    const style = { face: this.faces.italic, size: 8 };
    const right = width - MARGINS.right;
    foot.line([MARGINS.left, MARGINS.bottom - 10], [right, MARGINS.bottom - 10], 0.25);
    markLines(mark).forEach((line, index) => foot.text(line, MARGINS.left, MARGINS.bottom - 20 - index * 10, style));
    const plain = { face: this.faces.regular, size: 10 };
    foot.text(number, right - plain.face.widthOf(number, plain.size), MARGINS.bottom - 22, plain);
  }

  private async stream(canvas: Canvas): Promise<PDFRef> {
    const { context } = this.document;
    const bytes = await deflated(Buffer.from(canvas.toString(), 'latin1'));
    return context.register(context.stream(bytes, { Filter: 'FlateDecode' }));
  }
}
