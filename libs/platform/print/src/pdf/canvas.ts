import type { Typeface } from './typeface';

/** How a line of text is set. */
export interface TextStyle {
  readonly face: Typeface;
  readonly size: number;
}

/** A rectangle by its lower left corner and its size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** What one page shows, written as the operators of a PDF content stream. Points, from the lower left corner. */
export class Canvas {
  private readonly operators: string[] = [];

  /** One line of text whose left end and base line are given. */
  text(text: string, x: number, y: number, { face, size }: TextStyle): void {
    if (text === '') return;
    this.operators.push(`BT /${face.name} ${round(size)} Tf ${round(x)} ${round(y)} Td ${face.encode(text)} Tj ET`);
  }

  /** One line of text centred on `x`. */
  centred(text: string, x: number, y: number, style: TextStyle): void {
    this.text(text, x - style.face.widthOf(text, style.size) / 2, y, style);
  }

  /** A straight line. */
  line(from: readonly [number, number], to: readonly [number, number], width = 0.5): void {
    this.operators.push(`${round(width)} w ${from.map(round).join(' ')} m ${to.map(round).join(' ')} l S`);
  }

  /** A frame around a box. */
  frame(box: Box, line = 0.5): void {
    this.operators.push(`${round(line)} w ${[box.x, box.y, box.width, box.height].map(round).join(' ')} re S`);
  }

  /** Draws everything inside `draw` in a colour given as parts of red, green and blue. */
  inColour(colour: readonly [number, number, number], draw: () => void): void {
    this.operators.push(`q ${colour.join(' ')} rg ${colour.join(' ')} RG`);
    draw();
    this.operators.push('Q');
  }

  /** The content stream. */
  toString(): string {
    return this.operators.join('\n');
  }
}
