import {
  createHttpAdapter,
  HttpModule,
  prepareHttp,
  SESSION_READER,
  type SessionReader,
} from '@lienthong/platform/http';
import { JournalModule } from '@lienthong/platform/journal';
import { QueueModule } from '@lienthong/platform/queue';
import { Client, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { databaseProbe } from './health/probes';
import { Readiness } from './health/readiness';
import { healthEndpoints } from './health/health.controller';
import { Metrics } from './metrics/metrics';
import { outboxReader } from './metrics/read-outbox';
import { ObservabilityModule } from './observability.module';

const nobody: SessionReader = { read: () => Promise.resolve(undefined) };

@Module({ providers: [{ provide: SESSION_READER, useValue: nobody }], exports: [SESSION_READER] })
class NobodyModule {}

describe('a process that is watched', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let client: Client;
  let redisIsAway = false;

  beforeAll(async () => {
    db = await withDatabase();
    class Everything {}
    const observability = ObservabilityModule.forRoot({
      log: { process: 'api', level: 'fatal' },
      metrics: undefined,
      parts: () => ({
        outbox: outboxReader(db.database),
        probes: [
          databaseProbe(db.urls.app),
          {
            name: 'redis',
            essential: false,
            check: () => (redisIsAway ? Promise.reject(new Error('away')) : Promise.resolve()),
          },
        ],
      }),
    });
    const http = HttpModule.forRoot({ secureCookie: false, origins: [] }, [NobodyModule]);
    const setup = { secure: false, trustProxy: false };
    app = await NestFactory.create<NestFastifyApplication>(
      { module: Everything, imports: [db.module, observability, JournalModule, QueueModule, http] },
      createHttpAdapter(setup),
      { logger: false, abortOnError: false },
    );
    await prepareHttp(app, setup);
    await app.listen(0, '127.0.0.1');
    client = new Client(await app.getUrl());
  });

  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const nextAnswer = () => new Promise((resolve) => setTimeout(resolve, 600));

  it('says that it lives and that it is ready', async () => {
    expect(await client.call(healthEndpoints.livez, {})).toEqual({ status: 'alive' });
    expect(await client.call(healthEndpoints.readyz, {})).toEqual({
      status: 'ready',
      parts: { database: 'up', redis: 'up' },
    });
  });

  it('measures by route, and reads the outbox', async () => {
    await client.send('GET', '/api/openapi.json?secret=1');
    await client.send('GET', '/api/nothing/here');
    const { body } = await app.get(Metrics).text();
    expect(body).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/api\/openapi.json",status="200"\} 1/,
    );
    expect(body).not.toMatch(/secret|nothing/);
    expect(body).toContain('lienthong_outbox_open 0');
  });

  it('is degraded without Redis, and serves on', async () => {
    await nextAnswer();
    redisIsAway = true;
    const answer = await client.ask(healthEndpoints.readyz, {});
    expect([answer.status, answer.body]).toEqual([
      200,
      { status: 'degraded', parts: { database: 'up', redis: 'down' } },
    ]);
  });

  it('takes no new work once it is about to end, and still lives', async () => {
    app.get(Readiness).stop();
    const answer = await client.send('GET', '/readyz');
    expect([answer.status, answer.body]).toEqual([503, { status: 'stopping', parts: {} }]);
    expect((await client.send('GET', '/livez')).status).toBe(200);
  });
});
