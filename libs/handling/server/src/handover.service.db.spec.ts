import type { TestAgency } from '@lienthong/platform/testing';
import { randomUUID } from 'node:crypto';
import { AssignmentService } from './assignment.service';
import { HandlingQueries } from './handling.queries';
import { HandoverService } from './handover.service';
import { HandlingBench, type TestActor } from './testing/handling-bench';

let bench: HandlingBench;
let handovers: HandoverService;
let assignments: AssignmentService;
let agency: TestAgency;
let economy: string;
let justice: string;
let clerk: TestActor;
let leader: TestActor;
let head: TestActor;
let officer: TestActor;
let lawyer: TestActor;

beforeAll(async () => {
  bench = await HandlingBench.open();
  handovers = bench.get(HandoverService);
  assignments = bench.get(AssignmentService);
  agency = await bench.agency();
  economy = await bench.unit(agency, 'Phòng Kinh tế');
  justice = await bench.unit(agency, 'Phòng Tư pháp');
  clerk = await bench.someone(agency, 'clerk');
  leader = await bench.someone(agency, 'leader', { name: 'Chủ tịch' });
  head = await bench.someone(agency, 'officer', { unit: economy, heads: true, name: 'Trưởng phòng' });
  officer = await bench.someone(agency, 'officer', { unit: economy, name: 'Chuyên viên' });
  lawyer = await bench.someone(agency, 'officer', { unit: justice });
});
afterAll(() => bench.close());
afterEach(async () => {
  expect(await bench.violations()).toEqual([]);
});

interface Said {
  readonly to: readonly [string, 'lead' | 'cooperate' | 'inform', string?][];
  readonly fromId?: string;
  readonly instruction?: string;
}

const give = async (actor: TestActor, arrivalId: string, { to, fromId = undefined, instruction = '' }: Said) => {
  const receivers = to.map(([id, role, dueOn]) => ({ id, role, dueOn: dueOn ?? null }));
  const documents = [{ arrivalId, fromId: fromId ?? null }];
  const { items } = await handovers.handOver(actor, { documents, receivers, instruction });
  return items[0];
};
const handling = (arrivalId: string, actor = clerk) => bench.get(HandlingQueries).ofArrival(actor, arrivalId);
const lastId = async (arrivalId: string) => (await handling(arrivalId)).assignments.at(-1)?.id ?? '';

describe('a document on its way through the office', () => {
  it('goes clerk, leader, unit, officer; is done up to the register; and its sender is told', async () => {
    const id = await bench.arrival(agency);
    await give(clerk, id, { to: [[leader.postId, 'lead']] });
    await give(leader, id, {
      to: [
        [economy, 'lead', '2099-12-31'],
        [justice, 'cooperate'],
      ],
      fromId: await lastId(id),
      instruction: 'Giao Phòng Kinh tế chủ trì',
    });
    expect(await handling(id)).toMatchObject({ handling: 'working', holders: 'Phòng Kinh tế' });
    const lead = (await handling(id)).assignments.find(({ unitId }) => unitId === economy)?.id ?? '';
    expect((await assignments.see(head, lead)).assignments).toContainEqual(
      expect.objectContaining({ id: lead, state: 'seen', mine: true, instruction: 'Giao Phòng Kinh tế chủ trì' }),
    );
    await give(head, id, { to: [[officer.postId, 'lead']], fromId: lead });
    expect((await handling(id)).holders).toBe('Chuyên viên');
    await bench.report();
    expect(await bench.delivery(id)).toEqual({ handling: 'working' });
    const own = (await handling(id)).assignments.find(({ postId }) => postId === officer.postId)?.id ?? '';
    expect((await assignments.finish(officer, [own], 'Đã trả lời')).items).toEqual([
      { id: own, actId: own, refusal: null },
    ]);
    expect(await handling(id)).toMatchObject({ handling: 'done', holders: 'Phòng Tư pháp' });
    await bench.report();
    expect(await bench.delivery(id)).toEqual({ handling: 'done' });
    expect(await bench.journal(id)).toEqual([
      'handling.handed_over.v1',
      'handling.handed_over.v1',
      'handling.seen.v1',
      'handling.handed_over.v1',
      'handling.finished.v1',
    ]);
  });

  it('the report waits until nobody can undo what it tells, and tells forward only', async () => {
    const id = await bench.arrival(agency);
    await give(clerk, id, { to: [[economy, 'lead']] });
    expect((await bench.reports()).at(-1)?.seconds).toBeGreaterThan(15);
    await bench.report();
    expect(await bench.delivery(id)).toEqual({ handling: 'handed_over' });
    await assignments.withdraw(clerk, [await lastId(id)], '');
    await bench.report();
    expect(await bench.delivery(id)).toEqual({ handling: 'handed_over' });
    const told = 'SELECT action FROM journal WHERE agency_id = $1 AND by_agency_id = $2';
    expect(await bench.db.asOwner(told, [bench.sender.id, agency.id])).toContainEqual({
      action: 'delivery.handed_over.v1',
    });
  });
});

