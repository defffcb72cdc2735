import { Outbox } from '@lienthong/platform/queue';
import {
  aCaller,
  anAgency,
  storeAgency,
  storeCaller,
  withDatabase,
  type TestDatabase,
} from '@lienthong/platform/testing';
import { newId } from '@lienthong/platform/kernel';
import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';
import { Journal, type JournalEvent } from './journal';
import { inRequest } from './request-context';
import { Timeline } from './timeline';

const agency = anAgency();
const clerk = aCaller({ agencyId: agency.id, personName: 'Trần Thị Hoa' });
const stranger = aCaller();
const context = { requestId: 'req-42', address: '10.1.2.3' };
const job = { job: 'dispatch.deliver', queue: 'route-district', priority: 1, payload: { dispatchId: 'd-1', hop: 2 } };

interface Line {
  readonly action: string;
  readonly request_id: string | null;
  readonly address: string | null;
  readonly before_digest: Buffer | null;
  readonly after_digest: Buffer | null;
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly post_title: string | null;
  readonly data: unknown;
}

let db: TestDatabase;
let journal: Journal;
let timeline: Timeline;

beforeAll(async () => {
  db = await withDatabase();
  journal = new Journal(db.database, new Outbox(db.database));
  timeline = new Timeline(db.database);
  await storeAgency(db, agency);
  await storeCaller(db, clerk, 'Văn thư');
});
afterAll(() => db.close());

const anEvent = (said: Partial<JournalEvent> = {}): JournalEvent => ({
  action: 'document.issued.v1',
  subject: { type: 'document', id: newId<'document'>() },
  ...said,
});
const linesOn = (event: JournalEvent): Promise<Line[]> =>
  db.asOwner<Line>('SELECT * FROM journal WHERE subject_id = $1 ORDER BY at', [event.subject.id]);
const jobsOf = (requestId: string): Promise<object[]> =>
  db.asOwner('SELECT agency_id, job, queue, priority, payload FROM outbox WHERE request_id = $1', [requestId]);
const sha256 = (value: unknown): Buffer => createHash('sha256').update(canonicalJson(value)).digest();

describe('record', () => {
  it('writes who, in which post, on what, from where, with digests of before and after and never their content', async () => {
    const event = anEvent({
      before: { state: 'draft', secret: 'x' },
      after: { state: 'issued' },
      data: { code: '57/2010/QĐ-UBND' },
    });
    await inRequest(context, () => db.database.transaction(clerk, () => journal.record(clerk, event)));
    expect(await linesOn(event)).toEqual([
      expect.objectContaining({
        action: 'document.issued.v1',
        request_id: 'req-42',
        address: '10.1.2.3',
        person_id: clerk.personId,
        person_name: 'Trần Thị Hoa',
        post_title: 'Văn thư',
        before_digest: sha256({ secret: 'x', state: 'draft' }),
        after_digest: sha256({ state: 'issued' }),
        data: { code: '57/2010/QĐ-UBND' },
      }),
    ]);
  });

  it('has no digest of what was not given', async () => {
    const event = anEvent({ before: null });
    await db.database.transaction(clerk, () => journal.record(clerk, event));
    expect(await linesOn(event)).toEqual([
      expect.objectContaining({ before_digest: null, after_digest: null, request_id: null }),
    ]);
  });

  it('writes the planned work into the outbox of the same transaction, under the same request', async () => {
    const event = anEvent({ jobs: [job, { ...job, priority: 4 }] });
    await inRequest({ requestId: 'req-jobs', address: null }, () =>
      db.database.transaction(clerk, async () => {
        await journal.record(clerk, event);
        expect(await jobsOf('req-jobs')).toEqual([]); // another connection: nothing is out before the commit
      }),
    );
    expect(await jobsOf('req-jobs')).toEqual([
      { agency_id: agency.id, ...job },
      { agency_id: agency.id, ...job, priority: 4 },
    ]);
  });

  it('leaves neither line nor work when the transaction is rolled back', async () => {
    const event = anEvent({ jobs: [job] });
    const work = inRequest({ requestId: 'req-lost', address: null }, () =>
      db.database.transaction(clerk, async () => {
        await journal.record(clerk, event);
        return Promise.reject(new Error('the act failed'));
      }),
    );
    await expect(work).rejects.toThrow('the act failed');
    expect(await linesOn(event)).toEqual([]);
    expect(await jobsOf('req-lost')).toEqual([]);
  });

  it('writes nothing outside a transaction', async () => {
    await expect(journal.record(clerk, anEvent())).rejects.toMatchObject({ code: 'database.no_transaction' });
  });

  it('cannot write into the journal of another agency', async () => {
    const write = db.database.transaction(stranger, () => journal.record(clerk, anEvent()));
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it('records what the system itself did, without a person', async () => {
    const event = anEvent({ action: 'dispatch.hop_delivered.v1' });
    await db.worker.database.transaction({ agencyId: agency.id }, () =>
      new Journal(db.worker.database, new Outbox(db.worker.database)).recordForSystem(agency.id, event),
    );
    expect(await linesOn(event)).toEqual([
      expect.objectContaining({ person_id: null, person_name: null, post_title: null }),
    ]);
  });
});

describe('the timeline', () => {
  it('tells everything on one thing, oldest first, to its own agency only', async () => {
    const event = anEvent({ action: 'document.drafted.v1' });
    await db.database.transaction(clerk, async () => {
      await journal.record(clerk, event);
      await journal.record(clerk, { ...event, action: 'document.issued.v1', data: { code: '1/QĐ-UBND' } });
    });
    const lines = await db.database.transaction(clerk, () => timeline.of('document', event.subject.id));
    expect(lines).toEqual([
      expect.objectContaining({ action: 'document.drafted.v1', personName: 'Trần Thị Hoa', agencyName: agency.name }),
      expect.objectContaining({ action: 'document.issued.v1', postTitle: 'Văn thư', data: { code: '1/QĐ-UBND' } }),
    ]);
    expect(lines[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(await db.database.transaction(stranger, () => timeline.of('document', event.subject.id))).toEqual([]);
  });
});
