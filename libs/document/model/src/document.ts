import type { AgencyId } from '@lienthong/agency/model';
import type { PostId } from '@lienthong/identity/model';
import type { Id } from '@lienthong/platform/kernel';
import type { DocumentClass } from './document-type';

/** Identifies one outgoing document (văn bản đi) of one agency. */
export type DocumentId = Id<'document'>;

/** Identifies one stored file as one agency sees it. */
export type FileId = Id<'file'>;

/**
 * How far an outgoing document is (dự thảo, trình ký, chờ cấp số, đã phát hành): which statuses may follow each. A draft
 * signed outside the system is issued as it is; one reviewed here goes through both checks and the signature.
 */
export const DOCUMENT_TRANSITIONS = {
  draft: ['reviewing', 'issued'],
  reviewing: ['draft', 'signed'],
  signed: ['draft', 'issued'],
  issued: [],
} as const satisfies Record<string, readonly string[]>;

/** The status of an outgoing document. */
export type DocumentStatus = keyof typeof DOCUMENT_TRANSITIONS;

/** Every status, in the order of a document's life. */
export const DOCUMENT_STATUSES = [
  'draft',
  'reviewing',
  'signed',
  'issued',
] as const satisfies readonly DocumentStatus[];

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
  /** What it answers or follows, as the letter words it ("Phúc đáp Công văn số …"). */
  readonly reference: string;
  /** Agencies it is meant to go to, by which route: a proposal that the clerk confirms with the issue. */
  readonly recipientIds: readonly string[];
  readonly route: Route;
  readonly repliesToArrivalId: string | null;
  readonly revision: number;
}

/** How a document is meant to reach its addressees: at once, or through the superiors of each (domain `dispatch`). */
export type Route = 'direct' | 'by_level';

/** Every route. */
export const ROUTES = ['direct', 'by_level'] as const satisfies readonly Route[];

/** The most recipients a draft can propose; a sending may have as many (docs/limits.md). */
export const MAX_PROPOSED = 20_000;

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
  reference: 500,
  comment: 2000,
} as const;

/** The most files one document may carry, and the most bytes of one file. */
export const FILE_LIMITS = { perDocument: 50, bytes: 100 * 1024 * 1024, plainUploadBytes: 5 * 1024 * 1024 } as const;
