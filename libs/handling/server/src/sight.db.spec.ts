import { FileQueries } from '@lienthong/document/server';
import type { TestAgency } from '@lienthong/platform/testing';
import { randomUUID } from 'node:crypto';
import { AssignmentService } from './assignment.service';
import { HandlingQueries } from './handling.queries';
import { HandoverService } from './handover.service';
import { HandlingBench, type TestActor } from './testing/handling-bench';

let bench: HandlingBench;
let agency: TestAgency;
let unit: string;
let clerk: TestActor;
let head: TestActor;
let member: TestActor;
let stranger: TestActor;
let arrivalId: string;
let fileId: string;

beforeAll(async () => {
  bench = await HandlingBench.open();
  agency = await bench.agency();
  unit = await bench.unit(agency);
  clerk = await bench.someone(agency, 'clerk');
  head = await bench.someone(agency, 'officer', { unit, heads: true });
  member = await bench.someone(agency, 'officer', { unit });
  stranger = await bench.someone(agency, 'officer', { unit: await bench.unit(agency) });
});
afterAll(() => bench.close());
beforeEach(async () => {
  arrivalId = await bench.arrival(agency);
  fileId = randomUUID();
  await bench.db.asOwner(
    `INSERT INTO files (id, agency_id, arrival_id, name, original_name, media_type, size, sha256, storage_key)
     VALUES ($1, $2, $3, 'a.pdf', 'a.pdf', 'application/pdf', 1, decode(repeat('00', 32), 'hex'), 'x')`,
    [fileId, agency.id, arrivalId],
  );
});

const give = async (to: string) => {
  const order = {
    documents: [{ arrivalId, fromId: null }],
    receivers: [{ id: to, role: 'lead' as const, dueOn: null }],
  };
  const { items } = await bench.get(HandoverService).handOver(clerk, { ...order, instruction: '' });
  return items[0]?.actId ?? '';
};
/** Whether somebody finds the document, and whether its file: both answer alike. */
const sees = async (actor: TestActor): Promise<boolean> => {
  const tries = await Promise.allSettled([
    bench.get(HandlingQueries).ofArrival(actor, arrivalId),
    bench.get(FileQueries).readable(actor, fileId),
  ]);
  const [whole, file] = tries.map(({ status }) => status === 'fulfilled');
  expect(whole).toBe(file);
  return whole ?? false;
};

describe('an incoming document is seen', () => {
  it('by clerk, leader and auditor of the agency from the beginning', async () => {
    for (const role of ['clerk', 'leader', 'auditor'] as const)
      expect([role, await sees(await bench.someone(agency, role))]).toEqual([role, true]);
    expect(await sees(await bench.someone(agency, 'officer'))).toBe(false);
    expect(await sees(await bench.someone(await bench.agency(), 'clerk'))).toBe(false);
  });

  it('by the people of a unit once it was handed to the unit, by nobody of another', async () => {
    await give(unit);
    expect(await Promise.all([head, member, stranger].map(sees))).toEqual([true, true, false]);
  });

  it('by the post it was handed to, and not by colleagues of its unit', async () => {
    await give(member.postId);
    expect(await Promise.all([head, member, stranger].map(sees))).toEqual([false, true, false]);
  });

  it('no more after an undo or after it was taken back, still after giving it back', async () => {
    const act = await give(unit);
    await bench.get(HandoverService).undo(clerk, [act]);
    expect(await sees(head)).toBe(false);
    await give(unit);
    const own = async () => (await bench.get(HandlingQueries).ofArrival(clerk, arrivalId)).assignments.at(-1)?.id ?? '';
    await bench.get(AssignmentService).giveBack(head, [await own()], 'không đúng');
    expect(await sees(head)).toBe(true);
    await give(stranger.postId);
    await bench.get(AssignmentService).withdraw(clerk, [await own()], '');
    expect(await Promise.all([head, stranger].map(sees))).toEqual([true, false]);
  });
});
