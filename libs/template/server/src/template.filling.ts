import { documentErrors, draftFieldsOf, type DocumentView, type DraftFields } from '@lienthong/document/model';
import { DocumentQueries, DraftService } from '@lienthong/document/server';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { templateErrors } from '@lienthong/template/model';
import { Injectable } from '@nestjs/common';
import { draftFilled } from './template.events';
import { TemplateMerge } from './template.merge';

/** Begins drafts with the template of their type: the merged file becomes their main file. */
@Injectable()
export class TemplateFilling {
  constructor(
    private readonly database: Database,
    private readonly merge: TemplateMerge,
    private readonly drafts: DraftService,
    private readonly documents: DocumentQueries,
    private readonly journal: Journal,
  ) {}

  /** Makes the main file of a stored draft without files, which becomes a later revision; throws `template.draft_has_files`. */
  fill(actor: Actor, id: string): Promise<DocumentView> {
    return this.database.transaction(actor, async () => {
      const view = await this.documents.one(actor, id);
      requireAllowed(actor, 'document.draft', { ...view, agencyId: actor.agencyId }, documentErrors.not_found);
      if (view.files.length > 0) throw templateErrors.draft_has_files();
      const fields = draftFieldsOf(view);
      const { file, template } = await this.merge.fileFor(actor, fields);
      const filled = await this.drafts.change(actor, id, { ...fields, fileIds: [file.id], revision: view.revision });
      await this.journal.record(actor, draftFilled(filled, template));
      return filled;
    });
  }

  /** Starts a draft with its main file made; throws `template.none_for_type` or `type_missing`. */
  start(actor: Actor, fields: DraftFields, repliesToArrivalId: string | null): Promise<DocumentView> {
    return this.database.transaction(actor, async () => {
      const { file, template } = await this.merge.fileFor(actor, fields);
      const draft = await this.drafts.create(actor, { ...fields, fileIds: [file.id] }, repliesToArrivalId);
      await this.journal.record(actor, draftFilled(draft, template));
      return draft;
    });
  }
}
