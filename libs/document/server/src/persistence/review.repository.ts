import { documentErrors, type Review, type ReviewedDocument, type Step } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import { Colleagues } from '@lienthong/identity/server';
import { Database } from '@lienthong/platform/database';
import { SigningMandates } from '@lienthong/signing/server';
import { Injectable } from '@nestjs/common';
import { DocumentEntity } from './document.entity';
import { DocumentRepository, toReviewed } from './document.repository';
import { StepEntity } from './step.entity';

/** A locked document with the steps of its present round. */
export interface LockedReview {
  readonly row: DocumentEntity;
  readonly review: Review;
}

/** What a signature adds to a document. */
export type SignatureColumns = Pick<
  DocumentEntity,
  'signatureLines' | 'signedDigest' | 'signedAt' | 'signedByPostId' | 'signerTitle' | 'signerName'
>;

const NO_SIGNATURE = { signatureLines: [], signedDigest: null, signedAt: null, signedByPostId: null };

/** Write side of reviews, always of the acting agency and inside a running transaction. */
@Injectable()
export class ReviewRepository {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentRepository,
    private readonly colleagues: Colleagues,
    private readonly mandates: SigningMandates,
  ) {}

  /** Locks a document until commit and reads its present round; throws `document.not_found`. */
  async lock(actor: Actor, id: string): Promise<LockedReview> {
    const row = await this.documents.lockAny(actor, id);
    const found = await this.database.manager.find(StepEntity, {
      where: { agencyId: row.agencyId, documentId: row.id, round: row.round },
      order: { group: 'ASC', id: 'ASC' },
    });
    return { row, review: { document: toReviewed(row), steps: found.map(toStep) } };
  }

  /** Refuses a signer without a mandate for this kind of document (`document.signer_not_competent`, art. 13). */
  async requireCompetentSigner(actor: Actor, row: DocumentEntity, steps: readonly Step[]): Promise<void> {
    const kind = { documentClass: row.documentClass, typeCode: row.typeCode, field: row.unitAbbreviation };
    const able = new Set((await this.mandates.signers(actor, kind)).map(({ postId }) => postId));
    if (steps.some((step) => step.kind === 'sign' && !able.has(step.postId)))
      throw documentErrors.signer_not_competent();
  }

  /** Whether the post that drafted heads its unit today. */
  async ownerHeadsUnit(actor: Actor, { ownerPostId }: ReviewedDocument): Promise<boolean> {
    return (await this.colleagues.ofPosts(actor, [ownerPostId])).get(ownerPostId)?.headsUnit ?? false;
  }

  /** Stores a round that begins; throws `document.post_unknown` for a post nobody can act in. */
  async begin(actor: Actor, { document, steps }: Review, at: Date): Promise<void> {
    const posts = await this.colleagues.ofPosts(actor, [...new Set(steps.map(({ postId }) => postId))]);
    const rows = steps.map((step) => {
      const colleague = posts.get(step.postId);
      if (!colleague?.active) throw documentErrors.post_unknown();
      const { personName, title: postTitle } = colleague;
      return { ...step, personName, postTitle, openedAt: step.state === 'open' ? at : null };
    });
    await this.database.manager.insert(StepEntity, rows);
    await this.saveDocument(document);
  }

  /** Stores what a rule changed; a signature falls when the document leaves the signed status for the draft. */
  async save(before: Review, after: Review, at: Date, signature?: SignatureColumns): Promise<void> {
    const known = new Map(before.steps.map((step) => [step.id, step]));
    for (const step of after.steps) {
      const earlier = known.get(step.id);
      if (earlier && earlier.state !== step.state) await this.saveStep(earlier, step, at);
    }
    const dropped = before.document.status === 'signed' ? NO_SIGNATURE : {};
    await this.saveDocument(after.document, signature ?? dropped);
  }

  /** Stores status, holder and round. */
  async saveDocument(document: ReviewedDocument, signature: Partial<SignatureColumns> = {}): Promise<void> {
    const { id, agencyId, status, holderPostId, returned, round } = document;
    await this.database.manager.update(
      DocumentEntity,
      { id, agencyId },
      { status, holderPostId, returned, round, ...signature, changedAt: () => 'clock_timestamp()' },
    );
  }

  /** Name of who acts or acted in a post; empty when the agency has no such post. */
  async nameOf(actor: Actor, postId: string): Promise<string> {
    return (await this.colleagues.ofPosts(actor, [postId])).get(postId)?.personName ?? '';
  }

  /** Name of who acts in a post now; throws `document.post_unknown` for one nobody can act in. */
  async activeName(actor: Actor, postId: string): Promise<string> {
    const colleague = (await this.colleagues.ofPosts(actor, [postId])).get(postId);
    if (!colleague?.active) throw documentErrors.post_unknown();
    return colleague.personName;
  }

  private async saveStep(earlier: Step, step: Step, at: Date): Promise<void> {
    const { id, agencyId, state, answer, comment, answeredAt } = step;
    const opened = earlier.state === 'waiting' && state === 'open' ? { openedAt: at } : {};
    await this.database.manager.update(StepEntity, { id, agencyId }, { state, answer, comment, answeredAt, ...opened });
  }
}

function toStep(row: StepEntity): Step {
  const { personName: _name, postTitle: _title, openedAt: _opened, ...step } = row;
  return step;
}
