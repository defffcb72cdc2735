import type { ArrivalState } from '@lienthong/dispatch/model';
import { DocumentQueries, StepsWaiting } from '@lienthong/document/server';
import { systemClock, toCursor, vietnamDay } from '@lienthong/platform/kernel';
import type { TestAgency } from '@lienthong/platform/testing';
import { randomUUID } from 'node:crypto';
import { ArrivalQueries } from './arrival.queries';
import { ArrivalService } from './arrival.service';
import { CountsQueries } from './counts.queries';
import { DispatchQueries } from './dispatch.queries';
import { DispatchBench, type TestActor } from './testing/dispatch-bench';

let bench: DispatchBench;
let province: TestAgency;
let district: TestAgency;
let sender: TestActor;
let receiver: TestActor;

beforeAll(async () => {
  bench = await DispatchBench.open();
});
afterAll(() => bench.close());
beforeEach(async () => {
  province = await bench.agency('province');
  district = await bench.agency('district', province);
  [sender, receiver] = [await bench.someone(province), await bench.someone(district)];
});

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly next: string | null;
}

/** Every row of a list in its order, read page by page. */
async function whole<P extends Page>(page: (after: string | undefined) => Promise<P>): Promise<P['items'][number][]> {
  const rows: P['items'][number][] = [];
  let after: string | undefined;
  do {
    const { items, next } = await page(after);
    rows.push(...items);
    after = next ?? undefined;
  } while (after !== undefined);
  return rows;
}
const inbox = (state: Exclude<ArrivalState, 'merged'>, limit = 200, q?: string) =>
  whole((after) => bench.get(ArrivalQueries).list(receiver, { state, limit, after, q }));
const board = (open: boolean, limit = 200, q?: string) =>
  whole((after) => bench.get(DispatchQueries).list(sender, { open, limit, after, q }));
const silent = (limit = 200) => whole((after) => bench.get(DispatchQueries).silent(sender, { limit, after }));

/** Seven sendings of mixed urgency that all arrived within the same microsecond, three by three. */
async function sendSome(): Promise<string[]> {
  const ids: string[] = [];
  for (const urgency of [0, 2, 0, 3, 1, 0, 2] as const) {
    const dispatchId = await bench.send(sender, [district], { urgency });
    ids.push(await bench.arrivalAt(district, dispatchId));
  }
  const at = `'2020-01-01T08:00:00.123456Z'::timestamptz + (($2::integer / 3) * interval '1 microsecond')`;
  for (const [index, id] of ids.entries()) {
    await bench.db.asOwner(`UPDATE arrivals SET arrived_at = ${at} WHERE id = $1`, [id, index]);
    await bench.db.asOwner(
      `UPDATE deliveries SET arrived_at = ${at} WHERE id = (SELECT delivery_id FROM arrivals WHERE id = $1)`,
      [id, index],
    );
    await bench.db.asOwner(
      `UPDATE dispatches SET sent_at = ${at} WHERE id = (SELECT dispatch_id FROM arrivals WHERE id = $1)`,
      [id, index],
    );
  }
  return ids;
}

