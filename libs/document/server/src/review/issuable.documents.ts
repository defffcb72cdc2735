import { documentErrors, requireIssuable, type OutgoingDocument } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import { Injectable } from '@nestjs/common';
import { DraftCheck, type Inspected } from '../check/draft.check';
import { DocumentRepository, toDraft, toReviewed, type LockedDraft } from '../persistence/document.repository';
import { VersionKeeper } from '../versions/version.keeper';

export type { Inspected } from '../check/draft.check';
export type { LockedDraft } from '../persistence/document.repository';

/** Documents that may be issued now: signed here and unchanged since, or a draft signed outside the system. */
@Injectable()
export class IssuableDocuments {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly versions: VersionKeeper,
    private readonly check: DraftCheck,
  ) {}

  /** Looks through the files before anything is locked; throws `document.secret_mark`, or `document.not_found`. */
  inspect(actor: Actor, id: string): Promise<Inspected> {
    return this.check.beforeIssue(actor, id);
  }

  /**
   * Locks a document for its issue until commit; whether the post may issue is asked by the caller. Throws
   * `document.not_found`, `document.already_issued`, `document.in_review`, `document.returned` or
   * `document.changed_since_signed` (Decree 30/2020 art. 11); `document.changed_elsewhere` when it is not what was inspected.
   */
  async lock(actor: Actor, id: string, inspected: Inspected): Promise<LockedDraft> {
    const row = await this.documents.lockAny(actor, id);
    const signed = row.signedDigest?.toString('hex') ?? null;
    // Only a signature is compared: an unsigned draft spares the reading of its files.
    const present = signed === null ? '' : (await this.versions.digest(row)).toString('hex');
    requireIssuable(toReviewed(row), { signed, present });
    if (row.revision !== inspected.revision) throw documentErrors.changed_elsewhere({ revision: row.revision });
    const draft: OutgoingDocument = toDraft(row);
    return { draft, fileCount: await this.documents.countFiles(draft) };
  }
}
