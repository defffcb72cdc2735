import type { Client } from '@lienthong/platform/testing';
import { Client as Session } from '@lienthong/platform/testing';
import { baseUrl, signIn } from '../client/province';
import { readOperations, type Operation } from './operations';
import { ownedThings } from './owned-things';

/** An id that nothing has, as it looks in the paths of each protocol. */
const ABSENT = '01900000-0000-7000-8000-000000000000';
const ABSENT_UPLOAD = '0'.repeat(32);

/** What the resumable protocol wants to hear before it looks at an upload. */
const TUS: Readonly<Record<string, Record<string, string>>> = {
  HEAD: { 'tus-resumable': '1.0.0' },
  DELETE: { 'tus-resumable': '1.0.0' },
  PATCH: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
};

/** Roles that lack a permission, by the demo account that has none but the role's own. */
const WRONG_ROLE: Readonly<Record<string, string>> = {
  'search.use': 'quantri.ubnd',
  'signing.read': 'quantri.hethong',
  'template.read': 'kiemtra.ubnd',
  'template.manage': 'chuyenvien.ubnd',
  'signing.manage': 'vanthu.ubnd',
  'dossier.read': 'quantri.ubnd',
  'dossier.keep': 'kiemtra.ubnd',
  'dossier.manage': 'chuyenvien.ubnd',
  'dossier.approve': 'vanthu.ubnd',
  'document.link': 'kiemtra.ubnd',
  'copy.make': 'chuyenvien.ubnd',
  'agency.manage': 'vanthu.ubnd',
  'people.read': 'vanthu.ubnd',
  'people.manage': 'vanthu.ubnd',
  'document.read': 'quantri.ubnd',
  'document.draft': 'kiemtra.ubnd',
  'document.review': 'kiemtra.ubnd',
  'document.sign': 'vanthu.ubnd',
  'document.plan': 'vanthu.ubnd',
  'document.issue': 'chuyenvien.ubnd',
  'dispatch.read': 'quantri.ubnd',
  'arrival.read': 'quantri.ubnd',
  'arrival.register': 'chuyenvien.ubnd',
  'arrival.refuse': 'chuyenvien.ubnd',
  'file.upload': 'kiemtra.ubnd',
  'handling.act': 'kiemtra.ubnd',
  'register.read': 'chuyenvien.ubnd',
  'register.decide': 'vanthu.ubnd',
  'register.number': 'lanhdao.ubnd',
  'register.seal': 'lanhdao.ubnd',
  'register.secret': 'lanhdao.ubnd',
  'book.read': 'chuyenvien.ubnd',
  'book.write': 'lanhdao.ubnd',
};

/** Who of another agency has a permission that its clerk lacks. */
const STRANGER: Readonly<Record<string, string>> = {
  'people.read': 'quantri.794',
  'people.manage': 'quantri.794',
  'register.decide': 'quantri.794',
  'signing.manage': 'quantri.794',
  'document.sign': 'lanhdao.794',
};

let operations: Operation[];
let owned: Readonly<Record<string, string>>;

beforeAll(async () => {
  operations = await readOperations();
  owned = await ownedThings(session);
}, 120_000);

afterAll(async () => {
  const clerk = await session('vanthu.ubnd');
  await clerk.send('DELETE', `/api/uploads/${owned['uploads'] ?? ''}`, { headers: TUS['DELETE'] ?? {} });
});

describe('every route of the description', () => {
  it('answers 401 to nobody', async () => {
    const nobody = new Session(baseUrl());
    const wrong: string[] = [];
    for (const operation of operations.filter((one) => one.access !== 'public')) {
      const { status } = await call(nobody, operation, owned);
      if (status !== 401) wrong.push(`${operation.method} ${operation.path}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('answers 403 to a post of the same agency without the permission', async () => {
    const wrong: string[] = [];
    for (const operation of operations.filter((one) => one.access !== 'public' && one.access !== 'session')) {
      const username = WRONG_ROLE[operation.access];
      if (!username) wrong.push(`${operation.access}: no account without it is named in this test`);
      else {
        const { status } = await call(await session(username), operation, owned);
        if (status !== 403) wrong.push(`${operation.method} ${operation.path} as ${username}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('answers 404 to another agency, as if the thing did not exist', async () => {
    const wrong: string[] = [];
    for (const operation of operations.filter(isAboutOneThing)) {
      const stranger = await session(STRANGER[operation.access] ?? 'vanthu.794');
      const route = `${operation.method} ${operation.path}`;
      if (!owned[operation.kind]) wrong.push(`${route}: owned-things.ts makes no ${operation.kind}`);
      const foreign = await call(stranger, operation, owned);
      const absent = await call(stranger, operation, {});
      if (foreign.status !== 404 || absent.status !== 404 || foreign.code !== absent.code)
        wrong.push(`${route}: ${foreign.status} ${foreign.code} / absent ${absent.status} ${absent.code}`);
    }
    expect(wrong).toEqual([]);
  });

  it('gives a file to no post of the same agency that may not read what it belongs to', async () => {
    const admin = await session('quantri.ubnd');
    const files = operations.filter(({ kind, raw }) => kind === 'files' && raw === 'file');
    const answers = await Promise.all(files.map((operation) => call(admin, operation, owned)));
    expect(answers.map(({ status, code }) => [status, code])).toEqual(files.map(() => [403, 'identity.not_allowed']));
    expect(files.length).toBeGreaterThan(1);
  });

  it('refuses what another site could send', async () => {
    const clerk = await session('vanthu.ubnd');
    const refused = await Promise.all([
      clerk.send('DELETE', '/api/session', { headers: { 'sec-fetch-site': 'cross-site' } }),
      clerk.send('DELETE', '/api/session', { headers: { origin: 'https://example.org' } }),
      clerk.send('DELETE', '/api/session', { headers: { 'x-requested-with': '' } }),
    ]);
    expect(refused.map((one) => [one.status, one.code])).toEqual(Array(3).fill([403, 'http.foreign_origin']));
    expect((await clerk.send('GET', '/api/session')).status).toBe(200);
  });
});

const sessions = new Map<string, Promise<Client>>();

function session(username: string): Promise<Client> {
  const open = sessions.get(username) ?? signIn(username);
  sessions.set(username, open);
  return open;
}

/** Whether the path names something that belongs to one agency; the directory of agencies is for all. */
function isAboutOneThing({ path, access, method, kind }: Operation): boolean {
  return path.includes('{id}') && access !== 'public' && method !== 'OPTIONS' && kind !== 'agencies';
}

function call(client: Client, operation: Operation, things: Readonly<Record<string, string>>) {
  const { method, kind, raw, body } = operation;
  const id = things[kind] ?? (raw === 'tus' ? ABSENT_UPLOAD : ABSENT);
  const path = operation.path.replace(/\{(page|number)\}/, '1').replaceAll(/\{\w+\}/g, id);
  return client.send(method, path, {
    key: crypto.randomUUID(),
    ...(body === undefined ? {} : { body }),
    query: raw === 'upload' ? { name: 'x.pdf' } : operation.query,
    ...(raw === 'upload' ? { bytes: new Uint8Array([1]) } : {}),
    ...(raw === 'tus' ? { headers: TUS[method] ?? {} } : {}),
  });
}
