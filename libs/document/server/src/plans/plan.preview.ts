import type { PreviewStep, reviewPlanEndpoints } from '@lienthong/document/model';
import { documentErrors } from '@lienthong/document/model';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import { Colleagues } from '@lienthong/identity/server';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { SigningMandates } from '@lienthong/signing/server';
import { Injectable } from '@nestjs/common';
import { PlanProposal, type Drafted } from './plan.proposal';
import { PostChoices } from './post.choices';

type Wanted = InputOf<typeof reviewPlanEndpoints.preview>['body'];

/** Shows a plan by the same code that proposes it to a drafter, before anybody drafts by it. */
@Injectable()
export class PlanPreview {
  constructor(
    private readonly database: Database,
    private readonly proposals: PlanProposal,
    private readonly choices: PostChoices,
    private readonly colleagues: Colleagues,
    private readonly mandates: SigningMandates,
  ) {}

  /** Who would have it in which order; throws `identity.post_not_found` or `post_ended` for a drafter who is none. */
  of(
    actor: Actor,
    { typeCode, documentClass, ownerPostId, steps }: Wanted,
  ): Promise<AnswerOf<typeof reviewPlanEndpoints.preview>> {
    return this.database.transaction(actor, async () => {
      requireAllowed(actor, 'document.plan', { agencyId: actor.agencyId }, documentErrors.not_found);
      const { unit } = await this.colleagues.active(actor, ownerPostId);
      const draft: Drafted = {
        typeCode,
        documentClass,
        field: unit?.abbreviation ?? null,
        ownerPostId,
        signerName: '',
      };
      const signers = await this.mandates.signers(actor, draft);
      const posts = new Map((await this.choices.all(actor)).map((choice) => [choice.postId, choice]));
      const turned = await this.proposals.turn(actor, draft, steps, signers);
      return {
        steps: turned.map(({ kind, group, postId }): PreviewStep => {
          const signer = kind === 'sign' ? signers.find((one) => one.postId === postId) : undefined;
          const lines = signer ? [...signer.block.lines] : [];
          return { kind, group, choice: (postId && posts.get(postId)) || null, lines };
        }),
      };
    });
  }
}
