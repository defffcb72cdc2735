import { isOpen, type Assignment } from './assignment';
import type { Desk } from './desk';
import { finishAssignment, returnAssignment, withdrawAssignment } from './end-assignment';
import { handOver, type NamedReceiver } from './hand-over';
import { applyChange, type HandlingCase } from './handling-case';
import { settleReturn } from './hold-assignment';
import { aCase, DESKS, DIRECTORY, UNITS } from './testing/a-case';

const AT = new Date('2026-11-25T09:00:00+07:00');
const { clerk, leader, economyHead, economist, justiceHead, lawyer } = DESKS;

const to = (id: string, role: NamedReceiver['role'] = 'lead', dueOn: string | null = null): NamedReceiver => ({
  id,
  role,
  dueOn,
});
const by = (desk: Desk) => ({ desk, at: AT });
const give = (before: HandlingCase, desk: Desk, receivers: NamedReceiver[], from?: Assignment) =>
  applyChange(
    before,
    handOver(before, { fromId: from?.id ?? null, receivers, instruction: ' Giao chủ trì ' }, DIRECTORY, by(desk)),
  );
const last = ({ assignments }: HandlingCase): Assignment => {
  const found = assignments.at(-1);
  if (!found) throw new Error('nothing was given');
  return found;
};
const refused = (code: string) => expect.objectContaining({ code: `handling.${code}` }) as Error;

describe('handing over', () => {
  it('goes from the register to the leader, to a unit, to an officer', () => {
    const atLeader = give(aCase(), clerk, [to(leader.postId)]);
    const atUnits = give(
      atLeader,
      leader,
      [to(UNITS.economy, 'lead', '2026-11-30'), to(UNITS.justice, 'cooperate')],
      last(atLeader),
    );
    const [own, lead] = atUnits.assignments;
    expect(own).toMatchObject({ state: 'working', seenAt: AT });
    expect(lead).toMatchObject({ unitId: UNITS.economy, role: 'lead', dueOn: '2026-11-30', state: 'waiting' });
    expect(atUnits.handovers.at(-1)).toMatchObject({ instruction: 'Giao chủ trì', fromState: 'waiting' });
    const atOfficer = give(atUnits, economyHead, [to(economist.postId)], lead);
    expect(last(atOfficer)).toMatchObject({ parentId: lead?.id, postId: economist.postId });
  });

  it('an unregistered document binds nobody (Decree 30/2020 art. 22.1)', () => {
    for (const state of ['pending', 'refused'] as const)
      expect(() => give(aCase(state), clerk, [to(leader.postId)])).toThrow(refused('not_registered'));
  });

  it('names exactly one lead as soon as anybody is to handle it', () => {
    const [economy, justice] = [UNITS.economy, UNITS.justice];
    expect(() => give(aCase(), clerk, [])).toThrow(refused('no_receiver'));
    expect(() => give(aCase(), clerk, [to(economy), to(justice)])).toThrow(refused('several_leads'));
    expect(() => give(aCase(), clerk, [to(economy, 'cooperate')])).toThrow(refused('lead_missing'));
    const informed = give(aCase(), clerk, [to(economy, 'inform')]);
    const led = give(informed, clerk, [to(justice)]);
    expect(() => give(led, clerk, [to(leader.postId)])).toThrow(refused('lead_exists'));
    expect(last(give(led, clerk, [to(leader.postId, 'cooperate')]))).toMatchObject({ role: 'cooperate' });
  });

  it('is led by the giver who passes it on only to others who cooperate', () => {
    const atEconomy = give(aCase(), clerk, [to(UNITS.economy)]);
    const shared = give(atEconomy, economyHead, [to(UNITS.justice, 'cooperate')], last(atEconomy));
    expect(shared.assignments.map(({ role, state }) => [role, state])).toEqual([
      ['lead', 'working'],
      ['cooperate', 'waiting'],
    ]);
    const own = shared.assignments[0]?.id ?? last(shared).id;
    expect(finishAssignment(shared, own, '', by(economyHead)).changed).toHaveLength(1);
  });

  it('knows whom it can be given to', () => {
    expect(() => give(aCase(), clerk, [to(aCase().arrival.id)])).toThrow(refused('receiver_unknown'));
    expect(() => give(aCase(), clerk, [to(UNITS.empty)])).toThrow(refused('unit_empty'));
    expect(() => give(aCase(), clerk, [to(clerk.postId)])).toThrow(refused('receiver_is_giver'));
    expect(() => give(aCase(), clerk, [to(leader.postId), to(leader.postId, 'inform')])).toThrow(
      refused('receiver_repeated'),
    );
    const atEconomy = give(aCase(), clerk, [to(UNITS.economy)]);
    expect(() => give(atEconomy, clerk, [to(UNITS.economy, 'inform')])).toThrow(refused('already_assigned'));
    expect(() => give(atEconomy, economyHead, [to(UNITS.economy)], last(atEconomy))).toThrow(
      refused('receiver_is_giver'),
    );
  });

  it('asks for a day that has not passed', () => {
    expect(() => give(aCase(), clerk, [to(leader.postId, 'lead', '2026-11-24')])).toThrow(refused('due_in_past'));
    expect(last(give(aCase(), clerk, [to(leader.postId, 'lead', '2026-11-25')])).dueOn).toBe('2026-11-25');
  });

  it('is for who holds it, or for who may hand over from the register', () => {
    expect(() => give(aCase(), economist, [to(leader.postId)])).toThrow(refused('not_holder'));
    const atEconomy = give(aCase(), clerk, [to(UNITS.economy)]);
    for (const stranger of [economist, justiceHead, clerk])
      expect(() => give(atEconomy, stranger, [to(lawyer.postId)], last(atEconomy))).toThrow(refused('not_holder'));
  });

  it('what is for information only is passed on for information only', () => {
    const informed = give(aCase(), clerk, [to(UNITS.economy, 'inform')]);
    expect(() => give(informed, economyHead, [to(economist.postId)], last(informed))).toThrow(
      refused('only_for_information'),
    );
    expect(last(give(informed, economyHead, [to(economist.postId, 'inform')], last(informed)))).toMatchObject({
      role: 'inform',
    });
  });
});

