import { identityEndpoints } from '@lienthong/identity/model';
import { anAgency, Client, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { randomUUID } from 'node:crypto';
import { identityEntities } from '../identity.module';
import { type IdentityServer, startIdentity } from '../testing/start-identity';
import { PASSWORD, storeAccount, storePost, type TestAccount } from '../testing/store-account';

const { people, addPerson, addPost, endPost, disablePerson, enablePerson, session } = identityEndpoints;

describe('people of an agency', () => {
  let db: TestDatabase;
  let server: IdentityServer;
  let admin: Client;
  let administrator: TestAccount;
  let stranger: TestAccount;
  const agency = anAgency();
  const other = anAgency({ name: 'UBND huyện Cần Đước', level: 'district', parentId: agency.id });

  beforeAll(async () => {
    db = await withDatabase({ entities: identityEntities });
    await storeAgency(db, agency);
    await storeAgency(db, other);
    server = await startIdentity(db);
    administrator = await storeAccount(db, agency.id, {
      roles: ['agency_admin'],
      fullName: 'Võ Quản Trị',
      username: 'quantri',
    });
    stranger = await storeAccount(db, other.id, { fullName: 'Ân Ở Xa', username: 'oxa' });
    admin = await Client.signIn(server.url, 'quantri', PASSWORD);
  });

  afterAll(async () => {
    await server.close();
    await db.close();
  });

  let count = 0;
  const newPerson = () => {
    count += 1;
    const post = { title: 'Chuyên viên', roles: ['officer' as const] };
    return { fullName: 'Lê Thị Mới', username: `moi.${count}`, password: PASSWORD, post };
  };
  const actionsOf = async (id: string): Promise<string[]> =>
    (await db.asOwner<{ action: string }>('SELECT action FROM journal WHERE subject_id = $1 ORDER BY at', [id])).map(
      ({ action }) => action,
    );

  it('are added with a first post, and can sign in', async () => {
    const body = newPerson();
    const view = await admin.call(addPerson, {
      body: { ...body, fullName: '  Lê  Thị Mới '.normalize('NFD'), username: body.username.toUpperCase() },
    });
    expect(view).toEqual({
      id: expect.any(String),
      fullName: 'Lê Thị Mới',
      username: body.username,
      disabled: false,
      demo: false,
      posts: [
        {
          id: expect.any(String),
          title: 'Chuyên viên',
          roles: ['officer'],
          endedOn: null,
          unit: null,
          headsUnit: false,
        },
      ],
    });
    expect(await actionsOf(view.id)).toEqual(['identity.person_added.v1', 'identity.post_added.v1']);
    const own = await Client.signIn(server.url, body.username, PASSWORD);
    expect((await own.call(session, {})).post).toMatchObject({ agencyId: agency.id, roles: ['officer'] });
  });

  it('are added once for one key', async () => {
    const body = newPerson();
    const key = randomUUID();
    const [first, second] = await Promise.all([
      admin.call(addPerson, { body }, { key }),
      admin.call(addPerson, { body }, { key }),
    ]);
    expect(second).toEqual(first);
  });

  it.each([
    ['a name that is taken, be it elsewhere', { username: 'oxa' }, 409, 'identity.username_taken'],
    ['a poor password', { password: 'matkhau1234567' }, 400, 'identity.password_too_common'],
    [
      'a name in the password',
      { username: 'nguyenvan', password: 'nguyenvan tuyet voi' },
      400,
      'identity.password_contains_name',
    ],
    [
      'a role beyond the agency',
      { post: { title: 'x', roles: ['platform_admin' as const] } },
      403,
      'identity.role_not_grantable',
    ],
    ['a control character', { fullName: 'Lê\u0000Văn' }, 400, 'text.invalid'],
    ['a user name with accents', { username: 'đặng' }, 400, 'http.invalid_input'],
  ])('are not added with %s', async (_what, change, status, code) => {
    const answer = await admin.ask(addPerson, { body: { ...newPerson(), ...change } });
    expect([answer.status, answer.code]).toEqual([status, code]);
  });

  it('get any role from the platform administrator', async () => {
    const { username } = await storeAccount(db, agency.id, { roles: ['platform_admin'] });
    const platform = await Client.signIn(server.url, username, PASSWORD);
    const post = { title: 'Quản trị tỉnh', roles: ['platform_admin' as const] };
    expect((await platform.ask(addPerson, { body: { ...newPerson(), post } })).status).toBe(200);
  });

  it('hold several posts, each until it ends', async () => {
    const { id } = await admin.call(addPerson, { body: newPerson() });
    const two = await admin.call(addPost, { params: { id }, body: { title: 'Văn thư', roles: ['clerk', 'clerk'] } });
    expect(two.posts.map(({ title, roles }) => [title, roles])).toEqual(
      expect.arrayContaining([['Văn thư', ['clerk']]]),
    );
    const postId = two.posts.find(({ title }) => title === 'Văn thư')?.id ?? '';
    const ended = await admin.call(endPost, { params: { id: postId } });
    expect(ended.posts.at(-1)).toMatchObject({ id: postId, endedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    const again = await admin.ask(endPost, { params: { id: postId } });
    expect([again.status, again.code]).toEqual([409, 'identity.post_ended']);
    expect((await actionsOf(id)).slice(2)).toEqual(['identity.post_added.v1', 'identity.post_ended.v1']);
  });

  it('lose every session when disabled, and begin anew when enabled', async () => {
    const person = await storeAccount(db, agency.id);
    const own = await Client.signIn(server.url, person.username, PASSWORD);
    const params = { id: person.id };
    expect((await admin.call(disablePerson, { params })).disabled).toBe(true);
    expect((await own.ask(session, {})).status).toBe(401);
    expect((await admin.call(disablePerson, { params })).disabled).toBe(true);
    expect((await admin.call(enablePerson, { params })).disabled).toBe(false);
    expect((await own.ask(session, {})).status).toBe(401);
    await Client.signIn(server.url, person.username, PASSWORD);
    expect((await actionsOf(person.id)).filter((action) => action.includes('person_'))).toEqual([
      'identity.person_disabled.v1',
      'identity.person_enabled.v1',
    ]);
  });

  it('cannot lock themselves out', async () => {
    const refused = [
      await admin.ask(disablePerson, { params: { id: administrator.id } }),
      await admin.ask(enablePerson, { params: { id: administrator.id } }),
      await admin.ask(endPost, { params: { id: administrator.postId } }),
    ];
    for (const { status, code } of refused) expect([status, code]).toEqual([409, 'identity.own_account']);
  });

  it('cannot take from the platform administrator what they could not give, wherever that post is', async () => {
    const above = await storeAccount(db, agency.id, { roles: ['platform_admin'] });
    const abroad = await storeAccount(db, agency.id);
    await storePost(db, { ...abroad, agencyId: other.id }, ['platform_admin']);
    const refused = [
      await admin.ask(disablePerson, { params: { id: above.id } }),
      await admin.ask(disablePerson, { params: { id: abroad.id } }),
      await admin.ask(endPost, { params: { id: above.postId } }),
    ];
    for (const { status, code } of refused) expect([status, code]).toEqual([403, 'identity.role_not_grantable']);
  });

  it('of another agency do not exist', async () => {
    const params = { id: stranger.id };
    const body = { title: 'Văn thư', roles: ['clerk' as const] };
    const refused = [
      await admin.ask(addPost, { params, body }),
      await admin.ask(disablePerson, { params }),
      await admin.ask(enablePerson, { params }),
      await admin.ask(disablePerson, { params: { id: randomUUID() } }),
    ];
    for (const { status, problem } of refused)
      expect([status, problem?.code, problem?.params]).toEqual([404, 'identity.person_not_found', {}]);
    const post = await admin.ask(endPost, { params: { id: stranger.postId } });
    expect([post.status, post.code]).toEqual([404, 'identity.post_not_found']);
  });

  it("are nobody else's business", async () => {
    const { username } = await storeAccount(db, agency.id, { roles: ['clerk'] });
    const clerk = await Client.signIn(server.url, username, PASSWORD);
    const refused = [
      await clerk.ask(people, {}),
      await clerk.ask(addPerson, { body: newPerson() }),
      await clerk.ask(disablePerson, { params: { id: administrator.id } }),
      await clerk.ask(disablePerson, { params: { id: stranger.id } }),
    ];
    for (const { status, code } of refused) expect([status, code]).toEqual([403, 'http.forbidden']);
  });
});
