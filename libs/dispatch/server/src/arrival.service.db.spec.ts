import type { ArrivalView } from '@lienthong/dispatch/model';
import type { TestAgency } from '@lienthong/platform/testing';
import { ArrivalQueries } from './arrival.queries';
import { ArrivalService } from './arrival.service';
import { DispatchQueries } from './dispatch.queries';
import { DispatchBench, type TestActor } from './testing/dispatch-bench';

let bench: DispatchBench;
let service: ArrivalService;
let province: TestAgency;
let district: TestAgency;
let sender: TestActor;
let receiver: TestActor;
let dispatchId: string;
let arrivalId: string;

beforeAll(async () => {
  bench = await DispatchBench.open();
  service = bench.get(ArrivalService);
  province = await bench.agency('province');
});
afterAll(() => bench.close());
beforeEach(async () => {
  district = await bench.agency('district', province);
  [sender, receiver] = [await bench.someone(province), await bench.someone(district)];
  dispatchId = await bench.send(sender, [district]);
  arrivalId = await bench.arrivalAt(district, dispatchId);
});
afterEach(async () => {
  expect(await bench.violations()).toEqual([]);
});

const refusing = (code: string) => expect.objectContaining({ code }) as unknown;
const delivery = async () => (await bench.get(DispatchQueries).one(sender, dispatchId)).deliveries[0];
/** Lines at the sender about what the receiver did. */
const receipts = async (): Promise<string[]> => {
  const rows = await bench.db.asOwner<{ action: string }>(
    `SELECT action FROM journal WHERE agency_id = $1 AND by_agency_id = $2 ORDER BY at, id`,
    [province.id, district.id],
  );
  return rows.map(({ action }) => action);
};
/** Carries the state to the sender once more, as a repeated or late attempt would. */
const reportAgain = () =>
  bench.db.database.transaction(receiver, () =>
    bench.db.database.query('SELECT * FROM report_arrival($1)', [arrivalId]),
  );

describe('an incoming document', () => {
  it('once opened is seen at the sender, from the first opening on', async () => {
    const first = await service.see(receiver, arrivalId);
    expect(first.seenAt).not.toBeNull();
    expect(await service.see(receiver, arrivalId)).toEqual(first);
    expect(await delivery()).toMatchObject({ state: 'seen', seenAt: first.seenAt, answeredAt: null });
    expect(await receipts()).toEqual(['delivery.seen.v1']);
  });

  it('once registered is accepted at the sender with its number', async () => {
    const registered = await service.register(receiver, arrivalId);
    expect(registered).toMatchObject({ state: 'registered', arrivalNumber: 1 });
    const { answeredAt, registeredAt } = registered;
    expect(await delivery()).toMatchObject({ state: 'accepted', arrivalNumber: 1, answeredAt });
    expect(answeredAt).toBe(registeredAt);
    expect(await receipts()).toEqual(['delivery.accepted.v1']);
  });

  it('sent back is refused at the sender with the reason', async () => {
    const refused = await service.refuse(receiver, arrivalId, '  Gửi nhầm nơi nhận ');
    expect(refused).toMatchObject({ state: 'refused', refusalReason: 'Gửi nhầm nơi nhận', arrivalNumber: null });
    expect(await delivery()).toMatchObject({ state: 'refused', refusalReason: 'Gửi nhầm nơi nhận' });
    expect(await receipts()).toEqual(['delivery.refused.v1']);
  });

  it('is not sent back without a reason', async () => {
    await expect(service.refuse(receiver, arrivalId, ' \n ')).rejects.toEqual(refusing('dispatch.reason_missing'));
    expect(await delivery()).toMatchObject({ state: 'arrived' });
  });

  it('takes the numbers of its book in the order of registering, none for what is sent back', async () => {
    const more = [
      await bench.send(sender, [district]),
      await bench.send(sender, [district]),
      await bench.send(sender, [district]),
    ];
    const ids = await Promise.all(more.map((id) => bench.arrivalAt(district, id)));
    await service.refuse(receiver, ids[0] ?? '', 'nhầm');
    const all = await Promise.all([arrivalId, ids[1] ?? '', ids[2] ?? ''].map((id) => service.register(receiver, id)));
    expect(all.map(({ arrivalNumber }) => arrivalNumber).sort()).toEqual([1, 2, 3]);
  });

  it('is answered once, however many answer at the same time', async () => {
    const acts: (() => Promise<ArrivalView>)[] = [1, 2, 3, 4].map(() => () => service.register(receiver, arrivalId));
    acts.push(...[1, 2, 3, 4].map(() => () => service.refuse(receiver, arrivalId, 'nhầm')));
    const tries = await Promise.allSettled(acts.map((act) => act()));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of tries)
      if (one.status === 'rejected') expect(one.reason).toEqual(refusing('dispatch.arrival_already_answered'));
    expect((await receipts()).filter((action) => action !== 'delivery.seen.v1')).toHaveLength(1);
  });

  it('gives its number back when registering fails at the last step', async () => {
    await bench.db.asOwner(`
      CREATE FUNCTION break_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.action = 'arrival.registered.v1' THEN RAISE EXCEPTION 'no room'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER break_it BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION break_it()`);
    await expect(service.register(receiver, arrivalId)).rejects.toThrow('no room');
    await bench.db.asOwner('DROP TRIGGER break_it ON journal; DROP FUNCTION break_it()');
    expect(await delivery()).toMatchObject({ state: 'arrived' });
    expect((await service.register(receiver, arrivalId)).arrivalNumber).toBe(1);
  });
});

