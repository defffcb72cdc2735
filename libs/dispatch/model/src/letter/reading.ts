/** The fields a reader proposes, in the order of the form. */
export const PROPOSED_FIELDS = [
  'senderName',
  'typeCode',
  'codeNumber',
  'codeNotation',
  'issuedOn',
  'subject',
  'urgency',
  'signerTitle',
  'signerName',
] as const;

/** A field that can be proposed. */
export type ProposedField = (typeof PROPOSED_FIELDS)[number];

/** How far a proposal is to be trusted: read where the decree puts it, read by its look, or concluded. */
export const CONFIDENCES = ['sure', 'likely', 'guess'] as const;

/** How far a proposal is to be trusted. */
export type Confidence = (typeof CONFIDENCES)[number];

/** Where something was read: page from 1, and the place on it as shares of its width and height. */
export interface ReadPlace {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the text of a letter says about one field. */
export interface Proposal {
  readonly field: ProposedField;
  readonly value: string;
  readonly confidence: Confidence;
  /** The words on the letter from which it was taken. */
  readonly read: string;
  readonly place: ReadPlace;
}

/** What came of reading a letter: not read yet, read, no text in it, unreadable, no PDF, a secrecy mark on it. */
export const READING_STATES = ['waiting', 'read', 'no_text', 'unreadable', 'not_pdf', 'secret'] as const;

/** The result of reading a letter's first PDF. */
export interface Reading {
  readonly state: (typeof READING_STATES)[number];
  readonly proposals: readonly Proposal[];
}
