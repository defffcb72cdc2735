import { DocumentQueries } from '@lienthong/document/server';
import type { TestAgency } from '@lienthong/platform/testing';
import { randomUUID } from 'node:crypto';
import { ArrivalQueries } from './arrival.queries';
import { ArrivalService } from './arrival.service';
import { CountsQueries } from './counts.queries';
import { DispatchQueries } from './dispatch.queries';
import { DispatchService } from './dispatch.service';
import { IssuePreview } from './issue-preview';
import { DispatchBench, type TestActor } from './testing/dispatch-bench';

let bench: DispatchBench;
let receiving: TestAgency;
let sender: TestActor;
let receiver: TestActor;
let stranger: TestActor;
let draftId: string;
let dispatchId: string;
let arrivalId: string;

beforeAll(async () => {
  bench = await DispatchBench.open();
  const province = await bench.agency('province');
  receiving = await bench.agency('district', province);
  sender = await bench.someone(province);
  receiver = await bench.someone(receiving);
  stranger = await bench.someone(await bench.agency('district', province));
  draftId = await bench.draft(sender);
  dispatchId = await bench.send(sender, [receiving]);
  arrivalId = await bench.arrivalAt(receiving, dispatchId);
});
afterAll(() => bench.close());

const order = () => ({ recipientIds: [receiving.id], route: 'direct' as const });

/** Every method that takes an id, with an id of somebody else. */
const METHODS: readonly [string, string, (actor: TestActor, id?: string) => Promise<unknown>][] = [
  ['issue', 'document.not_found', (actor, id = draftId) => bench.get(DispatchService).issue(actor, id, order())],
  ['preview', 'document.not_found', (actor, id = draftId) => bench.get(IssuePreview).of(actor, id, order())],
  ['sending', 'dispatch.not_found', (actor, id = dispatchId) => bench.get(DispatchQueries).one(actor, id)],
  ['arrival', 'dispatch.arrival_not_found', (actor, id = arrivalId) => bench.get(ArrivalQueries).one(actor, id)],
  ['timeline', 'dispatch.arrival_not_found', (actor, id = arrivalId) => bench.get(ArrivalQueries).timeline(actor, id)],
  ['route', 'dispatch.arrival_not_found', (actor, id = arrivalId) => bench.get(ArrivalQueries).route(actor, id)],
  ['see', 'dispatch.arrival_not_found', (actor, id = arrivalId) => bench.get(ArrivalService).see(actor, id)],
  ['register', 'dispatch.arrival_not_found', (actor, id = arrivalId) => bench.get(ArrivalService).register(actor, id)],
  ['refuse', 'dispatch.arrival_not_found', (actor, id = arrivalId) => bench.get(ArrivalService).refuse(actor, id, 'x')],
];

describe('what belongs to another agency is not found', () => {
  it.each(METHODS)('by a stranger: %s', async (_name, code, call) => {
    await expect(call(stranger)).rejects.toMatchObject({ code });
  });

  it.each(METHODS)('and says the same as what is nowhere: %s', async (_name, code, call) => {
    const foreign: unknown = await call(stranger).catch((error: unknown) => error);
    const nowhere: unknown = await call(stranger, randomUUID()).catch((error: unknown) => error);
    expect(nowhere).toMatchObject({ code });
    expect(JSON.stringify(foreign)).toBe(JSON.stringify(nowhere));
  });

  it('neither side sees the other side of an exchange', async () => {
    await expect(bench.get(ArrivalQueries).one(sender, arrivalId)).rejects.toMatchObject({
      code: 'dispatch.arrival_not_found',
    });
    await expect(bench.get(ArrivalService).register(sender, arrivalId)).rejects.toMatchObject({
      code: 'dispatch.arrival_not_found',
    });
    await expect(bench.get(DispatchQueries).one(receiver, dispatchId)).rejects.toMatchObject({
      code: 'dispatch.not_found',
    });
    const [{ document_id: documentId } = { document_id: '' }] = await bench.db.asOwner<{ document_id: string }>(
      'SELECT document_id FROM dispatches WHERE id = $1',
      [dispatchId],
    );
    await expect(bench.get(DocumentQueries).one(receiver, documentId)).rejects.toMatchObject({
      code: 'document.not_found',
    });
  });

  it('and was not changed by any of this', async () => {
    expect(await bench.get(ArrivalQueries).one(receiver, arrivalId)).toMatchObject({ state: 'pending', seenAt: null });
    expect(await bench.get(DocumentQueries).one(sender, draftId)).toMatchObject({ status: 'draft' });
    expect(await bench.violations()).toEqual([]);
  });
});

describe('lists hold what is one’s own', () => {
  it('a stranger has nothing', async () => {
    const queries = bench.get(DispatchQueries);
    for (const state of ['pending', 'registered', 'refused'] as const)
      expect((await bench.get(ArrivalQueries).list(stranger, { state, limit: 50 })).items).toEqual([]);
    for (const open of [true, false]) expect((await queries.list(stranger, { open, limit: 50 })).items).toEqual([]);
    expect((await queries.silent(stranger, { limit: 50 })).items).toEqual([]);
    expect((await queries.recentRecipients(stranger)).agencyIds).toEqual([]);
    expect(await bench.get(CountsQueries).of(stranger)).toEqual({
      pendingArrivals: 0,
      drafts: 0,
      reviewing: 0,
      signed: 0,
      openDispatches: 0,
      stepsWaiting: 0,
    });
  });

  it('the sender has the sending, the receiver the arrival, each with its own journal', async () => {
    expect((await bench.get(DispatchQueries).list(sender, { open: false, limit: 50 })).items).toHaveLength(1);
    expect((await bench.get(ArrivalQueries).list(sender, { state: 'pending', limit: 50 })).items).toEqual([]);
    expect((await bench.get(ArrivalQueries).list(receiver, { state: 'pending', limit: 50 })).items).toHaveLength(1);
    expect((await bench.get(DispatchQueries).list(receiver, { open: false, limit: 50 })).items).toEqual([]);
    const { items } = await bench.get(ArrivalQueries).timeline(receiver, arrivalId);
    expect(items.map(({ action }) => action)).toEqual(['arrival.arrived.v1']);
  });

  it('without an acting agency there is nothing at all, even in SQL', async () => {
    for (const table of ['dispatches', 'deliveries', 'arrivals'])
      expect(await bench.db.database.anonymous(() => bench.db.database.query(`SELECT 1 FROM ${table}`))).toEqual([]);
    for (const call of [`issue_document('{}')`, `report_arrival('${arrivalId}')`, `arrival_route('${arrivalId}')`])
      expect(await bench.db.database.anonymous(() => bench.db.database.query(`SELECT * FROM ${call}`))).toEqual([]);
  });

  it('the api cannot write arrivals or deliveries, nor deliver', async () => {
    const write = (sql: string) => bench.db.database.transaction(receiver, () => bench.db.database.query(sql));
    await expect(write('INSERT INTO arrivals SELECT * FROM arrivals')).rejects.toThrow(
      /permission denied|row-level security/,
    );
    await expect(write(`UPDATE deliveries SET state = 'accepted'`)).rejects.toThrow(
      /permission denied|row-level security/,
    );
    await expect(write(`SELECT create_arrivals('${dispatchId}', '{}')`)).rejects.toThrow(
      /permission denied|row-level security/,
    );
    await expect(write(`SELECT * FROM deliver_hop('${dispatchId}', 2, 'x')`)).rejects.toThrow(
      /permission denied|row-level security/,
    );
  });
});
