import type { AgencyId } from '@lienthong/agency/model';
import type { ArrivalId } from '@lienthong/dispatch/model';
import type { PostId } from '@lienthong/identity/model';
import type { Id } from '@lienthong/platform/kernel';

/** Identifies one share of the handling of an incoming document, given to one unit or person. */
export type AssignmentId = Id<'assignment'>;

/** Identifies one act of handing over (chuyển giao). */
export type HandoverId = Id<'handover'>;

/** Identifies a unit (phòng, ban) of an agency. */
export type UnitId = Id<'unit'>;

/** What a receiver is to do: chủ trì, phối hợp, để biết (Decree 30/2020 art. 23.4). */
export type AssignmentRole = 'lead' | 'cooperate' | 'inform';

/** The roles in the order in which forms name them. */
export const ASSIGNMENT_ROLES = ['lead', 'cooperate', 'inform'] as const satisfies readonly AssignmentRole[];

/** States of an assignment and what may follow; only an undo leads back. */
export const ASSIGNMENT_TRANSITIONS = {
  waiting: ['seen', 'working', 'done', 'returned', 'withdrawn'],
  seen: ['working', 'done', 'returned', 'withdrawn'],
  working: ['done', 'returned', 'withdrawn'],
  done: [],
  returned: [],
  withdrawn: [],
} as const satisfies Record<string, readonly string[]>;

/** The state of an assignment. */
export type AssignmentState = keyof typeof ASSIGNMENT_TRANSITIONS;

/** States in which the receiver still has it. */
export type OpenState = 'waiting' | 'seen' | 'working';

/** States in which the receiver has it no more. */
export type EndState = Exclude<AssignmentState, OpenState>;

/** Every state, in the order it is reached. */
export const ASSIGNMENT_STATES = [
  'waiting',
  'seen',
  'working',
  'done',
  'returned',
  'withdrawn',
] as const satisfies readonly AssignmentState[];

/** One share of the handling: who has it, in which role, until when, and how far it is. */
export interface Assignment {
  readonly id: AssignmentId;
  readonly agencyId: AgencyId;
  readonly arrivalId: ArrivalId;
  readonly handoverId: HandoverId;
  /** The assignment it was passed on from; `null` when it came from the register. */
  readonly parentId: AssignmentId | null;
  /** The receiving unit, or else the post. */
  readonly unitId: UnitId | null;
  readonly postId: PostId | null;
  readonly receiverName: string;
  readonly givenByPostId: PostId;
  readonly role: AssignmentRole;
  readonly dueOn: string | null;
  readonly state: AssignmentState;
  readonly seenAt: Date | null;
  /** Put aside by its holder until this day. */
  readonly snoozedUntil: string | null;
  readonly endedAt: Date | null;
  readonly endedByPostId: PostId | null;
  readonly endedByName: string | null;
  /** The result of what is done, the reason of what came back or was taken back. */
  readonly endNote: string | null;
  /** The state before the end, for an undo. */
  readonly endedFrom: OpenState | null;
  /** The assignment whose end ended this one too. */
  readonly endedWithId: AssignmentId | null;
  /** When the giver took note of its return. */
  readonly settledAt: Date | null;
  /** The new hand-over that settled its return. */
  readonly settledById: HandoverId | null;
}

/** One act of handing over: by whom, from where, with which instruction (bút phê). */
export interface Handover {
  readonly id: HandoverId;
  readonly agencyId: AgencyId;
  readonly arrivalId: ArrivalId;
  /** The giver's own assignment; `null` when it came from the register. */
  readonly fromId: AssignmentId | null;
  readonly givenByPostId: PostId;
  readonly givenByName: string;
  readonly givenByTitle: string;
  readonly givenAt: Date;
  readonly instruction: string;
  /** The state of the giver's own assignment before, for an undo. */
  readonly fromState: OpenState | null;
}

/** Whether the receiver still has it. */
export function isOpen<T extends Pick<Assignment, 'state'>>(assignment: T): assignment is T & { state: OpenState } {
  return assignment.state === 'waiting' || assignment.state === 'seen' || assignment.state === 'working';
}

/** Whether somebody has it or has finished it: neither came back nor was taken back. */
export function isLive({ state }: Pick<Assignment, 'state'>): boolean {
  return state !== 'returned' && state !== 'withdrawn';
}
