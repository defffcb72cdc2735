import type { TestAgency } from '@lienthong/platform/testing';
import { ArrivalQueries } from '../arrival.queries';
import { DispatchQueries } from '../dispatch.queries';
import { DispatchBench, type TestActor } from '../testing/dispatch-bench';

let bench: DispatchBench;
let province: TestAgency;
let districts: TestAgency[];
let communes: TestAgency[];
let villages: TestAgency[];
let clerk: TestActor;

/** A province with two districts, two communes in each, and a village in each commune: four levels. */
beforeAll(async () => {
  bench = await DispatchBench.open();
  province = await bench.agency('province');
  districts = [await bench.agency('district', province), await bench.agency('district', province)];
  communes = [];
  villages = [];
  for (const district of [...districts, ...districts]) communes.push(await bench.agency('commune', district));
  for (const commune of communes) villages.push(await bench.agency('village', commune));
  clerk = await bench.someone(province);
});
afterAll(() => bench.close());
beforeEach(() => bench.runAll());
afterEach(async () => {
  await bench.runAll();
  expect(await bench.violations()).toEqual([]);
});

const byLevel = (to: readonly TestAgency[], urgency: 0 | 1 | 2 | 3 = 0): Promise<string> =>
  bench.send(clerk, to, { route: 'by_level', urgency });
const treeOf = async (dispatchId: string) => (await bench.get(DispatchQueries).one(clerk, dispatchId)).deliveries;
const statesOf = async (dispatchId: string): Promise<string> =>
  (await treeOf(dispatchId)).map(({ hop, state }) => `${hop} ${state}`).join(', ');
const arrivalsOf = (dispatchId: string) =>
  bench.db.asOwner<{ agency_id: string; via_name: string | null; addressed: boolean }>(
    'SELECT agency_id, via_name, addressed FROM arrivals WHERE dispatch_id = $1',
    [dispatchId],
  );

describe('a document sent level by level', () => {
  it('arrives at the first level with the commit and waits in the queue of the next', async () => {
    const id = await byLevel(communes);
    expect(await statesOf(id)).toBe('1 arrived, 1 arrived, 2 queued, 2 queued, 2 queued, 2 queued');
    expect(await bench.openHops()).toMatchObject([{ queue: 'route-commune', priority: 4 }]);
  });

  it('passes every level once, each hop planning the next', async () => {
    const id = await byLevel(villages);
    const steps: string[] = [];
    for (let open = await bench.openHops(); open.length > 0; open = await bench.openHops()) {
      steps.push(open.map(({ queue }) => queue).join());
      for (const hop of open) expect(await bench.run(hop)).toBe('done');
    }
    expect(steps).toEqual(['route-commune', 'route-village']);
    const tree = await treeOf(id);
    expect(tree.map(({ hop, level, addressed }) => `${hop} ${level} ${String(addressed)}`)).toEqual([
      ...['1 district false', '1 district false'],
      ...Array<string>(4).fill('2 commune false'),
      ...Array<string>(4).fill('3 village true'),
    ]);
    expect(await arrivalsOf(id)).toHaveLength(10);
    for (const { id: own, parentId, hop } of tree) {
      const parent = tree.find((one) => one.id === parentId);
      expect([own !== parentId, parent?.hop ?? 0]).toEqual([true, hop - 1]);
    }
  });

  it('names to each receiver the superior it came through', async () => {
    const id = await byLevel([communes[0], villages[0]].filter((one) => one !== undefined));
    await bench.runAll();
    const rows = await arrivalsOf(id);
    const at = (agency: TestAgency | undefined) => rows.find((row) => row.agency_id === agency?.id);
    expect(rows).toHaveLength(3);
    expect(at(districts[0])).toMatchObject({ via_name: null, addressed: false });
    expect(at(communes[0])).toMatchObject({ via_name: districts[0]?.name, addressed: true });
    expect(at(villages[0])).toMatchObject({ via_name: communes[0]?.name, addressed: true });
  });

  it('shows an agency on the way the branch below it, and no other', async () => {
    const id = await byLevel(villages);
    await bench.runAll();
    const [district] = districts;
    const official = await bench.someone(district ?? province);
    const arrival = await bench.arrivalAt(district ?? province, id);
    const { deliveries } = await bench.get(ArrivalQueries).route(official, arrival);
    const mine = [districts[0], communes[0], communes[2], villages[0], villages[2]].map((one) => one?.id);
    expect(deliveries.map(({ recipientId }) => recipientId).sort()).toEqual(mine.sort());
    expect(deliveries.map(({ hop }) => hop)).toEqual([1, 2, 2, 3, 3]);
    expect((await bench.get(ArrivalQueries).one(official, arrival)).forwardCount).toBe(4);
  });

  it('is written down in the journal of the sender and of every receiver', async () => {
    const id = await byLevel(communes);
    await bench.runAll();
    const lines = await bench.db.asOwner<{ action: string; n: number }>(
      `SELECT j.action, count(*)::integer AS n FROM journal j
        WHERE j.subject_id = (SELECT document_id FROM dispatches WHERE id = $1)
           OR j.subject_id IN (SELECT id FROM arrivals WHERE dispatch_id = $1) GROUP BY 1 ORDER BY 1`,
      [id],
    );
    expect(lines).toEqual([
      { action: 'arrival.arrived.v1', n: 6 },
      { action: 'dispatch.forwarded.v1', n: 1 },
      { action: 'document.drafted.v1', n: 1 },
      { action: 'document.issued.v1', n: 1 },
    ]);
  });
});

