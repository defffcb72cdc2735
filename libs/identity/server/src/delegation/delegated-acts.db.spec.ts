import { delegationEndpoints, identityEndpoints } from '@lienthong/identity/model';
import { Journal } from '@lienthong/platform/journal';
import { newId } from '@lienthong/platform/kernel';
import { Outbox } from '@lienthong/platform/queue';
import { aCaller, anAgency, Client, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { identityEntities } from '../identity.module';
import { type IdentityServer, startIdentity } from '../testing/start-identity';
import { PASSWORD, storeAccount, type TestAccount } from '../testing/store-account';

const { acts, give, own, seen } = delegationEndpoints;
const { session, switchPost } = identityEndpoints;

let db: TestDatabase;
let server: IdentityServer;
let journal: Journal;
let chairman: TestAccount;
let deputy: TestAccount;
let returning: Client;
let delegationId: string;
const agency = anAgency();

const hour = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

beforeAll(async () => {
  db = await withDatabase({ entities: identityEntities });
  journal = new Journal(db.database, new Outbox(db.database));
  await storeAgency(db, agency);
  server = await startIdentity(db);
  chairman = await storeAccount(db, agency.id, { roles: ['leader'], fullName: 'Lê Văn Chủ', title: 'Chủ tịch' });
  deputy = await storeAccount(db, agency.id, { roles: ['officer'], fullName: 'Trần Thị Phó', title: 'Phó Chủ tịch' });
  returning = await Client.signIn(server.url, chairman.username, PASSWORD);
  const terms = { permissions: ['document.draft'], startsAt: hour(0), endsAt: hour(24), basis: 'GUQ 12' };
  const body = { fromPostId: chairman.postId, toPostId: deputy.postId, ...terms };
  delegationId = (await returning.call(give, { body })).id;
});
afterAll(async () => {
  await server.close();
  await db.close();
});

/** An act of the deputy: in the own post, or in that of the chairman. */
async function act(count: number, onBehalf: boolean): Promise<void> {
  const own = { agencyId: agency.id, personId: deputy.id, personName: deputy.fullName, postId: deputy.postId };
  const caller = aCaller(own as Parameters<typeof aCaller>[0]);
  const behalfOf = {
    delegationId,
    personId: chairman.id,
    personName: chairman.fullName,
    postTitle: 'Chủ tịch',
    ownPostId: deputy.postId,
    typeCodes: null,
  };
  const actor = onBehalf ? { ...caller, postId: chairman.postId, behalfOf } : caller;
  const subject = { type: 'document', id: newId<'document'>() };
  await db.database.transaction(actor, () =>
    journal.record(actor, { action: 'document.drafted.v1', subject, data: { subject: `Việc ${count}` } }),
  );
}

/** What the journal itself says was done in the chairman's name, asked without any code of the product. */
const trail = (): Promise<object[]> =>
  db.asOwner(
    `SELECT id, action, person_name AS "personName", post_title AS "postTitle", subject_type AS "subjectType",
            subject_id AS "subjectId", data,
            to_char(date_trunc('milliseconds', at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
       FROM journal WHERE on_behalf_of = $1 ORDER BY at, id`,
    [chairman.postId],
  );

async function everything(client: Client): Promise<object[]> {
  const found: object[] = [];
  let after: string | undefined;
  do {
    const page = await client.call(acts, { params: { id: delegationId }, query: { limit: 7, after } });
    found.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}

const byId = (rows: readonly object[]) => [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const sorted = (rows: readonly object[]) =>
  byId(rows.map((row) => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))));

describe('what was done in somebody’s name', () => {
  it('is for the returning person exactly what the journal says, page by page, newest first', async () => {
    const acting = await Client.signIn(server.url, deputy.username, PASSWORD);
    await acting.call(switchPost, { body: { postId: chairman.postId, delegationId } });
    for (let count = 0; count < 40; count += 1) await act(count, count % 3 !== 0);
    const shown = await everything(returning);
    expect(shown).toHaveLength(27);
    expect(sorted(shown)).toEqual(sorted(await trail()));
    const times = shown.map((line) => (line as { at: string }).at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('is told at the next sign-in until it has been looked at, and again when more is done', async () => {
    const unseen = async (): Promise<number> => (await returning.call(session, {})).doneInMyName;
    const done = (await trail()).length;
    expect(await unseen()).toBe(done);
    const [given] = (await returning.call(own, {})).given;
    expect(given).toMatchObject({ acts: done, unseenActs: done });
    expect(await returning.call(seen, { params: { id: delegationId } })).toMatchObject({ acts: done, unseenActs: 0 });
    expect(await unseen()).toBe(0);
    await act(99, true);
    expect(await unseen()).toBe(1);
  });

  it('is nobody’s business but the giver’s and the administration’s', async () => {
    const params = { id: delegationId };
    const doer = await Client.signIn(server.url, deputy.username, PASSWORD);
    expect(await doer.ask(acts, { params })).toMatchObject({ status: 403, code: 'identity.not_allowed' });
    expect(await doer.ask(seen, { params })).toMatchObject({ status: 403, code: 'identity.not_allowed' });
    await storeAccount(db, agency.id, { roles: ['agency_admin'], username: 'quantri' });
    expect(await everything(await Client.signIn(server.url, 'quantri', PASSWORD))).toHaveLength(28);
  });

  it('breaks a promise the doctor knows when it is written outside the time of the delegation', async () => {
    const faults = () => db.asOwner('SELECT fault FROM inv_delegation');
    expect(await faults()).toEqual([]);
    await db.asOwner(
      `UPDATE delegations SET starts_at = starts_at - interval '2 days', ends_at = starts_at - interval '1 day' WHERE id = $1`,
      [delegationId],
    );
    expect((await faults()).length).toBe((await trail()).length);
  });
});
