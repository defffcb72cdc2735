import { bookEndpoints, type BookKind } from '@lienthong/book/model';
import { permissionsOf, type Role } from '@lienthong/identity/model';
import { agencyEntities } from '@lienthong/agency/server';
import { documentEntities } from '@lienthong/document/server';
import { createHttpAdapter, HttpModule, prepareHttp, SESSION_READER } from '@lienthong/platform/http';
import { JournalModule } from '@lienthong/platform/journal';
import { QueueModule } from '@lienthong/platform/queue';
import { StorageModule } from '@lienthong/platform/storage';
import {
  aCaller,
  anAgency,
  storeAgency,
  storeCaller,
  withDatabase,
  type TestDatabase,
} from '@lienthong/platform/testing';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BookModule } from '../book.module';
import { BookEntryEntity } from '../persistence/book-entry.entity';

const office = anAgency({ name: 'Sở Tài chính' });
const someone = (role: Role) =>
  aCaller<Role>({ agencyId: office.id, roles: [role], permissions: permissionsOf([role]) });
const people = { clerk: someone('clerk'), leader: someone('leader'), officer: someone('officer') };

@Global()
@Module({
  providers: [{ provide: SESSION_READER, useValue: { read: async (token: keyof typeof people) => people[token] } }],
  exports: [SESSION_READER],
})
class SessionsModule {}

let db: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  db = await withDatabase({ entities: [...agencyEntities, ...documentEntities, BookEntryEntity] });
  await storeAgency(db, office);
  for (const caller of Object.values(people)) await storeCaller(db, caller);
  const setup = { secure: false, trustProxy: false };
  const dir = join(tmpdir(), `book-http-${process.pid}`);
  const storage = { blobs: { kind: 'fs', dir: join(dir, 'blobs') }, stagingDir: join(dir, 'staging') } as const;
  const http = HttpModule.forRoot({ secureCookie: false, origins: [] }, [SessionsModule]);
  const imports = [db.module, JournalModule, QueueModule, StorageModule.forRoot(storage), http, BookModule];
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

async function ask(url: string, as: keyof typeof people = 'clerk', payload?: object) {
  const headers = { 'x-requested-with': 'lienthong', 'idempotency-key': randomUUID(), cookie: `sid=${as}` };
  return app.inject({ method: payload ? 'POST' : 'GET', url, headers, ...(payload ? { payload } : {}) });
}

const line = { day: '2026-03-02', code: '05/STC-VP', place: 'Cục Thuế tỉnh', envelopes: 2 };

describe('the routes of books', () => {
  it('take a line, show it, and print it in each form, named and typed', async () => {
    const added = await ask(bookEndpoints.addPost.path, 'clerk', line);
    expect(added.statusCode).toBe(200);
    const rows = await ask('/api/books/post/rows?year=2026');
    expect(rows.json()).toMatchObject({ items: [{ cells: ['02/03/2026', '05/STC-VP', 'Cục Thuế tỉnh', 2, '', ''] }] });
    for (const [format, type, name] of [
      ['pdf', 'application/pdf', 'inline; filename="post-2026.pdf"'],
      [
        'xlsx',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'attachment; filename="post-2026.xlsx"',
      ],
      ['csv', 'text/csv; charset=utf-8', 'attachment; filename="post-2026.csv"'],
    ]) {
      const printed = await ask(`/api/books/post/print?year=2026&format=${format}`);
      const { 'content-type': sent, 'content-disposition': disposition } = printed.headers;
      expect([printed.statusCode, sent, disposition]).toEqual([200, type, name]);
      expect(printed.rawPayload.length).toBeGreaterThan(100);
    }
    expect((await ask('/api/books/post/print?year=2026&format=csv')).body).toContain('05/STC-VP,Cục Thuế tỉnh,2');
  });

  it('give every book and report of an agency that has nothing yet', async () => {
    const kinds: BookKind[] = ['incoming', 'outgoing', 'handling', 'copy_use', 'incoming_report', 'outgoing_report'];
    for (const kind of kinds) {
      expect((await ask(`/api/books/${kind}/cover?year=2026`)).json()).toMatchObject({ agencyName: 'Sở Tài chính' });
      expect((await ask(`/api/books/${kind}/rows?year=2026`)).json()).toEqual({ items: [], next: null });
      expect((await ask(`/api/books/${kind}/print?year=2026`)).statusCode).toBe(200);
    }
  });

  it.each([
    ['/api/books/incoming/rows?year=0', 'http.invalid_input'],
    ['/api/books/incoming/rows', 'http.invalid_input'],
    ['/api/books/unknown/rows?year=2026', 'http.invalid_input'],
    ['/api/books/incoming/print?year=2026&format=exe', 'http.invalid_input'],
    ['/api/books/incoming/print?year=2026&volume=0', 'http.invalid_input'],
    ['/api/books/incoming/print?year=2026&from=2026-02-01&to=2026-01-01', 'book.period_reversed'],
    ['/api/books/incoming/print?year=2026&from=2025-02-01', 'book.period_outside_year'],
    ['/api/books/incoming/cover?year=2026&fromNumber=2&toNumber=1', 'book.numbers_reversed'],
    ['/api/books/post/rows?year=2026&fromNumber=1', 'book.no_numbers'],
    ['/api/books/outgoing/cover?year=2026&series=x:y', 'book.series_unknown'],
  ])('refuse %s by a code', async (url, code) => {
    const answer = await ask(url);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, code]);
  });

  it('let leaders read and only clerks write; officers neither', async () => {
    expect((await ask('/api/books/post/rows?year=2026', 'leader')).statusCode).toBe(200);
    expect((await ask(bookEndpoints.addPost.path, 'leader', line)).statusCode).toBe(403);
    expect((await ask('/api/books/post/rows?year=2026', 'officer')).statusCode).toBe(403);
    expect((await ask('/api/books/post/print?year=2026', 'officer')).statusCode).toBe(403);
  });

  it('find no form of an arrival that is not there', async () => {
    for (const form of ['slip', 'stamp', 'stamped']) {
      const answer = await ask(`/api/arrivals/${randomUUID()}/${form}`, 'officer');
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'dispatch.arrival_not_found']);
    }
  });
});
