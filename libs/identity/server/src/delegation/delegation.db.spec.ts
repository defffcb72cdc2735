import { delegationEndpoints, identityEndpoints, unitEndpoints, type Role } from '@lienthong/identity/model';
import { anAgency, Client, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { identityEntities } from '../identity.module';
import { type IdentityServer, startIdentity } from '../testing/start-identity';
import { PASSWORD, storeAccount, storePost, type TestAccount } from '../testing/store-account';

const { own, ofAgency, give, revoke } = delegationEndpoints;
const { session, switchPost } = identityEndpoints;
const { colleagues } = unitEndpoints;

let db: TestDatabase;
let server: IdentityServer;
let chairman: TestAccount;
let deputy: TestAccount;
let third: TestAccount;
let stranger: TestAccount;
const agency = anAgency();
const other = anAgency({ name: 'UBND huyện Cần Đước', level: 'district', parentId: agency.id });

const person = (fullName: string, role: Role, title: string) =>
  storeAccount(db, agency.id, { roles: [role], fullName, title });
const signIn = ({ username }: TestAccount): Promise<Client> => Client.signIn(server.url, username, PASSWORD);
const hour = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

beforeAll(async () => {
  db = await withDatabase({ entities: identityEntities });
  await storeAgency(db, agency);
  await storeAgency(db, other);
  server = await startIdentity(db);
  await storeAccount(db, agency.id, { roles: ['agency_admin'], fullName: 'Võ Quản Trị', username: 'quantri' });
  stranger = await storeAccount(db, other.id, { fullName: 'Ân Ở Xa', username: 'oxa' });
});
beforeEach(async () => {
  chairman = await person('Lê Văn Chủ', 'clerk', 'Chủ tịch');
  deputy = await person('Trần Thị Phó', 'officer', 'Phó Chủ tịch');
  third = await person('Bùi Văn Ba', 'officer', 'Chuyên viên');
});
afterAll(async () => {
  await server.close();
  await db.close();
});

const orderOf = (from: TestAccount, to: TestAccount, said: object = {}) => ({
  fromPostId: from.postId,
  toPostId: to.postId,
  permissions: ['document.read', 'arrival.register'],
  startsAt: hour(0),
  endsAt: hour(24),
  basis: 'Giấy ủy quyền số 12/GUQ-UBND',
  ...said,
});
const give12 = async (said: object = {}) =>
  (await signIn(chairman)).call(give, { body: orderOf(chairman, deputy, said) });
const actingFor = async (delegationId: string): Promise<Client> => {
  const client = await signIn(deputy);
  await client.call(switchPost, { body: { postId: chairman.postId, delegationId } });
  return client;
};

describe('acting for somebody', () => {
  it('is in their post, with what was handed on and no more, and says so', async () => {
    const { id, endsAt } = await give12();
    const client = await signIn(deputy);
    const before = await client.call(session, {});
    const offered = { delegationId: id, personName: 'Lê Văn Chủ', until: endsAt };
    expect(before.posts.map((post) => [post.title, post.behalfOf])).toEqual([
      ['Phó Chủ tịch', null],
      ['Chủ tịch', offered],
    ]);
    const acting = await client.call(switchPost, { body: { postId: chairman.postId, delegationId: id } });
    expect(acting.post).toMatchObject({ id: chairman.postId, title: 'Chủ tịch', behalfOf: offered });
    expect(acting.permissions).toEqual(['arrival.read', 'arrival.register', 'document.read']);
    expect(acting.person.fullName).toBe('Trần Thị Phó');
    const back = await client.call(switchPost, { body: { postId: deputy.postId } });
    expect([back.post.behalfOf, back.permissions]).toEqual([null, before.permissions]);
  });

  it('is written down with who did it and on whose behalf', async () => {
    const { id } = await give12();
    await actingFor(id);
    const lines = await db.asOwner(
      `SELECT person_id, person_name, post_id, post_title, on_behalf_of, on_behalf_name, on_behalf_title
         FROM journal WHERE delegation_id = $1`,
      [id],
    );
    expect(lines).toEqual([
      {
        person_id: deputy.id,
        person_name: 'Trần Thị Phó',
        post_id: deputy.postId,
        post_title: 'Phó Chủ tịch',
        on_behalf_of: chairman.postId,
        on_behalf_name: 'Lê Văn Chủ',
        on_behalf_title: 'Chủ tịch',
      },
    ]);
  });

  it('gives what the giver still has, though more was handed on', async () => {
    const { id } = await give12();
    const client = await actingFor(id);
    await db.asOwner(`UPDATE posts SET roles = '{auditor}' WHERE id = $1`, [chairman.postId]);
    expect((await client.call(session, {})).permissions).toEqual(['arrival.read', 'document.read']);
  });

  it.each([
    ['the time is over', `UPDATE delegations SET starts_at = now() - interval '2 day', ends_at = now() WHERE id = $1`],
    ['it is revoked', 'UPDATE delegations SET revoked_at = now() WHERE id = $1'],
    [
      'the giver leaves the post',
      `UPDATE posts SET ended_on = '2020-01-02', started_on = '2020-01-01' WHERE id = (SELECT from_post_id FROM delegations WHERE id = $1)`,
    ],
    [
      'the giver is disabled',
      `UPDATE people SET disabled_at = now() WHERE id = (SELECT o.person_id FROM posts o JOIN delegations d ON d.from_post_id = o.id WHERE d.id = $1)`,
    ],
  ])('is lost at the very next request when %s, and nothing is done until a post is chosen', async (_why, end) => {
    const { id } = await give12();
    const client = await actingFor(id);
    expect((await client.ask(colleagues, {})).status).toBe(200);
    await db.asOwner(end, [id]);
    expect(await client.ask(colleagues, {})).toMatchObject({ status: 403, code: 'http.acting_ended' });
    const view = await client.call(session, {});
    expect([view.lapsed, view.permissions, view.post.id]).toEqual([true, [], deputy.postId]);
    expect(view.posts.map((post) => post.id)).toEqual([deputy.postId]);
    const again = { postId: chairman.postId, delegationId: id };
    expect(await client.ask(switchPost, { body: again })).toMatchObject({ code: 'identity.post_not_found' });
    expect(await client.call(switchPost, { body: { postId: deputy.postId } })).toMatchObject({ lapsed: false });
  });

  it('does not begin before its time, and is nobody else’s', async () => {
    const planned = await give12({ startsAt: hour(1) });
    expect(planned.state).toBe('planned');
    const body = { postId: chairman.postId, delegationId: planned.id };
    expect(await (await signIn(deputy)).ask(switchPost, { body })).toMatchObject({ code: 'identity.post_not_found' });
    const active = { postId: chairman.postId, delegationId: (await give12()).id };
    for (const account of [third, stranger])
      expect(await (await signIn(account)).ask(switchPost, { body: active })).toMatchObject({
        status: 404,
        code: 'identity.post_not_found',
      });
    const elsewhere = { ...active, postId: third.postId };
    expect(await (await signIn(deputy)).ask(switchPost, { body: elsewhere })).toMatchObject({ status: 404 });
  });
});

describe('giving a delegation', () => {
  it('is refused to whoever acts for somebody, and what was received is not passed on', async () => {
    const { id } = await give12();
    const acting = await actingFor(id);
    const chained = orderOf(chairman, third);
    expect(await acting.ask(give, { body: chained })).toMatchObject({
      status: 403,
      code: 'identity.delegation_chained',
    });
    await (await signIn(deputy)).call(give, { body: orderOf(deputy, third, { permissions: ['document.read'] }) });
    const posts = (await (await signIn(third)).call(session, {})).posts.map((post) => post.title);
    expect(posts).toEqual(['Chuyên viên', 'Phó Chủ tịch']);
  });

  it('refuses what is not one’s own, to oneself, too wide, or to another agency', async () => {
    const client = await signIn(chairman);
    const codeOf = async (body: ReturnType<typeof orderOf>) => (await client.ask(give, { body })).code;
    expect(await codeOf(orderOf(third, deputy))).toBe('identity.not_allowed');
    const second = await storePost(db, chairman, ['officer']);
    expect(await codeOf(orderOf(chairman, { ...chairman, postId: second }))).toBe('identity.delegation_to_oneself');
    expect(await codeOf(orderOf(chairman, deputy, { permissions: ['people.manage'] }))).toBe(
      'identity.delegation_too_wide',
    );
    expect(await codeOf(orderOf(chairman, deputy, { endsAt: hour(-1) }))).toBe('identity.delegation_without_time');
    expect(await codeOf(orderOf(chairman, deputy, { endsAt: hour(24 * 400) }))).toBe('identity.delegation_too_long');
    expect(await codeOf(orderOf(chairman, stranger))).toBe('identity.post_not_found');
    expect(await codeOf(orderOf(chairman, deputy, { basis: '   ' }))).toBe('http.invalid_input');
  });

  it('can be done by the administration for somebody who is away, and is seen by both sides', async () => {
    const admin = await Client.signIn(server.url, 'quantri', PASSWORD);
    const given = await admin.call(give, { body: orderOf(chairman, deputy, { typeCodes: ['CONG_VAN'] }) });
    expect(given).toMatchObject({
      state: 'active',
      typeCodes: ['CONG_VAN'],
      from: { personName: 'Lê Văn Chủ' },
      to: { personName: 'Trần Thị Phó' },
    });
    expect((await (await signIn(chairman)).call(own, {})).given).toEqual([given]);
    expect((await (await signIn(deputy)).call(own, {})).received).toEqual([given]);
    expect((await admin.call(ofAgency, {})).items).toContainEqual(given);
  });

  it('is ended once by the giver, and never by who received it', async () => {
    const { id } = await give12();
    const params = { id };
    expect(await (await signIn(deputy)).ask(revoke, { params })).toMatchObject({ status: 403 });
    expect(await (await signIn(stranger)).ask(revoke, { params })).toMatchObject({
      status: 404,
      code: 'identity.delegation_not_found',
    });
    const client = await signIn(chairman);
    expect((await client.call(revoke, { params })).state).toBe('revoked');
    expect(await client.ask(revoke, { params })).toMatchObject({ status: 409, code: 'identity.delegation_over' });
  });

  it('keeps its terms for ever', async () => {
    const { id } = await give12();
    const longer = db.database.transaction({ agencyId: agency.id }, () =>
      db.database.query(`UPDATE delegations SET ends_at = ends_at + interval '1 day' WHERE id = $1`, [id]),
    );
    await expect(longer).rejects.toThrow(/permission denied/);
  });
});
