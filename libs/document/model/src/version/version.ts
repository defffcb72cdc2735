import type { OutgoingDocument } from '../document';

/** Why a version was kept: an act after which the text must be found again as it was (Decree 30/2020 app. VI I.III.5.a). */
export const VERSION_REASONS = ['submitted', 'amended', 'returned', 'withdrawn', 'signed'] as const;

/** One of `VERSION_REASONS`. */
export type VersionReason = (typeof VERSION_REASONS)[number];

/** A file of a version: the row that keeps its bytes, and what it was called. */
export interface VersionFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly pages: number | null;
  readonly uploadedAt: string;
}

/** The fields of a document that a person writes: what a version keeps and what is signed. */
export type ContentFields = Omit<OutgoingDocument, 'id' | 'agencyId' | 'ownerPostId' | 'status' | 'revision'>;

/** Names of `ContentFields`, in the order of the form. */
export const CONTENT_FIELDS = [
  'typeCode',
  'documentClass',
  'subject',
  'unitAbbreviation',
  'reference',
  'signerTitle',
  'signerName',
  'urgency',
  'dueOn',
  'language',
  'note',
  'copies',
  'recipientIds',
  'route',
  'repliesToArrivalId',
] as const satisfies readonly (keyof ContentFields)[];

/** The fields of a document that a version keeps, and no others. */
export function contentOf(document: ContentFields): ContentFields {
  return Object.fromEntries(CONTENT_FIELDS.map((name) => [name, document[name]])) as unknown as ContentFields;
}

/** What is signed, written so that equal content gives equal text: the fields, and the digests of the files in order. */
export function signedContent(fields: ContentFields, files: readonly Pick<VersionFile, 'name' | 'sha256'>[]) {
  return { fields: contentOf(fields), files: files.map(({ name, sha256 }) => ({ name, sha256 })) };
}