describe('lists in pages', () => {
  it.each([1, 2, 3, 200])('hold every row once and in order, %d a page', async (limit) => {
    const ids = await sendSome();
    const pending = await inbox('pending', limit);
    expect(pending.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const order = pending.map(({ urgency, arrivedAt, id }) => `${urgency} ${arrivedAt} ${id}`);
    expect(pending.map(({ urgency }) => urgency)).toEqual([3, 2, 2, 1, 0, 0, 0]);
    expect(order).toEqual(
      (await inbox('pending')).map(({ urgency, arrivedAt, id }) => `${urgency} ${arrivedAt} ${id}`),
    );
    for (const list of [() => board(false, limit), () => board(true, limit), () => silent(limit)])
      expect(new Set((await list()).map(({ id }) => id)).size).toBe(7);
    expect((await board(false, limit)).map(({ id }) => id)).toEqual((await board(false)).map(({ id }) => id));
  });

  it('put the registered ones by number downwards, over the turn of a year', async () => {
    const ids = await sendSome();
    for (const id of ids) await bench.get(ArrivalService).register(receiver, id);
    await bench.db.asOwner('UPDATE arrivals SET arrival_year = arrival_year - 1 WHERE id = ANY ($1)', [
      ids.slice(0, 3),
    ]);
    const rows = await inbox('registered', 2);
    expect(rows.map(({ arrivalNumber }) => arrivalNumber)).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it('hold of the register what somebody has, what is done, and what should be done by now', async () => {
    const ids = await sendSome();
    for (const id of ids) await bench.get(ArrivalService).register(receiver, id);
    const [, given, late, today, back, done] = ids;
    const handled: [string | undefined, string, string | null][] = [
      [given, 'handed_over', null],
      [late, 'working', '2020-01-01'],
      [today, 'working', vietnamDay(systemClock.now())],
      [back, 'returned', null],
      [done, 'done', '2020-01-01'],
    ];
    for (const [id, handling, dueOn] of handled)
      await bench.db.asOwner(
        `UPDATE arrivals SET handling = $2, holders = 'Phòng Kinh tế', handling_due_on = $3 WHERE id = $1`,
        [id, handling, dueOn],
      );
    const of = async (handling: 'in_hand' | 'done' | 'overdue') => {
      const query = { state: 'registered', handling, limit: 2 } as const;
      return whole((after) => bench.get(ArrivalQueries).list(receiver, { ...query, after }));
    };
    expect((await of('in_hand')).map(({ id }) => id)).toEqual([back, today, late, given]);
    expect((await of('done')).map(({ id }) => id)).toEqual([done]);
    expect(await of('overdue')).toMatchObject([{ id: late, holders: 'Phòng Kinh tế', handlingDueOn: '2020-01-01' }]);
  });

  it('put the last sent back first', async () => {
    const ids = await sendSome();
    for (const id of ids) await bench.get(ArrivalService).refuse(receiver, id, 'nhầm');
    expect((await inbox('refused', 2)).map(({ id }) => id)).toEqual(ids.toReversed());
  });

  it('keep their place while rows come and go', async () => {
    await sendSome();
    const query = { state: 'pending', limit: 3 } as const;
    const first = await bench.get(ArrivalQueries).list(receiver, query);
    await bench.get(ArrivalService).register(receiver, first.items[2]?.id ?? '');
    await bench.send(sender, [district], { urgency: 3 });
    const second = await bench.get(ArrivalQueries).list(receiver, { ...query, after: first.next ?? '' });
    expect(second.items.map(({ urgency }) => urgency)).toEqual([1, 0, 0]);
  });

  it.each([
    '',
    'x',
    '[]',
    '{}',
    'null',
    '[null,null,null]',
    toCursor([1, 2, 3]),
    toCursor(['a', 'b', 'c']),
    toCursor([1e99, -5, randomUUID()]),
    toCursor([0, 1.5, randomUUID()]),
    toCursor([99999999999, 0]),
    toCursor([3, 1577865600123456, `${randomUUID()}'; --`]),
    toCursor(['0', '1', randomUUID()]),
    `[${'9'.repeat(100)},1]`,
  ])('take the cursor %j, which they did not write, for none', async (after) => {
    await bench.send(sender, [district]);
    for (const state of ['pending', 'registered', 'refused'] as const)
      expect((await bench.get(ArrivalQueries).list(receiver, { state, limit: 5, after })).items).toHaveLength(
        state === 'pending' ? 1 : 0,
      );
    for (const open of [true, false])
      expect((await bench.get(DispatchQueries).list(sender, { open, limit: 5, after })).items).toHaveLength(1);
    expect((await bench.get(DispatchQueries).silent(sender, { limit: 5, after })).items).toHaveLength(1);
  });
});

describe('a code is found however it is typed', () => {
  const year = new Date(Date.now() + 7 * 60 * 60 * 1000).getUTCFullYear();
  beforeEach(async () => {
    const decision = { typeCode: 'QUYET_DINH', documentClass: 'legal', subject: 'Quy định về phòng cháy' } as const;
    await bench.send(sender, [district], { subject: 'Mời họp' });
    await bench.send(sender, [district], decision);
    await bench.db.asOwner(
      `UPDATE register_counters SET last = 56 WHERE agency_id = $1 AND series = 'legal:QUYET_DINH'`,
      [province.id],
    );
    await bench.send(sender, [district], decision);
  });
  const code = `57/${year}/QĐ-UBND`;

  it.each([
    code,
    code.toLowerCase(),
    code.normalize('NFD'),
    code.toLowerCase().normalize('NFD'),
    `57/${year}/QD-UBND`,
    `57/${year}/qd-ubnd`,
    code.replace('Đ', 'Ð'),
    ` 57 / ${year} / QĐ – UBND `,
    `57 ${year} qd ubnd`,
    `57-${year}-qđubnd`,
    '57/qđ-ubnd',
    '57qđ',
    'qd ubnd 57',
    '057/QĐ-UB',
  ])('%j', async (typed) => {
    expect((await inbox('pending', 1, typed)).map((row) => row.code)).toEqual([code]);
    expect((await board(false, 1, typed)).map((row) => row.code)).toEqual([code]);
  });

  it.each([`57/${year - 1}/QĐ-UBND`, '157/QĐ-UBND', '5/QĐ-UBND', '57/NQ', '%', '_', '///'])(
    'not by %j',
    async (typed) => {
      expect([...(await inbox('pending', 5, typed)), ...(await board(false, 5, typed))]).toEqual([]);
    },
  );

  it('and a subject by its words, without accents and in any case', async () => {
    for (const typed of ['phòng cháy', 'PHONG CHAY', 'chay phong', 'quy dinh'.normalize('NFD')])
      expect(await inbox('pending', 5, typed)).toHaveLength(2);
  });
});

describe('counts', () => {
  it('are those of the lists they stand for', async () => {
    const others = [await bench.agency('district', province), await bench.agency('district', province)];
    const ids = await sendSome();
    await bench.send(sender, [district, ...others], { route: 'by_level' });
    await bench.get(ArrivalService).see(receiver, ids[0] ?? '');
    await bench.get(ArrivalService).register(receiver, ids[1] ?? '');
    await bench.get(ArrivalService).refuse(receiver, ids[2] ?? '', 'nhầm');
    await bench.draft(sender);
    await bench.draft(receiver);
    for (const actor of [sender, receiver]) {
      const counts = await bench.get(CountsQueries).of(actor);
      const pending = await bench.get(ArrivalQueries).list(actor, { state: 'pending', limit: 200 });
      const open = await bench.get(DispatchQueries).list(actor, { open: true, limit: 200 });
      const drafts = await bench.get(DocumentQueries).list(actor, { status: 'draft', limit: 200 });
      expect(counts).toEqual({
        pendingArrivals: pending.items.length,
        drafts: drafts.items.length,
        reviewing: await countOf(actor, 'reviewing'),
        signed: await countOf(actor, 'signed'),
        openDispatches: open.items.length,
        stepsWaiting: (await bench.get(StepsWaiting).forPost(actor, { limit: 200 })).items.length,
      });
    }
    expect((await inbox('pending')).length).toBe(6);
  });

  it('of a sending are those of its deliveries, in list, view and silence', async () => {
    const ids = await sendSome();
    await bench.get(ArrivalService).see(receiver, ids[0] ?? '');
    await bench.get(ArrivalService).register(receiver, ids[1] ?? '');
    for (const row of await board(false)) {
      const { deliveries, progress } = await bench.get(DispatchQueries).one(sender, row.id);
      expect(progress).toEqual(row.progress);
      expect(progress.total).toBe(deliveries.length);
      for (const state of ['arrived', 'seen', 'accepted', 'refused'] as const)
        expect(progress[state]).toBe(deliveries.filter((one) => one.state === state).length);
    }
    const open = await board(true);
    expect(open).toHaveLength(6);
    expect((await silent()).map(({ dispatchId }) => dispatchId)).toEqual(open.map(({ id }) => id));
  });

  const countOf = async (actor: TestActor, status: 'reviewing' | 'signed') =>
    (await bench.get(DocumentQueries).list(actor, { status, limit: 200 })).items.length;

  it('show nothing to a post that may not read it', async () => {
    await bench.send(sender, [district]);
    await bench.draft(receiver);
    const zero = { pendingArrivals: 0, drafts: 0, reviewing: 0, signed: 0, openDispatches: 0, stepsWaiting: 0 };
    expect(await bench.get(CountsQueries).of(await bench.someone(district, 'agency_admin'))).toEqual(zero);
    const leader = await bench.someone(district, 'leader');
    expect(await bench.get(CountsQueries).of(leader)).toMatchObject({ pendingArrivals: 1, drafts: 1 });
  });
});

describe('agencies one sent to lately', () => {
  it('come most recent first, once each, those on the way left out', async () => {
    const communes = [await bench.agency('commune', district), await bench.agency('commune', district)];
    await bench.send(sender, [district]);
    await bench.send(sender, communes, { route: 'by_level' });
    await bench.send(sender, communes.slice(0, 1));
    const { agencyIds } = await bench.get(DispatchQueries).recentRecipients(sender);
    expect(agencyIds).toEqual([communes[0]?.id, communes[1]?.id, district.id]);
  });
});
