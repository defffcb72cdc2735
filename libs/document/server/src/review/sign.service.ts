import { approveAndSign, type DocumentView, type reviewEndpoints } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { systemClock } from '@lienthong/platform/kernel';
import { Signing } from '@lienthong/signing/server';
import { Injectable } from '@nestjs/common';
import { DocumentQueries } from '../drafts/document.queries';
import type { DocumentEntity } from '../persistence/document.entity';
import { ReviewRepository } from '../persistence/review.repository';
import { VersionKeeper } from '../versions/version.keeper';
import { reviewMoved } from './review.events';

type Order = InputOf<typeof reviewEndpoints.sign>['body'];

/** The act of the competent person: approves and signs (Decree 30/2020 art. 11, 13). */
@Injectable()
export class SignService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewRepository,
    private readonly versions: VersionKeeper,
    private readonly signing: Signing,
    private readonly queries: DocumentQueries,
    private readonly journal: Journal,
  ) {}

  /** Signs a document whose checks are passed; title, name and lines of the signature come from the mandate. */
  sign(actor: Actor, id: string, { stepId, mandateId }: Order): Promise<DocumentView> {
    return this.database.transaction(actor, async () => {
      const { row, review } = await this.reviews.lock(actor, id);
      const at = systemClock.now();
      const after = approveAndSign(review, stepId, at, actor);
      await this.versions.keepIfAmended(actor, row);
      const signature = await this.signing.sign(actor, {
        documentId: row.id,
        kind: { documentClass: row.documentClass, typeCode: row.typeCode, field: row.unitAbbreviation },
        files: await this.versions.filesOf(row),
        mandateId,
      });
      const { lines, name } = signature.block;
      const signed: DocumentEntity = { ...row, signerTitle: lines.at(-1) ?? row.signerTitle, signerName: name };
      const digest = await this.versions.keep(actor, signed, { reason: 'signed' });
      await this.reviews.save(review, after, at, {
        signerTitle: signed.signerTitle,
        signerName: signed.signerName,
        signatureLines: [...lines],
        signedDigest: digest,
        signedAt: new Date(signature.signedAt),
        signedByPostId: actor.postId,
      });
      const data = { signer: name, capacity: lines.join(' / ') };
      await this.journal.record(actor, reviewMoved(review, after, { action: 'document.signed.v1', data }));
      return this.queries.one(actor, id);
    });
  }
}
