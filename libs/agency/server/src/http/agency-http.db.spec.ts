import { createHttpAdapter, HttpModule, prepareHttp, SESSION_READER } from '@lienthong/platform/http';
import { JournalModule } from '@lienthong/platform/journal';
import { QueueModule } from '@lienthong/platform/queue';
import { aCaller, anAgency, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import { AgencyModule } from '../agency.module';
import { agencyEntities } from '../persistence/agency.entities';

const province = anAgency();
const people = {
  administrator: aCaller({ agencyId: province.id, permissions: ['agency.manage'] }),
  clerk: aCaller({ agencyId: province.id }),
};

@Global()
@Module({
  providers: [{ provide: SESSION_READER, useValue: { read: async (token: keyof typeof people) => people[token] } }],
  exports: [SESSION_READER],
})
class SessionsModule {}

let db: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  db = await withDatabase({ entities: [...agencyEntities] });
  await storeAgency(db, province);
  const setup = { secure: false, trustProxy: false };
  const http = HttpModule.forRoot({ secureCookie: false, origins: [] }, [SessionsModule]);
  const imports = [db.module, JournalModule, QueueModule, http, AgencyModule];
  const built = await Test.createTestingModule({ imports }).compile();
  app = built.createNestApplication<NestFastifyApplication>(createHttpAdapter(setup), { logger: false });
  await prepareHttp(app, setup);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(async () => {
  await app.close();
  await db.close();
});

async function ask(method: 'GET' | 'POST', url: string, as?: keyof typeof people, payload?: object) {
  const headers = {
    'x-requested-with': 'lienthong',
    'idempotency-key': randomUUID(),
    ...(as ? { cookie: `sid=${as}` } : {}),
  };
  const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
}

const file = {
  format: 'csv',
  content: 'key,parentKey,name,kind,level,abbreviation\n80,,UBND tỉnh Long An,committee,province,UBND',
  effectiveOn: '2024-01-01',
};

describe('the agency routes', () => {
  it('show the directory of a day to anybody signed in', async () => {
    const { status, body } = await ask('GET', '/api/agencies?day=2024-01-01', 'clerk');
    expect([status, body['day'], body['agencies']]).toEqual([200, '2024-01-01', [province]]);
    expect(await ask('GET', '/api/agencies?day=2019-12-31', 'clerk')).toMatchObject({ body: { agencies: [] } });
    expect(await ask('GET', '/api/agencies?day=today', 'clerk')).toMatchObject({ status: 400 });
    expect(await ask('GET', '/api/agencies')).toMatchObject({ status: 401 });
  });

  it('show one agency, and none that is not there', async () => {
    expect(await ask('GET', `/api/agencies/${province.id}`, 'clerk')).toMatchObject({
      status: 200,
      body: { ...province, codes: [] },
    });
    expect(await ask('GET', `/api/agencies/${randomUUID()}`, 'clerk')).toMatchObject({
      status: 404,
      body: { code: 'agency.not_found' },
    });
  });

  it('import in two steps, for who may manage agencies', async () => {
    expect(await ask('POST', '/api/agencies/import/preview', 'clerk', file)).toMatchObject({ status: 403 });
    const preview = await ask('POST', '/api/agencies/import/preview', 'administrator', file);
    expect(preview).toMatchObject({ status: 200, body: { counts: { add: 1, same: 0 } } });
    const order = { ...file, digest: preview.body['digest'] };
    expect(await ask('POST', '/api/agencies/import', 'clerk', order)).toMatchObject({ status: 403 });
    expect(await ask('POST', '/api/agencies/import', 'administrator', order)).toMatchObject({
      status: 200,
      body: { counts: { add: 1 } },
    });
    const again = await ask('POST', '/api/agencies/import', 'administrator', order);
    expect(again).toMatchObject({ status: 409, body: { code: 'agency.import_stale' } });
    expect((await ask('GET', '/api/agencies', 'clerk')).body['agencies']).toHaveLength(2);
  });

  it('refuse a bad row with its number, and a file that is too large', async () => {
    const bad = { ...file, content: `${file.content}\n81,99,UBND,committee,province,UBND` };
    expect(await ask('POST', '/api/agencies/import/preview', 'administrator', bad)).toMatchObject({
      status: 400,
      body: { code: 'agency.import_parent_missing', params: { row: 3, key: '99' } },
    });
    const large = { ...file, content: 'x'.repeat(1_000_001) };
    expect(await ask('POST', '/api/agencies/import/preview', 'administrator', large)).toMatchObject({ status: 400 });
    const larger = { ...file, content: 'x'.repeat(1_100_000) };
    expect(await ask('POST', '/api/agencies/import/preview', 'administrator', larger)).toMatchObject({ status: 413 });
  });
});
