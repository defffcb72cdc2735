import { AgencyDirectory } from '@lienthong/agency/server';
import type { AgencyId } from '@lienthong/agency/model';
import {
  checkSubmission,
  documentErrors,
  requireNoSecrecyMark,
  type Finding,
  type MainFile,
} from '@lienthong/document/model';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { FileText } from '../files/file.text';
import { DocumentEntity } from '../persistence/document.entity';
import type { FileEntity } from '../persistence/file.entity';
import { FileRepository } from '../persistence/file.repository';
import { FileMarks } from './file.marks';

/** A document whose files were looked through before its issue. */
export interface Inspected {
  readonly revision: number;
  /** The number its main file prints already. */
  readonly printedCode: string | null;
}

/** Checks a draft as it is stored: the same list for the screen and for the submission. */
@Injectable()
export class DraftCheck {
  constructor(
    private readonly database: Database,
    private readonly files: FileRepository,
    private readonly text: FileText,
    private readonly marks: FileMarks,
    private readonly directory: AgencyDirectory,
  ) {}

  /** Everything found; throws `document.not_found`. Reads the files outside any transaction. */
  async of(actor: Actor, id: string): Promise<Finding[]> {
    const { row, files } = await this.read(actor, id);
    const day = vietnamDay(systemClock.now());
    const agencies = await this.directory.on(day);
    const [main, ...annexes] = files;
    return checkSubmission({
      draft: row,
      fileCount: files.length,
      mainFile: main ? await this.mainFile(main) : null,
      annexes: await this.marks.of(annexes),
      unknownRecipients: row.recipientIds.filter((one) => one === row.agencyId || !agencies.has(one as AgencyId)),
      today: day,
    });
  }

  /** Looks through every file of what is to be issued; throws `document.secret_mark`, or `document.not_found`. */
  async beforeIssue(actor: Actor, id: string): Promise<Inspected> {
    const { row, files } = await this.read(actor, id);
    const marked = row.status === 'draft' || row.status === 'signed' ? await this.marks.of(files) : [];
    requireNoSecrecyMark(marked);
    return { revision: row.revision, printedCode: marked[0]?.marks.code ?? null };
  }

  private read(actor: Actor, id: string): Promise<{ row: DocumentEntity; files: FileEntity[] }> {
    return this.database.transaction(actor, async () => {
      const row = await this.database.manager.findOne(DocumentEntity, {
        where: { id: id as DocumentEntity['id'], agencyId: actor.agencyId },
      });
      if (!row) throw documentErrors.not_found();
      requireAllowed(actor, 'document.read', row, documentErrors.not_found);
      return { row, files: await this.files.ofDocument(row) };
    });
  }

  private async mainFile(file: FileEntity): Promise<MainFile> {
    return { mediaType: file.mediaType, content: (await this.text.of(file)) ?? null };
  }
}
