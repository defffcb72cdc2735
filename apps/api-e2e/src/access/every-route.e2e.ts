import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { unitEndpoints } from '@lienthong/identity/model';
import type { Client } from '@lienthong/platform/testing';
import { Client as Session } from '@lienthong/platform/testing';
import { baseUrl, directory, draftDecision, issueDecision, signIn, upload, decision57 } from '../client/province';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly access: string;
  readonly raw: string | undefined;
  readonly body: boolean;
}

/** Bodies that pass validation, so that what answers is the access rule and not the form. */
const BODIES: Readonly<Record<string, unknown>> = {
  'POST /api/session/post': { postId: '00000000-0000-7000-8000-000000000000' },
  'POST /api/session/password': { current: 'x', wanted: 'y' },
  'POST /api/people/{id}/posts': { title: 'Chuyên viên', roles: ['officer'] },
  'PUT /api/units/{id}': { name: 'x' },
  'PUT /api/posts/{id}/unit': { unitId: null },
  'PUT /api/documents/{id}': {
    typeCode: 'QUYET_DINH',
    subject: 'x',
    signerTitle: 'x',
    signerName: 'x',
    fileIds: [],
    revision: 1,
  },
  'POST /api/documents/{id}/issue': { recipientIds: [] },
  'POST /api/documents/{id}/issue/preview': { recipientIds: [] },
  'POST /api/arrivals/{id}/refuse': { reason: 'x' },
};

/** Roles that lack a permission, by the demo account that has none but the role's own. */
const WRONG_ROLE: Readonly<Record<string, string>> = {
  'agency.manage': 'vanthu.ubnd',
  'people.read': 'vanthu.ubnd',
  'people.manage': 'vanthu.ubnd',
  'document.read': 'quantri.ubnd',
  'document.draft': 'kiemtra.ubnd',
  'document.issue': 'chuyenvien.ubnd',
  'dispatch.read': 'quantri.ubnd',
  'arrival.read': 'quantri.ubnd',
  'arrival.register': 'chuyenvien.ubnd',
  'arrival.refuse': 'chuyenvien.ubnd',
  'file.upload': 'kiemtra.ubnd',
};

let operations: Operation[];
let owned: Record<string, string>;

beforeAll(async () => {
  operations = await readOperations();
  owned = await ownedThings();
}, 120_000);

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
    for (const operation of operations.filter(
      (one) => one.path.includes('{') && one.access !== 'public' && one.raw !== 'tus',
    )) {
      if (operation.path.startsWith('/api/agencies/')) continue; // the directory is for all
      const stranger = await session(operation.access.startsWith('people.') ? 'quantri.794' : 'vanthu.794');
      const foreign = await call(stranger, operation, owned);
      const absent = await call(stranger, operation, {});
      if (foreign.status !== 404 || foreign.code !== absent.code || absent.status !== 404)
        wrong.push(
          `${operation.method} ${operation.path}: ${foreign.status} ${foreign.code} / absent ${absent.status} ${absent.code}`,
        );
    }
    expect(wrong).toEqual([]);
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

async function readOperations(): Promise<Operation[]> {
  const { body } = await new Session(baseUrl()).send('GET', '/api/openapi.json');
  const { paths } = body as {
    paths: Record<string, Record<string, { 'x-access': string; 'x-raw'?: string; requestBody?: unknown }>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      access: operation['x-access'],
      raw: operation['x-raw'],
      body: operation.requestBody !== undefined,
    })),
  );
}

/** One thing of UBND tỉnh for every kind of id in a path. */
async function ownedThings(): Promise<Record<string, string>> {
  const clerk = await session('vanthu.ubnd');
  const draft = await draftDecision(clerk, 'Của UBND tỉnh');
  const department = await session('vanthu.stp');
  const province = (await directory(clerk)).agencies.find((agency) => agency.name === 'UBND tỉnh Long An');
  const subject = `Gửi lên tỉnh ${Date.now()}`;
  await issueDecision(department, { subject, recipientIds: [province?.id ?? ''] });
  const [arrival] = (await clerk.call(arrivalEndpoints.list, { query: { state: 'pending', q: subject } })).items;
  const sent = await issueDecision(clerk, {
    subject: 'Của UBND tỉnh, đã gửi',
    recipientIds: await oneDepartment(clerk),
  });
  const people = await (await session('quantri.ubnd')).send('GET', '/api/people');
  const [person] = (people.body as { items: { id: string; posts: { id: string }[] }[] }).items;
  const open = await clerk.send('GET', '/api/sessions');
  const [unit] = (await clerk.call(unitEndpoints.units, {})).items;
  return {
    documents: draft.id,
    dispatches: sent.dispatchId,
    arrivals: arrival?.id ?? '',
    files: await upload(clerk, decision57(), 'cua-tinh.pdf'),
    people: person?.id ?? '',
    posts: person?.posts[0]?.id ?? '',
    units: unit?.id ?? '',
    sessions: (open.body as { items: { id: string }[] }).items[0]?.id ?? '',
    agencies: province?.id ?? '',
    uploads: '0'.repeat(32),
  };
}

async function oneDepartment(clerk: Client): Promise<string[]> {
  const { agencies } = await directory(clerk);
  return agencies.filter((agency) => agency.name === 'Sở Nội vụ').map((agency) => agency.id);
}

function call(client: Client, operation: Operation, things: Readonly<Record<string, string>>) {
  const kind = operation.path.split('/')[2] ?? '';
  const id = things[kind] ?? '01900000-0000-7000-8000-000000000000';
  const path = operation.path.replace('{id}', id).replace('{page}', '1').replace('{rest}', '0'.repeat(32));
  const body = BODIES[`${operation.method} ${operation.path}`];
  return client.send(operation.method, path, {
    key: crypto.randomUUID(),
    ...(operation.body && body !== undefined ? { body } : {}),
    ...(operation.raw === 'upload' ? { query: { name: 'x.pdf' }, bytes: new Uint8Array([1]) } : {}),
  });
}
