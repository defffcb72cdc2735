import { AgencyDirectory } from '@lienthong/agency/server';
import type { AgencyId } from '@lienthong/agency/model';
import { checkSubmission, documentErrors, type Finding, type MainFile } from '@lienthong/document/model';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { FileText } from '../files/file.text';
import { DocumentEntity } from '../persistence/document.entity';
import type { FileEntity } from '../persistence/file.entity';
import { FileRepository } from '../persistence/file.repository';

/** Checks a draft as it is stored: the same list for the screen and for the submission. */
@Injectable()
export class DraftCheck {
  constructor(
    private readonly database: Database,
    private readonly files: FileRepository,
    private readonly text: FileText,
    private readonly directory: AgencyDirectory,
  ) {}

  /** Everything found; throws `document.not_found`. Reads the main file outside any transaction. */
  async of(actor: Actor, id: string): Promise<Finding[]> {
    const { row, files } = await this.read(actor, id);
    const day = vietnamDay(systemClock.now());
    const agencies = await this.directory.on(day);
    const [main] = files;
    return checkSubmission({
      draft: row,
      fileCount: files.length,
      mainFile: main ? await this.mainFile(main) : null,
      unknownRecipients: row.recipientIds.filter((one) => one === row.agencyId || !agencies.has(one as AgencyId)),
      today: day,
    });
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