describe('many at once', () => {
  it('each document stands for itself', async () => {
    const good = [await bench.arrival(agency), await bench.arrival(agency)];
    const unregistered = await bench.arrival(agency, { registered: false });
    const foreign = await bench.arrival(await bench.agency());
    const documents = [good[0] ?? '', unregistered, foreign, randomUUID(), good[1] ?? ''].map((arrivalId) => ({
      arrivalId,
      fromId: null,
    }));
    const receivers = [{ id: economy, role: 'lead' as const, dueOn: null }];
    const { items } = await handovers.handOver(clerk, { documents, receivers, instruction: '' });
    expect(items.map(({ refusal }) => refusal?.code ?? 'given')).toEqual([
      'given',
      'handling.not_registered',
      'handling.arrival_not_found',
      'handling.arrival_not_found',
      'given',
    ]);
    const acts = items.flatMap(({ actId }) => actId ?? []);
    const undone = await handovers.undo(clerk, acts);
    expect(undone.items.map(({ refusal }) => refusal)).toEqual([null, null]);
    for (const id of good) expect(await handling(id)).toMatchObject({ handling: null, holders: '', assignments: [] });
  });

  it('the same document named twice is handed over once', async () => {
    const id = await bench.arrival(agency);
    const documents = [id, id].map((arrivalId) => ({ arrivalId, fromId: null }));
    const receivers = [{ id: economy, role: 'lead' as const, dueOn: null }];
    const { items } = await handovers.handOver(clerk, { documents, receivers, instruction: '' });
    expect(items.map(({ refusal }) => refusal?.code)).toEqual([undefined, 'handling.lead_exists']);
  });

  it('two clerks at the same moment name one lead', async () => {
    const id = await bench.arrival(agency);
    const other = await bench.someone(agency, 'clerk');
    const tries = await Promise.all(
      [clerk, other, clerk, other].map((actor, at) => give(actor, id, { to: [[at % 2 ? economy : justice, 'lead']] })),
    );
    expect(tries.filter((one) => one?.refusal === null)).toHaveLength(1);
  });
});

