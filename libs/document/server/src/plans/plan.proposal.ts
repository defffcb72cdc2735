import {
  documentErrors,
  mayBeAsked,
  type DraftersPost,
  type PlanLine,
  type reviewEndpoints,
  type StepKind,
} from '@lienthong/document/model';
import { requireAllowed, type Actor, type Role } from '@lienthong/identity/model';
import { Colleagues, type Colleague } from '@lienthong/identity/server';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import type { SignedKind, SignerView } from '@lienthong/signing/model';
import { SigningMandates } from '@lienthong/signing/server';
import { Injectable } from '@nestjs/common';
import { PostChoices } from './post.choices';
import { ReviewPlans } from './review.plans';

/** What of a draft decides whom its steps ask. */
export interface Drafted extends SignedKind {
  readonly signerName: string;
  readonly ownerPostId: string;
}

/** A draft with the one who drafts it. */
interface Seated extends Drafted {
  readonly owner: Colleague | undefined;
}

type Proposal = AnswerOf<typeof reviewEndpoints.plan>;

const DRAFTED = `SELECT type_code AS "typeCode", document_class AS "documentClass", unit_abbreviation AS field,
  signer_name AS "signerName", owner_post_id AS "ownerPostId" FROM documents WHERE agency_id = $1 AND id = $2`;

/** Whom the drafter asked for the same lately, the last one first: defaults come from one's own last acts. */
const ASKED_LATELY = `
  SELECT s.post_id AS "postId", max(s.id::text) AS last FROM document_steps s
    JOIN documents d ON d.agency_id = s.agency_id AND d.id = s.document_id
   WHERE s.agency_id = $1 AND d.owner_post_id = $2 AND s.kind = $3 GROUP BY s.post_id ORDER BY last DESC LIMIT 20`;

/** Turns an agency's plan into the posts proposed for one draft. */
@Injectable()
export class PlanProposal {
  constructor(
    private readonly database: Database,
    private readonly plans: ReviewPlans,
    private readonly choices: PostChoices,
    private readonly colleagues: Colleagues,
    private readonly mandates: SigningMandates,
  ) {}

  /** The proposed steps, and everybody who can be asked or sign instead; throws `document.not_found`. */
  of(actor: Actor, id: string): Promise<Proposal> {
    return this.database.transaction(actor, async () => {
      const [draft] = await this.database.query<Drafted>(DRAFTED, [actor.agencyId, id]);
      if (!draft) throw documentErrors.not_found();
      requireAllowed(actor, 'document.read', { agencyId: actor.agencyId }, documentErrors.not_found);
      const signers = await this.mandates.signers(actor, draft);
      const steps = await this.turn(actor, draft, await this.plans.forType(actor, draft.typeCode), signers);
      const drafter = drafterOf(await this.seated(actor, draft));
      return { steps, posts: await this.choices.all(actor), signers: signers.map(toChoice), drafter };
    });
  }

  /** Turns the lines of a plan into posts, for a draft as it is or as it might be; joins a running transaction. */
  async turn(
    actor: Actor,
    draft: Drafted,
    plan: readonly PlanLine[],
    signers: readonly SignerView[],
  ): Promise<Proposal['steps']> {
    const steps: Proposal['steps'] = [];
    const seated = await this.seated(actor, draft);
    for (const { kind, group, who } of plan) {
      const postId =
        kind === 'sign'
          ? await this.signerOf(actor, draft, signers, who)
          : await this.postFor(actor, seated, { kind, group, who });
      steps.push({ kind, group, postId });
    }
    return steps;
  }

  /** Who will probably sign a document of this kind that the actor drafts; joins a running transaction. */
  async signerFor(actor: Actor, kind: SignedKind): Promise<SignerView | undefined> {
    const signers = await this.mandates.signers(actor, kind);
    return (await this.lastAsked(actor, actor.postId, 'sign', signers)) ?? signers[0];
  }

  private async signerOf(
    actor: Actor,
    draft: Drafted,
    signers: readonly SignerView[],
    who: PlanLine['who'],
  ): Promise<string | null> {
    if (who.startsWith('post:')) return signers.find(({ postId }) => who === `post:${postId}`)?.postId ?? null;
    const named = signers.find(({ personName }) => personName === draft.signerName);
    const known = named ?? (await this.lastAsked(actor, draft.ownerPostId, 'sign', signers));
    return (known ?? signers[0])?.postId ?? null;
  }

  private async seated(actor: Actor, draft: Drafted): Promise<Seated> {
    const { ownerPostId } = draft;
    return { ...draft, owner: (await this.colleagues.ofPosts(actor, [ownerPostId])).get(ownerPostId) };
  }

  private async postFor(actor: Actor, draft: Seated, { kind, who }: PlanLine): Promise<string | null> {
    if (who === 'unit_head') return this.headOver(actor, draft, kind);
    const [how, postId = ''] = who.split(':');
    if (how !== 'post') return this.bestOf(actor, draft, kind, postId as Role);
    const named = (await this.colleagues.ofPosts(actor, [postId])).get(postId);
    return named?.active && mayBeAsked({ kind, postId }, drafterOf(draft)) ? postId : null;
  }

  /** Where no unit has a head, as in a commune, the leader answers for the content. */
  private async headOver(actor: Actor, draft: Seated, kind: StepKind): Promise<string | null> {
    return (await this.headOfUnit(actor, draft, kind)) ?? this.bestOf(actor, draft, kind, 'leader');
  }

  private async headOfUnit(actor: Actor, { owner, ...draft }: Seated, kind: StepKind): Promise<string | null> {
    const heads = owner?.unit ? await this.colleagues.headsOf(actor, owner.unit.id) : [];
    const drafter = drafterOf({ owner, ...draft });
    return heads.find(({ postId }) => mayBeAsked({ kind, postId }, drafter))?.postId ?? null;
  }

  /** A clerk who drafts has the form checked by another one, else by the head of the own office. */
  private async bestOf(actor: Actor, draft: Seated, kind: StepKind, role: Role): Promise<string | null> {
    const drafter = drafterOf(draft);
    const held = await this.colleagues.withRole(actor, role);
    const able = held.filter(({ postId }) => mayBeAsked({ kind, postId }, drafter));
    const best = (await this.lastAsked(actor, draft.ownerPostId, kind, able)) ?? able[0];
    return best?.postId ?? (kind === 'form_check' ? this.headOfUnit(actor, draft, kind) : null);
  }

  /** Ids of steps grow with time. */
  private async lastAsked<T extends { readonly postId: string }>(
    actor: Actor,
    ownerPostId: string,
    kind: StepKind,
    able: readonly T[],
  ): Promise<T | undefined> {
    const lately = await this.database.query<{ postId: string }>(ASKED_LATELY, [actor.agencyId, ownerPostId, kind]);
    return lately.map(({ postId }) => able.find((one) => one.postId === postId)).find((one) => one !== undefined);
  }
}

function toChoice({ mandateId, postId, personName, postTitle, block }: SignerView): Proposal['signers'][number] {
  return { mandateId, postId, personName, postTitle, lines: block.lines.map(String) };
}

function drafterOf({ ownerPostId, owner }: Seated): DraftersPost {
  return { postId: ownerPostId, headsUnit: owner?.headsUnit ?? false };
}
