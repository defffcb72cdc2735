import * as fc from 'fast-check';
import {
  ASSIGNMENT_ROLES,
  ASSIGNMENT_TRANSITIONS,
  isLive,
  isOpen,
  type Assignment,
  type AssignmentId,
  type HandoverId,
} from './assignment';
import { holds, type Desk } from './desk';
import { finishAssignment, returnAssignment, withdrawAssignment } from './end-assignment';
import { handOver, receiverOf } from './hand-over';
import { applyChange, type CaseChange, type HandlingCase } from './handling-case';
import { arrivalHandlingOf } from './handling-state';
import { seeAssignment, settleReturn, snoozeAssignment, startAssignment } from './hold-assignment';
import { tabsOf } from './queue';
import { aCase, DESKS, DIRECTORY } from './testing/a-case';
import { UNDO_SECONDS, undoEnd, undoHandover } from './undo';

const START = Date.parse('2026-11-25T09:00:00+07:00');
const desks = Object.values(DESKS);

interface Step {
  readonly act: number;
  readonly who: number;
  readonly which: number;
  readonly receivers: readonly { readonly at: number; readonly role: number }[];
  readonly wait: number;
}

const step = fc.record({
  act: fc.nat(8),
  who: fc.nat(desks.length - 1),
  which: fc.nat(12),
  receivers: fc.array(fc.record({ at: fc.nat(DIRECTORY.size - 1), role: fc.nat(2) }), { maxLength: 3 }),
  wait: fc.nat(20),
});

/** Tries what a step says; a refusal changes nothing. */
function tryStep(before: HandlingCase, one: Step, at: Date): CaseChange | undefined {
  const by = { desk: desks[one.who] as Desk, at };
  const ids = before.assignments.map(({ id }) => id);
  const id = (ids[one.which % Math.max(1, ids.length)] ?? 'none') as AssignmentId;
  const handover = (before.handovers.at(-1)?.id ?? 'none') as HandoverId;
  const names = [...DIRECTORY.keys()];
  const receivers = one.receivers.map(({ at: place, role }) => ({
    id: names[place] ?? '',
    role: ASSIGNMENT_ROLES[role] ?? 'lead',
    dueOn: null,
  }));
  const fromId = one.which % 3 === 0 ? null : id;
  const acts = [
    () => handOver(before, { fromId, receivers, instruction: '' }, DIRECTORY, by),
    () => seeAssignment(before, id, by),
    () => startAssignment(before, id, by),
    () => finishAssignment(before, id, '', by),
    () => returnAssignment(before, id, 'lý do', by),
    () => withdrawAssignment(before, id, 'lý do', by),
    () => undoHandover(before, handover, by),
    () => undoEnd(before, id, by),
    () => (one.which % 2 ? settleReturn(before, id, by) : snoozeAssignment(before, id, '2026-12-01', by)),
  ];
  try {
    return acts[one.act]?.();
  } catch (refusal) {
    expect(refusal).toMatchObject({ code: expect.stringMatching(/^handling\./) as string });
    return undefined;
  }
}

/** Runs steps one after the other and looks at each change. */
function run(steps: readonly Step[], look: (before: HandlingCase, after: HandlingCase, one: Step, at: Date) => void) {
  let present = aCase();
  let at = START;
  for (const one of steps) {
    at += one.wait * 1000;
    const change = tryStep(present, one, new Date(at));
    if (!change) continue;
    const after = applyChange(present, change);
    look(present, after, one, new Date(at));
    present = after;
  }
}

const always = (look: Parameters<typeof run>[1]) =>
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 40 }), (steps) => run(steps, look)),
    { numRuns: 400 },
  );

const places = (one: HandlingCase) => new Set(one.assignments.map(({ parentId }) => parentId));
const UNDOES = [6, 7];

describe('whatever anybody does in whatever order', () => {
  it('one place has one lead at most, and nobody cooperates where none was named', () => {
    always((_before, after) => {
      for (const place of places(after)) {
        const here = after.assignments.filter(({ parentId }) => parentId === place);
        expect(here.filter((one) => one.role === 'lead' && isLive(one)).length).toBeLessThanOrEqual(1);
        if (place === null && here.some((one) => one.role === 'cooperate'))
          expect(here.some(({ role }) => role === 'lead')).toBe(true);
      }
    });
  });

  it('no state changes in a way the table does not know, but by an undo', () => {
    always((before, after, { act }) => {
      if (UNDOES.includes(act)) return;
      for (const one of before.assignments) {
        const now = after.assignments.find(({ id }) => id === one.id);
        const allowed: readonly string[] = [one.state, ...ASSIGNMENT_TRANSITIONS[one.state]];
        expect(allowed).toContain(now?.state);
      }
    });
  });

  it('a receiver has a document once, and what is open hangs below what is open', () => {
    always((_before, after) => {
      const open = after.assignments.filter(isOpen);
      expect(new Set(open.map(receiverOf)).size).toBe(open.length);
      const leads = open.filter(({ role, parentId }) => role === 'lead' && parentId !== null);
      for (const { parentId } of leads) expect(open.some(({ id }) => id === parentId)).toBe(true);
    });
  });

  it('an end says who ended it and from where, and an open assignment says nothing of an end', () => {
    always((_before, after) => {
      for (const one of after.assignments) {
        const facts = [one.endedAt, one.endedByPostId, one.endedFrom];
        expect(facts.every((fact) => (fact === null) === isOpen(one))).toBe(true);
      }
    });
  });

  it('what was done is never told as less to the sender, but by an undo', () => {
    always((before, after, { act }) => {
      const done = arrivalHandlingOf(before.assignments) === 'done';
      if (done && !UNDOES.includes(act)) expect(arrivalHandlingOf(after.assignments)).toBe('done');
    });
  });
});

