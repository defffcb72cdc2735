import type { AgencyId } from '@lienthong/agency/model';
import { permissionsOf, type Actor, type PersonId, type PostId, type Role } from '@lienthong/identity/model';
import type { DocumentId } from '../../document';
import type { PlannedStep, Review, ReviewedDocument, StepKind } from '../step';

/** People of these specs: one agency's, and a stranger. */
export type Who = 'officer' | 'colleague' | 'head' | 'clerk' | 'leader' | 'auditor' | 'stranger';

/** Everybody there is. */
export const EVERYBODY: readonly Who[] = ['officer', 'colleague', 'head', 'clerk', 'leader', 'auditor', 'stranger'];

const ROLES_OF: Readonly<Record<Who, Role>> = {
  officer: 'officer',
  colleague: 'officer',
  head: 'officer',
  clerk: 'clerk',
  leader: 'leader',
  auditor: 'auditor',
  stranger: 'leader',
};

/** The post of somebody. */
export const postOf = (who: Who): PostId => `post-${who}` as PostId;

/** Somebody as the rules see them. */
export function someone(who: Who): Actor {
  const roles = [ROLES_OF[who]];
  return {
    sessionId: 's',
    personId: who as PersonId as Actor['personId'],
    personName: who,
    postId: postOf(who),
    agencyId: (who === 'stranger' ? 'foreign' : 'own') as AgencyId,
    roles,
    permissions: permissionsOf(roles),
  };
}

/** A draft of the officer's. */
export function aDocument(said: Partial<ReviewedDocument> = {}): ReviewedDocument {
  return {
    id: 'document' as DocumentId,
    agencyId: 'own' as AgencyId,
    typeCode: 'QUYET_DINH',
    ownerPostId: postOf('officer'),
    holderPostId: postOf('officer'),
    status: 'draft',
    returned: false,
    round: 0,
    ...said,
  };
}

/** A line of a plan. */
export const asks = (kind: StepKind, who: Who, group: number): PlannedStep => ({ kind, group, postId: postOf(who) });

/** The usual plan: head, clerk, leader. */
export const USUAL: readonly PlannedStep[] = [
  asks('content_check', 'head', 1),
  asks('form_check', 'clerk', 2),
  asks('sign', 'leader', 3),
];

/** A document nobody has submitted, as a review. */
export const aReview = (said: Partial<ReviewedDocument> = {}): Review => ({ document: aDocument(said), steps: [] });

/** The open step of somebody; '' when there is none. */
export function openStepOf({ steps }: Review, who: Who): string {
  return steps.find(({ postId, state }) => postId === postOf(who) && state === 'open')?.id ?? '';
}
