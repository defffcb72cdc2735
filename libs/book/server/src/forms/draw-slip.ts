import type { SlipSection } from '@lienthong/book/model';
import { A4, Canvas, MARGINS, Paper, plainText, wrapText, type Faces } from '@lienthong/platform/print';

/** What the slip says above its three parts. */
export interface SlipHead {
  readonly superior: string;
  readonly agency: string;
  readonly placeAndDay: string;
  /** Type, number and symbol, date, issuer and abstract of the document. */
  readonly document: string;
  readonly arrival: string;
}

const SIZE = A4.portrait;
const LEFT = MARGINS.left;
const ROOM = SIZE[0] - LEFT - MARGINS.right - 12;
const LEADING = 18;
/** Lines left open where nobody has written yet: more for an opinion than for a name or a date. */
const OPEN_LINES = { opinion: 3, other: 1 } as const;

/** Writes lines downwards, on as many pages as they need. */
class SlipPages {
  private canvas = new Canvas();
  private y = SIZE[1] - MARGINS.top - 14;

  constructor(private readonly paper: Paper) {}

  get faces(): Faces {
    return this.paper.faces;
  }

  /** The two blocks on top: agency at the left, the country's name at the right. */
  head({ superior, agency, placeAndDay }: SlipHead): void {
    const [left, right] = [LEFT + ROOM * 0.22, LEFT + ROOM * 0.72];
    const lines = (text: string, face: keyof Faces): readonly string[] =>
      wrapText(plainText(text).toLocaleUpperCase('vi'), ROOM * 0.42, (one) => this.faces[face].widthOf(one, 12));
    let y = this.y;
    for (const [text, face] of [
      [superior, 'regular'],
      [agency, 'bold'],
    ] as const)
      for (const line of text === '' ? [] : lines(text, face)) {
        this.canvas.centred(line, left, y, { face: this.faces[face], size: 12 });
        y -= 15;
      }
    this.canvas.line([left - 35, y + 8], [left + 35, y + 8], 0.75);
    this.canvas.centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', right, this.y, { face: this.faces.bold, size: 11.5 });
    this.canvas.centred('Độc lập - Tự do - Hạnh phúc', right, this.y - 15, { face: this.faces.bold, size: 13 });
    this.canvas.line([right - 82, this.y - 20], [right + 82, this.y - 20], 0.75);
    this.canvas.centred(placeAndDay, right, this.y - 40, { face: this.faces.italic, size: 13 });
    this.y = Math.min(y, this.y - 40) - 40;
  }

  /** Lines in the middle of the page. */
  async centred(text: string, face: keyof Faces, size: number): Promise<void> {
    const style = { face: this.faces[face], size };
    for (const line of wrapText(plainText(text), ROOM - 40, (one) => style.face.widthOf(one, size))) {
      this.canvas.centred(line, LEFT + ROOM / 2, this.y, style);
      await this.down(size * 1.3);
    }
  }

  /** A paragraph from margin to margin. */
  async paragraph(text: string, face: keyof Faces = 'regular'): Promise<void> {
    const style = { face: this.faces[face], size: 13 };
    for (const line of wrapText(plainText(text), ROOM, (one) => style.face.widthOf(one, style.size))) {
      this.canvas.text(line, LEFT, this.y, style);
      await this.down(LEADING);
    }
  }

  /** Dotted lines to write on. */
  async openLines(count: number): Promise<void> {
    for (let line = 0; line < count; line++) {
      const style = { face: this.faces.regular, size: 11 };
      this.canvas.text('.'.repeat(Math.floor(ROOM / style.face.widthOf('.', style.size))), LEFT, this.y, style);
      await this.down(LEADING);
    }
  }

  async down(points: number): Promise<void> {
    this.y -= points;
    if (this.y > MARGINS.bottom + LEADING) return;
    await this.end();
    this.canvas = new Canvas();
    this.y = SIZE[1] - MARGINS.top - 14;
  }

  end(): Promise<void> {
    return this.paper.add(this.canvas, SIZE);
  }
}

/** Draws the handling slip (Decree 30/2020 App. IV-VII) on a paper. */
export async function drawSlip(paper: Paper, head: SlipHead, sections: readonly SlipSection[]): Promise<void> {
  const pages = new SlipPages(paper);
  pages.head(head);
  await pages.centred('PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN', 'bold', 15);
  await pages.centred(head.document, 'italic', 13);
  await pages.centred(head.arrival, 'regular', 13);
  await pages.down(12);
  for (const { heading, lines } of sections) {
    await pages.paragraph(heading, 'bold');
    for (const { label, answer } of lines) {
      await pages.paragraph(answer === '' ? label : `${label} ${answer}`);
      if (answer === '') await pages.openLines(label.startsWith('- Ý kiến') ? OPEN_LINES.opinion : OPEN_LINES.other);
    }
    await pages.down(8);
  }
  await pages.end();
}
