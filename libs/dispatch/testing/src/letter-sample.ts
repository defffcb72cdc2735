/** What a perfect reader would say about a letter. */
export interface KnownAnswers {
  readonly senderName: string;
  readonly typeCode: string;
  /** Empty where it was written in by hand: no text tells it. */
  readonly codeNumber: string;
  readonly codeNotation: string;
  /** Empty where the day was written in by hand. */
  readonly issuedOn: string;
  readonly subject: string;
  readonly urgency: 0 | 1 | 2 | 3;
  readonly signerTitle: string;
  readonly signerName: string;
}

/** How a letter is typed, beyond what the decree fixes. */
export interface Look {
  /** Size of the text in points, 13 or 14 (Decree 30/2020 app. I). */
  readonly size?: 13 | 14;
  /** Typed with combining marks. */
  readonly nfd?: boolean;
  /** How the number line is spaced; `{n}` and `{s}` are replaced. */
  readonly codeLine?: string;
  /** Paragraphs of text; many make several pages. */
  readonly paragraphs?: number;
  /** An annex with a title and a signature block of its own behind the letter. */
  readonly annex?: boolean;
  /** The note of a digital signature of the agency at the upper right. */
  readonly sealNote?: boolean;
}

/** One letter as its agency lays it out, and the answers. */
export interface LetterSample {
  /** File name without extension. */
  readonly name: string;
  readonly superior: readonly string[];
  readonly agency: readonly string[];
  readonly place: string;
  /** Title of the type in capitals; a công văn has none. */
  readonly title?: string;
  /** Lines of the subject as printed. */
  readonly subject: readonly string[];
  readonly addressees?: readonly string[];
  readonly stamp?: string;
  readonly signature: readonly string[];
  readonly copiesTo: readonly string[];
  readonly look?: Look;
  readonly answers: KnownAnswers;
}
