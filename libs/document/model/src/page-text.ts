/** A word on a page and its box in points, from the upper left corner. */
export interface PageWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of one page in the order in which the file tells them. */
export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PageWord[];
}
