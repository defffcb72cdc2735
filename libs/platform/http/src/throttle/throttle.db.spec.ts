import { once } from 'node:events';
import { defineEndpoint, type Caller } from '@lienthong/platform/contract';
import { JournalModule } from '@lienthong/platform/journal';
import { openProducer, QueueModule } from '@lienthong/platform/queue';
import {
  aCaller,
  Client,
  testRedis,
  withDatabase,
  type Answer,
  type TestDatabase,
  type TestRedis,
} from '@lienthong/platform/testing';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import * as z from 'zod';
import { Endpoint } from '../endpoint.decorator';
import { createHttpAdapter, prepareHttp } from '../http-adapter';
import { HttpModule } from '../http.module';
import { SESSION_READER, type SessionReader } from '../guards/session-reader';
import { ThrottleModule } from './throttle.module';

const done = z.strictObject({ done: z.literal(true) });
const enter = defineEndpoint({
  method: 'POST',
  path: '/api/enter',
  access: 'public',
  summary: '',
  response: done,
  idempotent: false,
});
const write = defineEndpoint({
  method: 'POST',
  path: '/api/write',
  access: 'session',
  summary: '',
  response: done,
  idempotent: false,
});
const read = defineEndpoint({ method: 'GET', path: '/api/read', access: 'session', summary: '', response: done });
const alive = defineEndpoint({ method: 'GET', path: '/livez', access: 'public', summary: '', response: done });

@Controller()
class Doors {
  @Endpoint(enter)
  enter() {
    return { done: true };
  }

  @Endpoint(write)
  write() {
    return { done: true };
  }

  @Endpoint(read)
  read() {
    return { done: true };
  }

  @Endpoint(alive)
  alive() {
    return { done: true };
  }
}

let asked = 0;
const callers = new Map<string, Caller>([
  ['an', aCaller()],
  ['binh', aCaller()],
]);
const sessions: SessionReader = {
  read: (token) => {
    asked += 1;
    return Promise.resolve(callers.get(token));
  },
};

@Module({
  controllers: [Doors],
  providers: [{ provide: SESSION_READER, useValue: sessions }],
  exports: [SESSION_READER],
})
class DoorsModule {}

describe('limits', () => {
  let db: TestDatabase;
  let redis: TestRedis;
  let app: NestFastifyApplication;
  let client: Client;

  beforeAll(async () => {
    db = await withDatabase();
    redis = await testRedis();
    class Everything {}
    // A twentieth: 3 sign-ins, 30 writes, 150 reads a minute.
    const counting = openProducer(redis.url);
    // Until it is connected limits are counted in memory, and the first tests would see both counts.
    if (counting.status !== 'ready') await once(counting, 'ready');
    const throttle = ThrottleModule.forRoot({ redis: counting, factor: 0.05 });
    const http = HttpModule.forRoot({ secureCookie: false, origins: [] }, [DoorsModule]);
    const setup = { secure: false, trustProxy: true };
    app = await NestFactory.create<NestFastifyApplication>(
      { module: Everything, imports: [db.module, JournalModule, QueueModule, throttle, http] },
      createHttpAdapter(setup),
      { logger: false, abortOnError: false },
    );
    await prepareHttp(app, setup);
    await app.listen(0, '127.0.0.1');
    client = new Client(await app.getUrl());
  });

  beforeEach(() => redis.empty());

  afterAll(async () => {
    await app.close();
    await redis.close();
    await db.close();
  });

  const from = (address: string, cookie?: string) => ({
    headers: { 'x-forwarded-for': address, ...(cookie === undefined ? {} : { cookie: `sid=${cookie}` }) },
  });
  const times = async (count: number, act: () => Promise<Answer>): Promise<number[]> => {
    const statuses: number[] = [];
    for (let turn = 0; turn < count; turn++) statuses.push((await act()).status);
    return statuses;
  };

  it('are told as a problem with the seconds to wait', async () => {
    await times(3, () => client.send('POST', '/api/enter', from('10.0.0.1')));
    const { status, problem, headers } = await client.send('POST', '/api/enter', from('10.0.0.1'));
    expect([status, problem?.code]).toEqual([429, 'http.too_many_requests']);
    expect(problem?.params['retryAfter']).toBeGreaterThan(50);
    expect(headers.get('retry-after')).toBe(String(problem?.params['retryAfter']));
    expect(headers.get('content-type')).toContain('application/problem+json');
  });

  it('count signing in by address, whatever cookie comes with it', async () => {
    const cookies = ['an', 'binh', undefined, 'binh'];
    const statuses = await times(4, () => client.send('POST', '/api/enter', from('10.0.0.2', cookies.pop())));
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await client.send('POST', '/api/enter', from('10.0.0.3'))).status).toBe(200);
  });

  it('count writing by session, so that colleagues behind one address do not share a limit', async () => {
    const writeAs = (cookie: string) => client.send('POST', '/api/write', from('10.0.0.4', cookie));
    await times(2, () => writeAs('an'));
    await times(1, () => writeAs('binh'));
    await redis.empty();
    expect((await times(31, () => writeAs('an'))).filter((status) => status === 429)).toHaveLength(1);
    expect((await writeAs('binh')).status).toBe(200);
    expect((await client.send('GET', '/api/read', from('10.0.0.4', 'an'))).status).toBe(200);
  });

  it('count cookies that nobody has seen alive by address: inventing them leads nowhere, and costs the database nothing', async () => {
    let invented = 0;
    const before = asked;
    const statuses = await times(40, () =>
      client.send('POST', '/api/write', from('10.0.0.5', `invented-${invented++}`)),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    expect(asked - before).toBe(30);
  });

  it('treat one IPv6 network as one address', async () => {
    let host = 0;
    const statuses = await times(4, () => client.send('POST', '/api/enter', from(`2001:db8:1:2::${(host += 1)}`)));
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it('do not concern health', async () => {
    expect(new Set(await times(200, () => client.send('GET', '/livez', from('10.0.0.6'))))).toEqual(new Set([200]));
  });
});
