import type { AgencyId } from '@lienthong/agency/model';
import type { PostId } from '@lienthong/identity/model';
import type { Id } from '@lienthong/platform/kernel';
import type { DocumentClass } from './document-type';

/** Identifies one outgoing document (văn bản đi) of one agency. */
export type DocumentId = Id<'document'>;

/** Identifies one stored file as one agency sees it. */
export type FileId = Id<'file'>;

/** How far an outgoing document is: which statuses may follow each. */
export const DOCUMENT_TRANSITIONS = {
  draft: ['issued'],
  issued: [],
} as const satisfies Record<string, readonly string[]>;

/** The status of an outgoing document. */
export type DocumentStatus = keyof typeof DOCUMENT_TRANSITIONS;

/** Urgency (độ khẩn) as on the wire of the exchange: 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc. */
export type Urgency = 0 | 1 | 2 | 3;

/** Every urgency, lowest first. */
export const URGENCIES = [0, 1, 2, 3] as const satisfies readonly Urgency[];

/** Who signs: position and full name, as printed (Decree 30/2020 app. VI-II). */
export interface Signer {
  readonly title: string;
  readonly fullName: string;
}

/** An outgoing document with the decree's input data (app. VI part II.I). */
export interface OutgoingDocument {
  readonly id: DocumentId;
  readonly agencyId: AgencyId;
  readonly ownerPostId: PostId;
  readonly status: DocumentStatus;
  readonly typeCode: string;
  readonly documentClass: DocumentClass;
  readonly subject: string;
  readonly unitAbbreviation: string | null;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly urgency: Urgency;
  readonly dueOn: string | null;
  readonly language: string;
  readonly note: string;
  readonly copies: number;
  readonly revision: number;
}

/** Limits of the decree's fields (app. VI part II), in characters. */
export const FIELD_LENGTH = {
  codeNumber: 11,
  codeNotation: 30,
  subject: 500,
  note: 500,
  signerTitle: 100,
  signerName: 50,
  language: 30,
  unit: 20,
} as const;

/** The most files one document may carry, and the most bytes of one file. */
export const FILE_LIMITS = { perDocument: 50, bytes: 100 * 1024 * 1024, plainUploadBytes: 5 * 1024 * 1024 } as const;