describe('ending', () => {
  const chain = () => {
    const atLeader = give(aCase(), clerk, [to(leader.postId)]);
    const atUnit = give(atLeader, leader, [to(UNITS.economy), to(UNITS.justice, 'cooperate')], last(atLeader));
    return give(atUnit, economyHead, [to(economist.postId)], atUnit.assignments[1]);
  };

  it('the lead’s end is the end of what it was passed on from, the cooperating unit still has its part', () => {
    const before = chain();
    const after = applyChange(before, finishAssignment(before, last(before).id, 'Đã trả lời', by(economist)));
    expect(after.assignments.map(({ state }) => state)).toEqual(['done', 'done', 'waiting', 'done']);
    expect(last(after)).toMatchObject({ endNote: 'Đã trả lời', endedByPostId: economist.postId });
  });

  it('a cooperating unit’s end ends nothing else', () => {
    const before = chain();
    const [, , cooperating] = before.assignments;
    const after = applyChange(
      before,
      finishAssignment(before, cooperating?.id ?? last(before).id, '', by(justiceHead)),
    );
    expect(after.assignments.map(({ state }) => state)).toEqual(['working', 'working', 'done', 'waiting']);
  });

  it('nobody finishes or returns what a lead below still has', () => {
    const before = chain();
    const id = before.assignments[1]?.id ?? last(before).id;
    expect(() => finishAssignment(before, id, '', by(economyHead))).toThrow(refused('passed_on'));
    expect(() => returnAssignment(before, id, 'nhầm', by(economyHead))).toThrow(refused('passed_on'));
  });

  it('a return needs a reason, goes to the giver and is settled by handing over again or by taking note', () => {
    const before = give(aCase(), clerk, [to(UNITS.economy)]);
    expect(() => returnAssignment(before, last(before).id, '  ', by(economyHead))).toThrow(refused('reason_missing'));
    const back = applyChange(
      before,
      returnAssignment(before, last(before).id, ' Không đúng lĩnh vực ', by(economyHead)),
    );
    expect(last(back)).toMatchObject({ state: 'returned', endNote: 'Không đúng lĩnh vực', settledAt: null });
    const again = give(back, clerk, [to(UNITS.justice)]);
    expect(again.assignments[0]).toMatchObject({ settledAt: AT, settledById: again.handovers[1]?.id });
    expect(settleReturn(back, last(back).id, by(clerk)).changed).toMatchObject([{ settledAt: AT }]);
    expect(() => settleReturn(back, last(back).id, by(justiceHead))).toThrow(refused('not_giver'));
    expect(() => settleReturn(again, again.assignments[0]?.id ?? last(back).id, by(clerk))).toThrow(
      refused('not_returned'),
    );
  });

  it('is taken back with all below: unread without a word, afterwards with a reason, never once done', () => {
    const unread = give(aCase(), clerk, [to(UNITS.economy)]);
    expect(withdrawAssignment(unread, last(unread).id, '', by(clerk)).changed).toMatchObject([{ state: 'withdrawn' }]);
    const before = chain();
    const root = before.assignments[0]?.id ?? last(before).id;
    expect(() => withdrawAssignment(before, root, '', by(clerk))).toThrow(refused('reason_missing'));
    expect(() => withdrawAssignment(before, root, 'Chuyển nhầm', by(economist))).toThrow(refused('not_giver'));
    const after = applyChange(before, withdrawAssignment(before, root, 'Chuyển nhầm', by(clerk)));
    expect(after.assignments.filter(isOpen)).toEqual([]);
    const done = applyChange(unread, finishAssignment(unread, last(unread).id, '', by(economyHead)));
    expect(() => withdrawAssignment(done, last(done).id, 'x', by(clerk))).toThrow(refused('already_ended'));
    expect(() => finishAssignment(done, last(done).id, '', by(economyHead))).toThrow(refused('already_ended'));
  });
});