describe('what reaches the sender only goes forward', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['registered', () => service.register(receiver, arrivalId)],
    ['sent back', () => service.refuse(receiver, arrivalId, 'nhầm')],
  ])('repeated and late reports of what is %s change nothing', async (_name, act) => {
    await act();
    const [before, lines] = [await delivery(), await receipts()];
    expect(await reportAgain()).toEqual([]);
    await service.see(receiver, arrivalId);
    await expect(service.register(receiver, arrivalId)).rejects.toEqual(refusing('dispatch.arrival_already_answered'));
    await expect(service.refuse(receiver, arrivalId, 'x')).rejects.toEqual(
      refusing('dispatch.arrival_already_answered'),
    );
    expect([await delivery(), await receipts()]).toEqual([before, lines]);
  });

  it('a report that overtook an earlier one is not undone by it', async () => {
    await service.register(receiver, arrivalId);
    const [before, lines] = [await delivery(), await receipts()];
    // What a report in the middle of an older transaction would carry: opened, not answered.
    const old = `UPDATE arrivals SET state = 'pending', registered_at = NULL, arrival_number = NULL WHERE id = $1`;
    const [kept] = await bench.db.asOwner<Record<string, unknown>>('SELECT * FROM arrivals WHERE id = $1', [arrivalId]);
    await bench.db.asOwner(old, [arrivalId]);
    expect(await reportAgain()).toEqual([]);
    expect([await delivery(), await receipts()]).toEqual([before, lines]);
    await bench.db.asOwner('UPDATE arrivals SET state = $2, registered_at = $3, arrival_number = $4 WHERE id = $1', [
      arrivalId,
      kept?.['state'],
      kept?.['registered_at'],
      kept?.['arrival_number'],
    ]);
  });

  it('a lost report is made up for by the next one', async () => {
    await service.register(receiver, arrivalId);
    await bench.db.asOwner(
      `UPDATE deliveries SET state = 'arrived', seen_at = NULL, answered_at = NULL, arrival_number = NULL WHERE dispatch_id = $1`,
      [dispatchId],
    );
    expect(await reportAgain()).toHaveLength(1);
    expect(await delivery()).toMatchObject({ state: 'accepted', arrivalNumber: 1 });
  });

  it('nobody reports for another agency', async () => {
    await service.see(receiver, arrivalId);
    const stranger = await bench.someone(await bench.agency('district', province));
    const foreign = await bench.db.database.transaction(stranger, () =>
      bench.db.database.query('SELECT * FROM report_arrival($1)', [arrivalId]),
    );
    expect(foreign).toEqual([]);
    expect(await receipts()).toEqual(['delivery.seen.v1']);
  });
});

describe('answering is refused', () => {
  it.each(['leader', 'officer', 'auditor', 'agency_admin', 'platform_admin'] as const)(
    'to the role %s',
    async (role) => {
      const other = await bench.someone(district, role);
      for (const act of [
        () => service.see(other, arrivalId),
        () => service.register(other, arrivalId),
        () => service.refuse(other, arrivalId, 'nhầm'),
      ])
        await expect(act()).rejects.toEqual(refusing('identity.not_allowed'));
      expect(await bench.get(ArrivalQueries).one(receiver, arrivalId)).toMatchObject({
        state: 'pending',
        seenAt: null,
      });
    },
  );
});
