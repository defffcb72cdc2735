import type { FileView } from '@lienthong/document/model';
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
}

/** A file on the wire, from a query's row. */
export function toFileView(record: FileRecord): FileView {
  const { id, name, size, sha256, pages } = record;
  return { id, name, mediaType: record.media_type, size, sha256, pages, uploadedAt: record.uploaded_at.toISOString() };
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
  };
}
