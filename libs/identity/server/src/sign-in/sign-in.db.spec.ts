import { identityEndpoints } from '@lienthong/identity/model';
import {
  anAgency,
  Client,
  storeAgency,
  withDatabase,
  type Answer,
  type TestDatabase,
} from '@lienthong/platform/testing';
import { createHash } from 'node:crypto';
import { identityEntities } from '../identity.module';
import { type IdentityServer, startIdentity } from '../testing/start-identity';
import { PASSWORD, storeAccount } from '../testing/store-account';

describe('signing in', () => {
  let db: TestDatabase;
  let server: IdentityServer;
  const agency = anAgency();

  beforeAll(async () => {
    db = await withDatabase({ entities: identityEntities });
    await storeAgency(db, agency);
    server = await startIdentity(db);
  });

  afterAll(async () => {
    await server.close();
    await db.close();
  });

  const ask = (username: string, password = PASSWORD): Promise<Answer> =>
    new Client(server.url).ask(identityEndpoints.signIn, { body: { username, password } });

  /** Ten wrong tries, the wait of the last one over: the next wrong one costs minutes, whatever the machine is busy with. */
  const nextWaitIsLong = (username: string): Promise<unknown> =>
    db.asOwner(
      `INSERT INTO sign_in_tries (username, wrong, free_at) VALUES ($1, 12, now())
       ON CONFLICT (username) DO UPDATE SET wrong = 12, free_at = now()`,
      [username],
    );

  it('opens a session for name and password, in whatever case and with whatever keyboard', async () => {
    const { username, fullName, postId } = await storeAccount(db, agency.id);
    const answer = await ask(` ${username.toUpperCase()} `, PASSWORD.normalize('NFD'));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      person: { fullName, username },
      post: { id: postId, agencyId: agency.id, agencyName: agency.name, roles: ['clerk'] },
      permissions: expect.arrayContaining(['document.issue']),
      demo: false,
    });
  });

  it('hands over a secret that no script can read and that is stored as a digest only', async () => {
    const { id, username } = await storeAccount(db, agency.id);
    const answer = await ask(username);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^sid=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const digest = createHash('sha256').update(cookie.slice(4, 47)).digest();
    const stored = await db.asOwner<{ token_hash: Buffer; hours: number }>(
      'SELECT token_hash, extract(epoch FROM expires_at - started_at)::int / 3600 AS hours FROM sessions WHERE person_id = $1',
      [id],
    );
    expect(stored).toEqual([{ token_hash: digest, hours: 12 }]);
  });

  it('binds the cookie to https and this host where browsers come over https', async () => {
    const { username } = await storeAccount(db, agency.id);
    const secure = await startIdentity(db, { secure: true });
    const answer = await new Client(secure.url).ask(identityEndpoints.signIn, {
      body: { username, password: PASSWORD },
    });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    await secure.close();
  });

  it('tells nobody why: wrong password, unknown name, disabled, a name that cannot be, a second factor', async () => {
    const wrong = await storeAccount(db, agency.id);
    const disabled = await storeAccount(db, agency.id);
    await db.asOwner('UPDATE people SET disabled_at = now() WHERE id = $1', [disabled.id]);
    const guarded = await storeAccount(db, agency.id);
    await db.asOwner(`UPDATE credentials SET second_factor = '{"kind":"totp"}' WHERE person_id = $1`, [guarded.id]);
    const answers = [
      await ask(wrong.username, 'không phải thế'),
      await ask('khong.ai.ca'),
      await ask(disabled.username),
      await ask('\u0000 không thể là tên'),
      await ask(guarded.username),
    ];
    for (const { status, problem, headers } of answers) {
      expect([status, problem?.code, problem?.params]).toEqual([400, 'identity.wrong_credentials', {}]);
      expect(headers.getSetCookie()).toEqual([]);
    }
  });

  it.each([
    ['somebody', true],
    ['nobody', false],
  ])('lets %s try five times, and then makes everyone wait, also with the right password', async (_who, known) => {
    const username = known ? (await storeAccount(db, agency.id)).username : 'ma.khong.co.that';
    for (let count = 0; count < 5; count++)
      expect((await ask(username, 'sai')).code).toBe('identity.wrong_credentials');
    const [tries] = await db.asOwner('SELECT wrong FROM sign_in_tries WHERE username = $1', [username]);
    expect(tries).toEqual({ wrong: 5 });
    await nextWaitIsLong(username);
    expect((await ask(username, 'sai')).code).toBe('identity.wrong_credentials');
    const refused = await ask(username);
    expect([refused.status, refused.code]).toEqual([429, 'identity.too_many_tries']);
    expect(refused.problem?.params['retryAfter']).toBeGreaterThan(60);
    expect(refused.headers.get('retry-after')).toBe(String(refused.problem?.params['retryAfter']));
    await db.asOwner('UPDATE sign_in_tries SET free_at = now() WHERE username = $1', [username]);
    expect((await ask(username)).status).toBe(known ? 200 : 400);
  });

  it('forgets the wrong tries after the right one', async () => {
    const { username } = await storeAccount(db, agency.id);
    await ask(username, 'sai');
    await ask(username);
    expect(await db.asOwner('SELECT * FROM sign_in_tries WHERE username = $1', [username])).toEqual([]);
  });

  it('judges twenty guesses made at once one after another: the first makes the others wait', async () => {
    const { username } = await storeAccount(db, agency.id);
    await nextWaitIsLong(username);
    const guesses = Array.from({ length: 20 }, (_, count) => ask(username, `đoán bừa ${count}`));
    const codes = (await Promise.all(guesses)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'identity.wrong_credentials')).toHaveLength(1);
    expect(codes.filter((code) => code === 'identity.too_many_tries')).toHaveLength(19);
  });

  it('forgets after a day what was tried under names that nobody has', async () => {
    await ask('mot.ten.bia');
    await db.asOwner(`UPDATE sign_in_tries SET free_at = now() - interval '25 hours' WHERE username = 'mot.ten.bia'`);
    await ask('mot.ten.bia.khac');
    expect(await db.asOwner(`SELECT username FROM sign_in_tries WHERE username LIKE 'mot.ten.bia%'`)).toEqual([
      { username: 'mot.ten.bia.khac' },
    ]);
  });

  it('needs a post that is held today', async () => {
    const person = await storeAccount(db, agency.id, { title: 'Văn thư' });
    await db.asOwner('UPDATE posts SET ended_on = now()::date - 1 WHERE id = $1', [person.postId]);
    const answer = await ask(person.username);
    expect([answer.status, answer.code]).toEqual([409, 'identity.post_ended']);
  });

  it('is written down in the journal of the agency, with request and address', async () => {
    const { id, username } = await storeAccount(db, agency.id);
    const { headers } = await ask(username);
    const lines = await db.asOwner(
      'SELECT agency_id, action, person_id, request_id, address FROM journal WHERE subject_id = $1',
      [id],
    );
    expect(lines).toEqual([
      {
        agency_id: agency.id,
        action: 'identity.signed_in.v1',
        person_id: id,
        request_id: headers.get('x-request-id'),
        address: '127.0.0.1',
      },
    ]);
  });
});

describe('production', () => {
  it('does not start while demo accounts live', async () => {
    const db = await withDatabase({ entities: identityEntities });
    const agency = await storeAgency(db, anAgency());
    const { id } = await storeAccount(db, agency.id);
    await db.asOwner('UPDATE people SET demo = true WHERE id = $1', [id]);
    await expect(startIdentity(db, { production: true })).rejects.toMatchObject({
      code: 'identity_start.demo_accounts',
      params: { count: 1 },
    });
    await db.asOwner('UPDATE people SET disabled_at = now() WHERE id = $1', [id]);
    const server = await startIdentity(db, { production: true });
    await server.close();
    await db.close();
  });
});
