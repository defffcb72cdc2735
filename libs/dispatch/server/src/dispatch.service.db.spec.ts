import { AgencyDirectory } from '@lienthong/agency/server';
import type { AgencyId } from '@lienthong/agency/model';
import { DocumentQueries } from '@lienthong/document/server';
import { Journal } from '@lienthong/platform/journal';
import { anAgency, type TestAgency } from '@lienthong/platform/testing';
import { randomUUID } from 'node:crypto';
import { DispatchService } from './dispatch.service';
import type { IssueOrder } from './issue-planner';
import { IssuePreview } from './issue-preview';
import { DispatchBench, type TestActor } from './testing/dispatch-bench';

let bench: DispatchBench;
let service: DispatchService;
let province: TestAgency;
let others: TestAgency[];
let clerk: TestActor;

beforeAll(async () => {
  bench = await DispatchBench.open();
  service = bench.get(DispatchService);
});
afterAll(() => bench.close());
beforeEach(async () => {
  province = await bench.agency('province');
  others = [];
  for (const _ of 'abc') others.push(await bench.agency('district', province));
  clerk = await bench.someone(province);
});

const refusing = (code: string) => expect.objectContaining({ code }) as unknown;
const toAll = (said: Partial<IssueOrder> = {}): IssueOrder => ({
  recipientIds: others.map(({ id }) => id),
  route: 'direct',
  ...said,
});

/** How many rows of each table belong to the sender or the recipients of this test. */
async function stored(): Promise<Record<string, number>> {
  const ids = [province, ...others].map(({ id }) => id);
  const counts: Record<string, number> = {};
  for (const table of ['register_counters', 'dispatches', 'deliveries', 'arrivals', 'files', 'journal', 'outbox']) {
    const rows = await bench.db.asOwner<{ n: number }>(
      `SELECT count(*)::integer AS n FROM ${table} WHERE agency_id = ANY ($1)`,
      [ids],
    );
    counts[table] = rows[0]?.n ?? 0;
  }
  return counts;
}

/** Lets the next call of a method do otherwise. */
function once<T extends object, K extends keyof T>(object: T, method: K, other: T[K]): void {
  const own = Object.hasOwn(object, method);
  const before = object[method];
  object[method] = ((...given: unknown[]) => {
    if (own) object[method] = before;
    else delete object[method];
    return (other as (...given: unknown[]) => unknown).apply(object, given);
  }) as T[K];
}