describe('a hop', () => {
  it('is delivered once when ten workers have it at the same time', async () => {
    const id = await byLevel(communes);
    const [hop] = await bench.openHops();
    if (!hop) throw new Error('no hop waits');
    const results = await Promise.all(Array.from({ length: 10 }, () => bench.run(hop)));
    expect(results.filter((result) => result === 'done')).toHaveLength(1);
    expect(results.filter((result) => result === 'nothing_to_do')).toHaveLength(9);
    expect(await arrivalsOf(id)).toHaveLength(6);
  });

  it('delivers nothing when it is repeated, even if the outbox forgot that it was done', async () => {
    const id = await byLevel(villages);
    await bench.runAll();
    const before = [await arrivalsOf(id), await treeOf(id)];
    await bench.db.asOwner(`UPDATE outbox SET done_at = NULL WHERE payload->>'dispatchId' = $1`, [id]);
    const again = await bench.openHops();
    expect(again).toHaveLength(2);
    for (const hop of [...again, ...again.toReversed()]) await bench.run(hop);
    expect([await arrivalsOf(id), await treeOf(id)]).toEqual(before);
    const [files] = await bench.db.asOwner<{ n: number }>(
      'SELECT count(*)::integer AS n FROM files f JOIN arrivals a ON a.id = f.arrival_id WHERE a.dispatch_id = $1',
      [id],
    );
    expect(files?.n).toBe(10);
  });

  it('that comes before the one it depends on changes nothing; it is delivered in its turn', async () => {
    const id = await byLevel(villages);
    await bench.db.asOwner(
      `INSERT INTO outbox (id, agency_id, job, queue, payload) SELECT gen_random_uuid(), agency_id, job, 'route-village',
         payload || '{"hop": 3, "level": "village"}' FROM outbox WHERE payload->>'dispatchId' = $1`,
      [id],
    );
    const early = (await bench.openHops()).find(({ queue }) => queue === 'route-village');
    if (!early) throw new Error('no early hop');
    expect(await bench.run(early)).toBe('done');
    expect(await arrivalsOf(id)).toHaveLength(2);
    await bench.runAll();
    expect(await arrivalsOf(id)).toHaveLength(10);
  });

  it('of an urgent document overtakes', async () => {
    await byLevel(communes, 0);
    await byLevel(communes, 3);
    await byLevel(communes, 1);
    expect((await bench.openHops()).map(({ priority }) => priority)).toEqual([1, 3, 4]);
  });

  it('that fails is undone and tried later', async () => {
    const id = await byLevel(communes);
    const [hop] = await bench.openHops();
    if (!hop) throw new Error('no hop waits');
    await bench.db.asOwner(`
      CREATE FUNCTION break_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.agency_id = '${communes[3]?.id ?? ''}' THEN RAISE EXCEPTION 'no room'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER break_it BEFORE INSERT ON arrivals FOR EACH ROW EXECUTE FUNCTION break_it()`);
    expect(await bench.run(hop)).toBe('postponed');
    expect(await arrivalsOf(id)).toHaveLength(2);
    await bench.db.asOwner('DROP TRIGGER break_it ON arrivals; DROP FUNCTION break_it()');
    expect(await bench.run(hop)).toBe('done');
    expect(await arrivalsOf(id)).toHaveLength(6);
  });

  it('of another agency cannot be run under a false name', async () => {
    const id = await byLevel(communes);
    const [hop] = await bench.openHops();
    if (!hop) throw new Error('no hop waits');
    await bench.run({ ...hop, agency_id: districts[0]?.id ?? '' });
    expect(await arrivalsOf(id)).toHaveLength(2);
    await bench.db.asOwner('UPDATE outbox SET done_at = NULL, due_at = now() WHERE id = $1', [hop.id]);
  });
});
