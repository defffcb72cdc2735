import type { PlannedPost, PostChoice, StepKind } from '@lienthong/document/model';
import { injectText } from '@lienthong/platform/web';
import type { documentVi } from '../messages/document.vi';

/** Whom a line can ask without naming a post. */
const ROLES = ['leader', 'clerk', 'officer'] as const;

/** A choice of who is asked. */
export interface WhoChoice {
  readonly who: PlannedPost;
  readonly words: string;
}

/** Who can be asked in a step of a kind, in words. Use where `inject` works. */
export function injectPlanWords(): (kind: StepKind, posts: readonly PostChoice[]) => readonly WhoChoice[] {
  const text = injectText<typeof documentVi>('document');
  return (kind, posts) => {
    const roles = ROLES.map((role): WhoChoice => ({ who: `role:${role}`, words: text(`plan.who.${role}`) }));
    const general: readonly WhoChoice[] =
      kind === 'sign'
        ? [{ who: 'role:leader', words: text('plan.who.signer') }]
        : [{ who: 'unit_head', words: text('plan.who.unit_head') }, ...roles];
    const named = posts.map(({ postId, personName, postTitle }): WhoChoice => {
      return { who: `post:${postId}`, words: `${personName} · ${postTitle}` };
    });
    return [...general, ...named];
  };
}
