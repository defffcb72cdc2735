import { fileErrors, type FileView } from '@lienthong/document/model';
import { requireAllowed, type Actor, type Permission } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import type { FileEntity } from '../persistence/file.entity';
import { FileRepository } from '../persistence/file.repository';
import { Readers } from '../readers/readers';
import { toFileView, type FileRecord } from './file.view';

const VIEW = `f.id, f.name, f.media_type, f.size::float8 AS size, encode(f.sha256, 'hex') AS sha256, f.pages, f.uploaded_at,
  (SELECT jsonb_build_object('fault', r.fault, 'pages', r.pages) FROM renditions r
    WHERE r.agency_id = f.agency_id AND r.file_id = f.id) AS rendition,
  (SELECT jsonb_build_object('fault', s.fault, 'at', s.stamped_at) FROM stamps s
    WHERE s.agency_id = f.agency_id AND s.file_id = f.id) AS stamp`;

/** Read side of files, always of the acting agency. */
@Injectable()
export class FileQueries {
  constructor(
    private readonly database: Database,
    private readonly files: FileRepository,
    private readonly readers: Readers,
  ) {}

  /** The files of an outgoing document in their order; whether it may be seen is asked by the caller. */
  ofDocument(actor: Actor, documentId: string): Promise<FileView[]> {
    return this.belongingTo(actor, 'document_id', documentId);
  }

  /** The files of an incoming document in their order; whether it may be seen is asked by the caller. */
  ofArrival(actor: Actor, arrivalId: string): Promise<FileView[]> {
    return this.belongingTo(actor, 'arrival_id', arrivalId);
  }

  /**
   * One file whose content the actor may read: who reads outgoing documents reads theirs, who reads incoming ones
   * theirs, and loose files are seen by those who upload. Throws `file.not_found` or `identity.not_allowed`.
   */
  readable(actor: Actor, id: string): Promise<FileEntity> {
    return this.database.transaction(actor, async () => {
      const file = await this.files.find(actor, id);
      if (!file) throw fileErrors.not_found();
      requireAllowed(actor, readPermissionOf(file), file, fileErrors.not_found);
      if (file.arrivalId !== null && !(await this.readers.mayRead(actor, file.arrivalId))) throw fileErrors.not_found();
      return file;
    });
  }

  private belongingTo(actor: Actor, column: 'document_id' | 'arrival_id', id: string): Promise<FileView[]> {
    return this.database.transaction(actor, async () => {
      const records = await this.database.query<FileRecord>(
        `SELECT ${VIEW} FROM files f WHERE f.agency_id = $1 AND f.${column} = $2 ORDER BY f.position, f.id`,
        [actor.agencyId, id],
      );
      return records.map(toFileView);
    });
  }
}

function readPermissionOf(file: FileEntity): Permission {
  if (file.arrivalId !== null) return 'arrival.read';
  return file.documentId !== null || file.versionOf !== null ? 'document.read' : 'file.upload';
}
