import { identityEndpoints } from '@lienthong/identity/model';
import { anAgency, Client, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { identityEntities } from '../identity.module';
import { type IdentityServer, startIdentity } from '../testing/start-identity';
import { PASSWORD, storeAccount, storePost } from '../testing/store-account';

const { session, sessions, endSession, signOut, switchPost, changePassword, signIn } = identityEndpoints;
const WANTED = 'ngày mai trời lại sáng';

describe('sessions', () => {
  let db: TestDatabase;
  let server: IdentityServer;
  const agency = anAgency();
  const other = anAgency({ name: 'UBND huyện Cần Đước', level: 'district', parentId: agency.id });

  beforeAll(async () => {
    db = await withDatabase({ entities: identityEntities });
    await storeAgency(db, agency);
    await storeAgency(db, other);
    server = await startIdentity(db);
  });

  afterAll(async () => {
    await server.close();
    await db.close();
  });

  const open = (username: string): Promise<Client> => Client.signIn(server.url, username, PASSWORD);
  const statusOf = async (client: Client): Promise<number> => (await client.ask(session, {})).status;
  const actionsOf = async (agencyId: string, id: string): Promise<string[]> => {
    const rows = await db.asOwner<{ action: string }>(
      'SELECT action FROM journal WHERE agency_id = $1 AND subject_id = $2 ORDER BY at',
      [agencyId, id],
    );
    return rows.map(({ action }) => action);
  };

  it('tell who is signed in and in which posts they could act', async () => {
    const person = await storeAccount(db, agency.id, { roles: ['leader', 'agency_admin'], title: 'Chánh Văn phòng' });
    const second = await storePost(db, { ...person, agencyId: other.id }, ['clerk'], 'Văn thư');
    const client = await open(person.username);
    const view = await client.call(session, {});
    expect(view.post).toMatchObject({ id: person.postId, title: 'Chánh Văn phòng', roles: ['leader', 'agency_admin'] });
    expect(view.posts.map(({ id, agencyName }) => [id, agencyName])).toEqual([
      [person.postId, agency.name],
      [second, other.name],
    ]);
    expect(view.permissions).toEqual(expect.arrayContaining(['people.manage', 'document.draft']));
  });

  it('act in another own post under a new secret, written down in the agency acted for', async () => {
    const person = await storeAccount(db, agency.id);
    const postId = await storePost(db, { ...person, agencyId: other.id }, ['officer']);
    const client = await open(person.username);
    const before = Object.assign(new Client(server.url), client);
    const view = await client.call(switchPost, { body: { postId } });
    expect([view.post.id, view.post.agencyId, view.post.roles]).toEqual([postId, other.id, ['officer']]);
    expect(await statusOf(client)).toBe(200);
    expect(await statusOf(before)).toBe(401);
    expect(await actionsOf(other.id, person.id)).toEqual(['identity.post_switched.v1']);
  });

  it('never act in a post of somebody else, nor in one that ended', async () => {
    const person = await storeAccount(db, agency.id);
    const stranger = await storeAccount(db, agency.id);
    const ended = await storePost(db, person, ['leader']);
    await db.asOwner('UPDATE posts SET ended_on = now()::date - 1 WHERE id = $1', [ended]);
    const client = await open(person.username);
    for (const postId of [stranger.postId, ended]) {
      const answer = await client.ask(switchPost, { body: { postId } });
      expect([answer.status, answer.code]).toEqual([404, 'identity.post_not_found']);
    }
  });

  it('end by signing out, and the browser forgets', async () => {
    const person = await storeAccount(db, agency.id);
    const client = await open(person.username);
    const copy = Object.assign(new Client(server.url), client);
    const answer = await client.ask(signOut, {});
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^sid=; Max-Age=0; Path=\/;/);
    expect(await statusOf(copy)).toBe(401);
    expect(await actionsOf(agency.id, person.id)).toEqual(['identity.signed_in.v1', 'identity.signed_out.v1']);
  });

  it('are listed to their owner, who can end each', async () => {
    const person = await storeAccount(db, agency.id);
    const [here, elsewhere] = [await open(person.username), await open(person.username)];
    const { items } = await here.call(sessions, {});
    expect(items.map(({ current, address }) => [current, address])).toEqual([
      [false, '127.0.0.1'],
      [true, '127.0.0.1'],
    ]);
    const id = items.find(({ current }) => !current)?.id ?? '';
    expect((await here.ask(endSession, { params: { id } })).status).toBe(204);
    expect([await statusOf(here), await statusOf(elsewhere)]).toEqual([200, 401]);
    const again = await here.ask(endSession, { params: { id } });
    expect([again.status, again.code]).toEqual([404, 'identity.session_not_found']);
  });

  it('of somebody else do not exist', async () => {
    const victim = await storeAccount(db, agency.id);
    const victims = await open(victim.username);
    const [theirs] = (await victims.call(sessions, {})).items;
    const client = await open((await storeAccount(db, agency.id)).username);
    const answer = await client.ask(endSession, { params: { id: theirs?.id ?? '' } });
    expect([answer.status, answer.code, await statusOf(victims)]).toEqual([404, 'identity.session_not_found', 200]);
  });

  it('are replaced when the same browser signs in again', async () => {
    const person = await storeAccount(db, agency.id);
    const client = await open(person.username);
    const before = Object.assign(new Client(server.url), client);
    await client.call(signIn, { body: { username: person.username, password: PASSWORD } });
    expect([await statusOf(before), await statusOf(client)]).toEqual([401, 200]);
  });

  it.each([
    [
      '30 minutes without a request',
      `UPDATE sessions SET last_seen_at = now() - interval '30 minutes 1 second' WHERE person_id = $1`,
    ],
    ['12 hours', `UPDATE sessions SET expires_at = now() - interval '1 second' WHERE person_id = $1`],
    ['disabling the person', 'UPDATE people SET disabled_at = now() WHERE id = $1'],
    [
      'the end of the post',
      `UPDATE posts SET ended_on = (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date WHERE person_id = $1`,
    ],
  ])('are over after %s', async (_what, change) => {
    const person = await storeAccount(db, agency.id);
    const client = await open(person.username);
    await db.asOwner(change, [person.id]);
    expect(await statusOf(client)).toBe(401);
  });

  it('are not opened by junk', async () => {
    for (const cookie of ['sid=x', `sid=${'A'.repeat(43)}`, 'sid=%00', `sid=' OR 1=1`]) {
      const answer = await new Client(server.url).send('GET', '/api/session', { headers: { cookie } });
      expect([answer.status, answer.code]).toEqual([401, 'http.not_signed_in']);
    }
  });

  it('end everywhere else when the password changes', async () => {
    const person = await storeAccount(db, agency.id);
    const [here, elsewhere] = [await open(person.username), await open(person.username)];
    const answer = await here.ask(changePassword, { body: { current: PASSWORD, wanted: WANTED } });
    expect(answer.status).toBe(204);
    expect([await statusOf(here), await statusOf(elsewhere)]).toEqual([200, 401]);
    await expect(open(person.username)).rejects.toThrow('identity.wrong_credentials');
    await Client.signIn(server.url, person.username, WANTED);
    expect(await actionsOf(agency.id, person.id)).toContain('identity.password_changed.v1');
  });

  it('do not let a found-open screen guess the password, nor set a poor one', async () => {
    const { username } = await storeAccount(db, agency.id);
    const client = await open(username);
    const change = (current: string, wanted: string) => client.ask(changePassword, { body: { current, wanted } });
    expect((await change(PASSWORD, 'ngắn')).problem).toMatchObject({
      status: 400,
      code: 'identity.password_too_short',
      params: { min: 12 },
    });
    expect((await change(PASSWORD, `trời ơi ${username}`)).code).toBe('identity.password_contains_name');
    expect((await change('sai', WANTED)).problem).toMatchObject({ status: 400, code: 'identity.wrong_password' });
    await db.asOwner('UPDATE sign_in_tries SET wrong = 12 WHERE username = $1', [username]);
    await change('sai', WANTED);
    expect((await change(PASSWORD, WANTED)).problem).toMatchObject({ status: 429, code: 'identity.too_many_tries' });
  });
});