describe('issuing', () => {
  it('writes number, document, deliveries, arrivals, files, journal and outbox in one transaction', async () => {
    const id = await bench.draft(clerk);
    const before = await stored();
    const { document, dispatchId } = await service.issue(clerk, id, toAll());
    expect(document).toMatchObject({ id, status: 'issued', code: '01/TB-UBND', codeNumber: '01', dispatchId });
    const after = await stored();
    const written = Object.fromEntries(Object.entries(after).map(([table, n]) => [table, n - (before[table] ?? 0)]));
    expect(written).toEqual({
      register_counters: 1,
      dispatches: 1,
      deliveries: 3,
      arrivals: 3,
      files: 3,
      journal: 4,
      outbox: 3,
    });
    const transactions = await bench.db.asOwner(
      `SELECT xmin::text FROM documents WHERE id = $1 UNION SELECT xmin::text FROM dispatches WHERE id = $2
       UNION SELECT xmin::text FROM deliveries WHERE dispatch_id = $2 UNION SELECT xmin::text FROM arrivals WHERE dispatch_id = $2
       UNION SELECT f.xmin::text FROM files f JOIN arrivals a ON a.id = f.arrival_id WHERE a.dispatch_id = $2
       UNION SELECT xmin::text FROM register_counters WHERE agency_id = $3
       UNION SELECT xmin::text FROM journal WHERE action IN ('document.issued.v1', 'arrival.arrived.v1') AND $3 IN (agency_id, by_agency_id)
       UNION SELECT xmin::text FROM outbox WHERE agency_id = $3 AND payload->>'id' = $2::text`,
      [id, dispatchId, province.id],
    );
    expect(transactions).toHaveLength(1);
  });

  it('gives each recipient the document, its files and where it came from', async () => {
    const dispatchId = await bench.send(clerk, others, { subject: 'Về  việc\nphòng cháy', urgency: 2 });
    const rows = await bench.db.asOwner<Record<string, unknown>>(
      `SELECT a.sender_name, a.code, a.subject, a.urgency, a.state, a.addressed, a.via_id, a.file_count, f.name, f.pages, y.state AS told
         FROM arrivals a JOIN files f ON f.agency_id = a.agency_id AND f.arrival_id = a.id
         JOIN deliveries y ON y.agency_id = a.sender_id AND y.id = a.delivery_id WHERE a.dispatch_id = $1`,
      [dispatchId],
    );
    expect(rows).toHaveLength(3);
    for (const row of rows)
      expect(row).toEqual({
        sender_name: province.name,
        code: '01/TB-UBND',
        subject: 'Về việc phòng cháy',
        urgency: 2,
        state: 'pending',
        addressed: true,
        via_id: null,
        file_count: 1,
        name: 'van-ban.txt',
        pages: null,
        told: 'arrived',
      });
    expect(await bench.violations()).toEqual([]);
  });

  it('numbers 30 at once without gap or double', async () => {
    const drafts = [];
    for (let n = 0; n < 30; n += 1) drafts.push(await bench.draft(clerk));
    const issued = await Promise.all(drafts.map((id) => service.issue(clerk, id, toAll())));
    const numbers = issued.map(({ document }) => Number(document.codeNumber)).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it('issues a draft once, however many confirm it at the same time', async () => {
    const id = await bench.draft(clerk);
    const tries = await Promise.allSettled([1, 2, 3, 4, 5].map(() => service.issue(clerk, id, toAll())));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of tries)
      if (one.status === 'rejected') expect(one.reason).toEqual(refusing('document.already_issued'));
    expect(await stored()).toMatchObject({ register_counters: 1, dispatches: 1, deliveries: 3, arrivals: 3 });
  });
});

describe('an issue that fails half-way leaves nothing', () => {
  let draft: string;
  let before: Record<string, number>;
  beforeEach(async () => {
    draft = await bench.draft(clerk);
    before = await stored();
  });
  afterEach(async () => {
    expect(await stored()).toEqual(before);
    expect(await bench.get(DocumentQueries).one(clerk, draft)).toMatchObject({ status: 'draft', code: null });
    expect((await service.issue(clerk, draft, toAll())).document.code).toBe('01/TB-UBND');
  });

  it('when a recipient is gone although the directory still shows it', async () => {
    const ghost = anAgency({ parentId: province.id });
    const directory = bench.get(AgencyDirectory);
    const shown = new Map<AgencyId, never>([...(await directory.on('2026-01-01')), [ghost.id, ghost]] as never);
    once(directory, 'on', () => Promise.resolve(shown));
    const order = toAll({ recipientIds: [...others, ghost].map(({ id }) => id) });
    await expect(service.issue(clerk, draft, order)).rejects.toThrow(/fk_deliveries_recipient/);
  });

  it('when the last arrival cannot be written', async () => {
    await bench.db.asOwner(`
      CREATE FUNCTION break_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.agency_id = '${others[2]?.id ?? ''}' THEN RAISE EXCEPTION 'no room'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER break_it BEFORE INSERT ON arrivals FOR EACH ROW EXECUTE FUNCTION break_it()`);
    await expect(service.issue(clerk, draft, toAll())).rejects.toThrow('no room');
    await bench.db.asOwner('DROP TRIGGER break_it ON arrivals; DROP FUNCTION break_it()');
  });

  it('when the journal cannot be written', async () => {
    once(bench.get(Journal), 'record', () => Promise.reject(new Error('no journal')));
    await expect(service.issue(clerk, draft, toAll())).rejects.toThrow('no journal');
  });

  it('when the connection breaks before the commit', async () => {
    once(bench.get(Journal), 'record', async () => {
      const [own] = await bench.db.database.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await bench.db.asOwner('SELECT pg_terminate_backend($1)', [own?.pid]);
    });
    await expect(service.issue(clerk, draft, toAll())).rejects.toThrow(/terminat|connection/i);
  });
});

describe('issuing is refused', () => {
  it.each([
    ['to nobody', () => toAll({ recipientIds: [] }), 'dispatch.no_recipients'],
    ['to oneself', () => toAll({ recipientIds: [province.id] }), 'dispatch.recipient_is_sender'],
    [
      'twice to one',
      () => toAll({ recipientIds: [others[0], others[0]].map((a) => a?.id ?? '') }),
      'dispatch.recipient_repeated',
    ],
    ['to somebody unknown', () => toAll({ recipientIds: [randomUUID()] }), 'dispatch.recipient_unknown'],
  ])('%s', async (_name, order, code) => {
    await expect(service.issue(clerk, await bench.draft(clerk), order())).rejects.toEqual(refusing(code));
    expect(await stored()).toMatchObject({ register_counters: 0, dispatches: 0 });
  });

  it('without a file, or with a field missing', async () => {
    for (const said of [{ fileIds: [] }, { subject: ' ' }, { typeCode: '' }, { signerName: '' }])
      await expect(service.issue(clerk, await bench.draft(clerk, said), toAll())).rejects.toEqual(
        refusing('document.incomplete'),
      );
  });

  it('of a document with a secrecy mark in any of its files, and grants no number', async () => {
    const text = 'Theo quy định về bảo vệ bí mật nhà nước';
    const id = await bench.draft(clerk, { fileIds: [await bench.file(clerk, text), await bench.file(clerk, 'MẬT\n')] });
    const refused = refusing('document.secret_mark');
    await expect(bench.get(IssuePreview).of(clerk, id, toAll())).rejects.toEqual(refused);
    await expect(service.issue(clerk, id, toAll())).rejects.toEqual(refused);
    expect(await stored()).toMatchObject({ register_counters: 0, dispatches: 0 });
    const named = await bench.draft(clerk, { fileIds: [await bench.file(clerk, text)] });
    expect((await service.issue(clerk, named, toAll())).document.status).toBe('issued');
  });

  it('to every role but the clerk', async () => {
    const id = await bench.draft(clerk);
    for (const role of ['leader', 'officer', 'auditor', 'agency_admin', 'platform_admin'] as const) {
      const other = await bench.someone(province, role);
      await expect(service.issue(other, id, toAll())).rejects.toEqual(refusing('identity.not_allowed'));
      await expect(bench.get(IssuePreview).of(other, id, toAll())).rejects.toEqual(refusing('identity.not_allowed'));
    }
  });
});

describe('the preview', () => {
  it('tells what the issue then does, and grants nothing', async () => {
    const id = await bench.draft(clerk);
    const preview = await bench.get(IssuePreview).of(clerk, id, toAll());
    expect(await bench.get(IssuePreview).of(clerk, id, toAll())).toEqual(preview);
    expect(preview).toMatchObject({ nextNumber: 1, recipients: 3, onTheWay: 0, hops: 1 });
    expect(preview.printedCode).toBeNull();
    expect((await service.issue(clerk, id, toAll())).document.code).toBe(preview.code);
  });

  it('names another number that the file prints already, and none that is the same', async () => {
    const printed = async (text: string) => {
      const id = await bench.draft(clerk, { fileIds: [await bench.file(clerk, text)] });
      return (await bench.get(IssuePreview).of(clerk, id, toAll())).printedCode;
    };
    expect(await printed('SỞ CÔNG THƯƠNG\nSố: 1234/BCT-TTTN')).toBe('1234/BCT-TTTN');
    expect(await printed('ỦY BAN NHÂN DÂN\nSố: 1/TB-UBND')).toBeNull();
  });
});
