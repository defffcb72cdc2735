import type { FileView } from '@lienthong/document/model';
import { isOfficeText } from '../content/content-types';
import type { FileEntity } from '../persistence/file.entity';

/** A file as the database tells it to a query. */
export interface FileRecord {
  readonly id: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: string;
  readonly pages: number | null;
  readonly uploaded_at: Date;
  readonly rendition: { readonly fault: string | null; readonly pages: number | null } | null;
  readonly stamp: { readonly fault: string | null; readonly at: string } | null;
}

/** A file on the wire, from a query's row. */
export function toFileView(record: FileRecord): FileView {
  const { id, name, size, sha256, pages, media_type: mediaType, rendition, stamp } = record;
  const uploadedAt = record.uploaded_at.toISOString();
  return {
    ...{ id, name, mediaType, size, sha256, pages, uploadedAt, pdf: pdfOf(mediaType, rendition) },
    stamp: stamp && { fault: stamp.fault, stampedAt: new Date(stamp.at).toISOString() },
  };
}

/** A file on the wire, from its stored row. */
export function viewOfFile(file: Omit<FileEntity, 'versionOf' | 'position'>): FileView {
  const { id, name, mediaType, size, pages } = file;
  return {
    id,
    name,
    mediaType,
    size,
    sha256: file.sha256.toString('hex'),
    pages,
    uploadedAt: file.uploadedAt.toISOString(),
    pdf: pdfOf(mediaType, null),
  };
}

function pdfOf(mediaType: string, made: FileRecord['rendition']): FileView['pdf'] {
  if (!isOfficeText(mediaType)) return null;
  if (!made) return { state: 'waiting', fault: null, pages: null };
  return { state: made.fault === null ? 'done' : 'failed', fault: made.fault, pages: made.pages };
}
