import type { PostId } from '@lienthong/identity/model';
import { newId, vietnamDay } from '@lienthong/platform/kernel';
import {
  isLive,
  isOpen,
  type Assignment,
  type AssignmentId,
  type AssignmentRole,
  type Handover,
  type UnitId,
} from './assignment';
import type { By, Desk } from './desk';
import { passedOnFrom, requireHeld, type CaseChange, type HandlingCase } from './handling-case';
import { handlingErrors } from './handling.errors';

/** The most units and people of one hand-over. */
export const MAX_RECEIVERS = 100;

/** The most characters of one instruction. */
export const MAX_INSTRUCTION = 2000;

/** Somebody a document can be handed to today: a unit (through its head, or else its people), or a post in office. */
export interface Receiver {
  readonly unitId: UnitId | null;
  readonly postId: PostId | null;
  readonly name: string;
  /** Whether anybody works in the unit today; true for a post. */
  readonly reachable: boolean;
}

/** One receiver of a hand-over, named by the id of the unit or the post. */
export interface NamedReceiver {
  readonly id: string;
  readonly role: AssignmentRole;
  readonly dueOn: string | null;
}

/** What is handed over to whom, with which instruction. */
export interface HandoverOrder {
  /** The giver's own assignment; `null` = straight from the register. */
  readonly fromId: AssignmentId | null;
  readonly receivers: readonly NamedReceiver[];
  readonly instruction: string;
}

/**
 * Hands an incoming document over to units and people of the own agency (Decree 30/2020 art. 23). Only a registered one:
 * an unregistered document binds nobody (art. 22.1). At any one place exactly one receiver leads as soon as anybody is to
 * handle it; others cooperate or are informed (art. 23.4). The giver's own assignment is then in work.
 */
export function handOver(
  before: HandlingCase,
  order: HandoverOrder,
  directory: ReadonlyMap<string, Receiver>,
  { desk, at }: By,
): CaseChange {
  if (before.arrival.state !== 'registered') throw handlingErrors.not_registered({ state: before.arrival.state });
  const from = order.fromId === null ? undefined : requireHeld(before, order.fromId, desk);
  if (!from && !desk.mayRoute) throw handlingErrors.not_holder();
  if (from?.role === 'inform' && order.receivers.some(({ role }) => role !== 'inform'))
    throw handlingErrors.only_for_information();
  const receivers = order.receivers.map((named) => ({ ...named, ...findReceiver(named.id, directory, desk, from) }));
  refuseBadReceivers(before, order, vietnamDay(at));
  const handover = handoverBy(before, order, desk, at);
  const created = receivers.map((receiver) => assignmentFor(receiver, handover));
  const settled = passedOnFrom(before, order.fromId)
    .filter((one) => one.state === 'returned' && one.settledAt === null)
    .map((one) => ({ ...one, settledAt: at, settledById: handover.id }));
  const passing = from ? [{ ...from, state: 'working' as const, seenAt: from.seenAt ?? at }] : [];
  return { handover: { ...handover, fromState: from?.state ?? null }, created, changed: [...passing, ...settled] };
}

function findReceiver(
  id: string,
  directory: ReadonlyMap<string, Receiver>,
  desk: Desk,
  from: Assignment | undefined,
): Receiver {
  const found = directory.get(id);
  if (!found) throw handlingErrors.receiver_unknown({ receiver: id });
  if (!found.reachable) throw handlingErrors.unit_empty({ unit: found.name });
  const own = found.postId === desk.postId || (from?.unitId != null && found.unitId === from.unitId);
  if (own) throw handlingErrors.receiver_is_giver({ receiver: found.name });
  return found;
}

function refuseBadReceivers(before: HandlingCase, order: HandoverOrder, today: string): void {
  const { receivers, fromId } = order;
  if (receivers.length === 0) throw handlingErrors.no_receiver();
  if (new Set(receivers.map(({ id }) => id)).size !== receivers.length) throw handlingErrors.receiver_repeated();
  if (receivers.some(({ dueOn }) => dueOn !== null && dueOn < today)) throw handlingErrors.due_in_past({ today });
  const named = receivers.filter(({ role }) => role === 'lead').length;
  const known = passedOnFrom(before, fromId).find((one) => one.role === 'lead' && isLive(one));
  if (named > 1) throw handlingErrors.several_leads();
  if (named === 1 && known) throw handlingErrors.lead_exists({ lead: known.receiverName });
  // Who passes on only to others who cooperate keeps the lead; from the register there is nobody to keep it.
  const unled = named === 0 && !known && fromId === null;
  if (unled && receivers.some(({ role }) => role === 'cooperate')) throw handlingErrors.lead_missing();
  const has = before.assignments.filter(isOpen).find((one) => receivers.some(({ id }) => id === receiverOf(one)));
  if (has) throw handlingErrors.already_assigned({ receiver: has.receiverName });
}

/** The unit or post an assignment was given to. */
export function receiverOf({ unitId, postId }: Pick<Assignment, 'unitId' | 'postId'>): string {
  return unitId ?? postId ?? '';
}

function handoverBy({ arrival }: HandlingCase, order: HandoverOrder, desk: Desk, at: Date): Handover {
  return {
    id: newId<'handover'>(),
    agencyId: arrival.agencyId,
    arrivalId: arrival.id,
    fromId: order.fromId,
    givenByPostId: desk.postId,
    givenByName: desk.personName,
    givenByTitle: desk.title,
    givenAt: at,
    instruction: order.instruction.trim(),
    fromState: null,
  };
}

function assignmentFor(receiver: NamedReceiver & Receiver, handover: Handover): Assignment {
  return {
    id: newId<'assignment'>(),
    agencyId: handover.agencyId,
    arrivalId: handover.arrivalId,
    handoverId: handover.id,
    parentId: handover.fromId,
    unitId: receiver.unitId,
    postId: receiver.postId,
    receiverName: receiver.name,
    givenByPostId: handover.givenByPostId,
    role: receiver.role,
    dueOn: receiver.dueOn,
    state: 'waiting',
    ...NOT_ENDED,
    seenAt: null,
    snoozedUntil: null,
    settledAt: null,
    settledById: null,
  };
}

const NOT_ENDED = {
  endedAt: null,
  endedByPostId: null,
  endedByName: null,
  endNote: null,
  endedFrom: null,
  endedWithId: null,
} as const satisfies Partial<Assignment>;