describe('an undo', () => {
  const soon = (at: Date) => new Date(at.getTime() + UNDO_SECONDS * 1000);
  const late = (at: Date) => new Date(at.getTime() + 60_000);
  const byId = (one: HandlingCase) => ({
    ...one,
    assignments: [...one.assignments].sort((a, b) => (a.id < b.id ? -1 : 1)),
  });

  it('of a hand-over restores exactly what was before, and only at once', () => {
    always((before, after, { act, who }, at) => {
      const made = after.handovers.at(-1);
      if (act !== 0 || !made) return;
      const desk = desks[who] as Desk;
      expect(byId(applyChange(after, undoHandover(after, made.id, { desk, at: soon(at) })))).toEqual(byId(before));
      expect(() => undoHandover(after, made.id, { desk, at: late(at) })).toThrow('handling.undo_too_late');
    });
  });

  it('of an end restores exactly what was before, and only at once', () => {
    always((before, after, { act, who }, at) => {
      if (![3, 4, 5].includes(act)) return;
      const desk = desks[who] as Desk;
      const was = (id: AssignmentId) => before.assignments.find((one) => one.id === id) as Assignment;
      const ended = after.assignments.find((one) => !isOpen(one) && isOpen(was(one.id)) && one.endedWithId === null);
      if (!ended) throw new Error('nothing ended');
      expect(applyChange(after, undoEnd(after, ended.id, { desk, at: soon(at) }))).toEqual(before);
      expect(() => undoEnd(after, ended.id, { desk, at: late(at) })).toThrow('handling.undo_too_late');
    });
  });

  it('is not for somebody else, and not once a receiver has begun', () => {
    const { clerk, leader, economyHead } = DESKS;
    const order = {
      fromId: null,
      receivers: [{ id: leader.postId, role: 'lead', dueOn: null } as const],
      instruction: '',
    };
    const at = new Date(START);
    const given = applyChange(aCase(), handOver(aCase(), order, DIRECTORY, { desk: clerk, at }));
    const [made, own] = [given.handovers[0]?.id as HandoverId, given.assignments[0]?.id as AssignmentId];
    expect(() => undoHandover(given, made, { desk: economyHead, at })).toThrow('handling.not_giver');
    const begun = applyChange(given, startAssignment(given, own, { desk: leader, at }));
    expect(() => undoHandover(begun, made, { desk: clerk, at })).toThrow('handling.undo_overtaken');
  });
});

describe('the queue', () => {
  const queuesOf = (one: HandlingCase, desk: Desk) =>
    one.assignments.map((assignment) => {
      const below = one.assignments.some(
        (child) => child.parentId === assignment.id && child.role === 'lead' && isOpen(child),
      );
      return { assignment, tabs: tabsOf({ assignment, openLeadBelow: below }, desk, '2026-11-25') };
    });

  it('somebody has every open lead to do, puts it aside or has passed it on', () => {
    always((_before, after) => {
      for (const one of after.assignments.filter((each) => isOpen(each) && each.role === 'lead')) {
        const holder = desks.find((desk) => holds(desk, one)) as Desk;
        const passed = after.assignments.some(
          (child) => child.parentId === one.id && child.role === 'lead' && isOpen(child),
        );
        const tabs = queuesOf(after, holder).find(({ assignment }) => assignment.id === one.id)?.tabs ?? [];
        expect(tabs.includes('todo') || tabs.includes('snoozed')).toBe(!passed);
      }
    });
  });

  it('what is over lies nowhere, what came back with its giver', () => {
    always((_before, after) => {
      for (const desk of desks)
        for (const { assignment, tabs } of queuesOf(after, desk))
          if (!isOpen(assignment)) expect(tabs).toEqual(assignment.state === 'returned' && tabs.length ? ['todo'] : []);
    });
  });
});

describe('how far the handling is', () => {
  const at = new Date(START);
  const { clerk, leader } = DESKS;
  it.each([
    ['nobody was given it', [], null],
    ['given', ['waiting'], 'handed_over'],
    ['begun', ['working'], 'working'],
    ['done', ['done'], 'done'],
    ['came back', ['returned'], 'returned'],
    ['taken back', ['withdrawn'], null],
  ] as const)('%s', (_words, states, expected) => {
    const order = {
      fromId: null,
      receivers: [{ id: leader.postId, role: 'lead', dueOn: null } as const],
      instruction: '',
    };
    const [given] = handOver(aCase(), order, DIRECTORY, { desk: clerk, at }).created ?? [];
    expect(arrivalHandlingOf(states.map((state) => ({ ...(given as Assignment), state })))).toBe(expected);
  });
});
