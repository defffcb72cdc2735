import { documentErrors, type PlanLine, type reviewEndpoints, type StepKind } from '@lienthong/document/model';
import { requireAllowed, type Actor, type Role } from '@lienthong/identity/model';
import { Colleagues, type Colleague } from '@lienthong/identity/server';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import { PostChoices } from './post.choices';
import { ReviewPlans } from './review.plans';

interface Drafted {
  readonly typeCode: string;
  readonly signerName: string;
  readonly ownerPostId: string;
}

type Proposal = AnswerOf<typeof reviewEndpoints.plan>;

const DRAFTED = `SELECT type_code AS "typeCode", signer_name AS "signerName", owner_post_id AS "ownerPostId"
  FROM documents WHERE agency_id = $1 AND id = $2`;

/** Whom the drafter asked for the same lately, the last one first: defaults come from one's own last acts. */
const ASKED_LATELY = `
  SELECT s.post_id AS "postId", max(s.opened_at) AS at FROM document_steps s
    JOIN documents d ON d.agency_id = s.agency_id AND d.id = s.document_id
   WHERE s.agency_id = $1 AND d.owner_post_id = $2 AND s.kind = $3 GROUP BY s.post_id ORDER BY at DESC NULLS LAST LIMIT 20`;

/** Turns an agency's plan into the posts proposed for one draft. */
@Injectable()
export class PlanProposal {
  constructor(
    private readonly database: Database,
    private readonly plans: ReviewPlans,
    private readonly choices: PostChoices,
    private readonly colleagues: Colleagues,
  ) {}

  /** The proposed steps, and everybody who can be asked instead; throws `document.not_found`. */
  of(actor: Actor, id: string): Promise<Proposal> {
    return this.database.transaction(actor, async () => {
      const [draft] = await this.database.query<Drafted>(DRAFTED, [actor.agencyId, id]);
      if (!draft) throw documentErrors.not_found();
      requireAllowed(actor, 'document.read', { agencyId: actor.agencyId }, documentErrors.not_found);
      const lines = await this.plans.forType(actor, draft.typeCode);
      const steps: Proposal['steps'] = [];
      for (const { kind, group, who } of lines)
        steps.push({ kind, group, postId: await this.postFor(actor, draft, { kind, group, who }) });
      return { steps, posts: await this.choices.all(actor) };
    });
  }

  private async postFor(actor: Actor, draft: Drafted, { kind, who }: PlanLine): Promise<string | null> {
    if (who === 'unit_head') return this.headOver(actor, draft);
    const [how, name = ''] = who.split(':');
    if (how === 'post') return (await this.colleagues.ofPosts(actor, [name])).get(name)?.active ? name : null;
    return this.bestOf(actor, draft, kind, name as Role);
  }

  /** Where no unit has a head, as in a commune, the leader answers for the content. */
  private async headOver(actor: Actor, draft: Drafted): Promise<string | null> {
    const owner = (await this.colleagues.ofPosts(actor, [draft.ownerPostId])).get(draft.ownerPostId);
    const [head] = owner?.unit ? await this.colleagues.headsOf(actor, owner.unit.id) : [];
    return head?.postId ?? this.bestOf(actor, draft, 'content_check', 'leader');
  }

  private async bestOf(actor: Actor, draft: Drafted, kind: StepKind, role: Role): Promise<string | null> {
    const able = await this.colleagues.withRole(actor, role);
    const named = kind === 'sign' ? able.find(({ personName }) => personName === draft.signerName) : undefined;
    const lately = await this.database.query<{ postId: string }>(ASKED_LATELY, [
      actor.agencyId,
      draft.ownerPostId,
      kind,
    ]);
    const known = lately
      .map(({ postId }) => able.find((one) => one.postId === postId))
      .find((one) => one !== undefined);
    return (named ?? known ?? able.find(isAbove) ?? able[0])?.postId ?? null;
  }
}

/** Leaders of the agency stand in no unit; the head of one signs only for the leaders. */
function isAbove({ unit }: Colleague): boolean {
  return unit === null;
}