describe('an undo', () => {
  it('restores every row exactly, and the summary', async () => {
    const id = await bench.arrival(agency);
    await give(clerk, id, { to: [[leader.postId, 'lead']] });
    const rows = () =>
      bench.db.asOwner(
        `SELECT to_jsonb(x) AS row FROM (SELECT s.* FROM assignments s WHERE arrival_id = $1 ORDER BY id) x
         UNION ALL SELECT to_jsonb(h) FROM handovers h WHERE arrival_id = $1
         UNION ALL SELECT jsonb_build_object('handling', handling, 'holders', holders, 'due', handling_due_on) FROM arrivals WHERE id = $1`,
        [id],
      );
    const before = await rows();
    const given = await give(leader, id, { to: [[economy, 'lead', '2099-01-05']], fromId: await lastId(id) });
    expect(await rows()).not.toEqual(before);
    await handovers.undo(leader, [given?.actId ?? '']);
    expect(await rows()).toEqual(before);
    const own = await lastId(id);
    await assignments.finish(leader, [own], 'xong');
    await handovers.undo(leader, [own]);
    expect(await rows()).toEqual(before);
  });

  it('is too late once the receiver works, and once its time is over', async () => {
    const id = await bench.arrival(agency);
    const given = await give(clerk, id, { to: [[economy, 'lead']] });
    await assignments.start(head, await lastId(id));
    const undo = async () => (await handovers.undo(clerk, [given?.actId ?? ''])).items[0]?.refusal?.code;
    expect(await undo()).toBe('handling.undo_overtaken');
    await bench.db.asOwner(`UPDATE handovers SET given_at = given_at - interval '1 minute' WHERE arrival_id = $1`, [
      id,
    ]);
    expect(await undo()).toBe('handling.undo_too_late');
  });
});

describe('who may do what', () => {
  it('whoever works in the post of somebody else acts on that desk, and is named with that person', async () => {
    const id = await bench.arrival(agency);
    await give(clerk, id, { to: [[leader.postId, 'lead']] });
    const behalfOf = { delegationId: randomUUID(), personId: leader.personId, personName: 'Chủ tịch', postTitle: '' };
    const deputy = { ...leader, personName: 'Phó', behalfOf: { ...behalfOf, ownPostId: head.postId, typeCodes: null } };
    await give(deputy, id, { to: [[economy, 'lead']], fromId: await lastId(id) });
    expect((await handling(id)).assignments.at(-1)).toMatchObject({ givenByName: 'Phó thay Chủ tịch' });
  });

  it('a colleague of the unit sees, its head acts; in a unit without a head everybody does', async () => {
    const id = await bench.arrival(agency);
    await give(clerk, id, { to: [[economy, 'lead']] });
    const own = await lastId(id);
    const by = async (actor: TestActor) => (await assignments.finish(actor, [own], '')).items[0]?.refusal?.code;
    for (const stranger of [officer, lawyer, leader, clerk]) expect(await by(stranger)).toBe('handling.not_holder');
    expect(await by(head)).toBeUndefined();
    const other = await bench.arrival(agency);
    await give(clerk, other, { to: [[justice, 'lead']] });
    expect((await assignments.finish(lawyer, [await lastId(other)], '')).items[0]?.refusal).toBeNull();
  });

  it('an officer does not hand over from the register', async () => {
    const id = await bench.arrival(agency);
    expect((await give(officer, id, { to: [[justice, 'lead']] }))?.refusal?.code).toBe('handling.not_holder');
  });

  it('another agency finds nothing', async () => {
    const id = await bench.arrival(agency);
    await give(clerk, id, { to: [[economy, 'lead']] });
    const own = await lastId(id);
    const elsewhere = await bench.someone(await bench.agency(), 'clerk');
    await expect(handling(id, elsewhere)).rejects.toMatchObject({ code: 'handling.arrival_not_found' });
    await expect(assignments.see(elsewhere, own)).rejects.toMatchObject({ code: 'handling.assignment_not_found' });
    const { items } = await assignments.finish(elsewhere, [own, randomUUID()], '');
    expect(items[0]?.refusal).toEqual(items[1]?.refusal);
    expect((await give(elsewhere, id, { to: [[economy, 'lead']] }))?.refusal?.code).toBe('handling.arrival_not_found');
    const mine = await bench.arrival({ id: elsewhere.agencyId });
    expect((await give(elsewhere, mine, { to: [[economy, 'lead']] }))?.refusal?.code).toBe('handling.receiver_unknown');
  });
});
