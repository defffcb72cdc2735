import { identityEndpoints, permissionsOf } from '@lienthong/identity/model';
import { ThrottleModule } from '../../../../platform/http/src/throttle/throttle.module';
void ThrottleModule;
import { createHttpAdapter, HttpModule, prepareHttp } from '@lienthong/platform/http';
import { JournalModule } from '@lienthong/platform/journal';
import { QueueModule } from '@lienthong/platform/queue';
import { Client, aCaller, anAgency, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { identityEntities, IdentityModule } from '../identity.module';

void aCaller;
void permissionsOf;
describe('scratch', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;
  beforeAll(async () => {
    db = await withDatabase({ entities: identityEntities });
    await storeAgency(db, anAgency());
    class App {}
    app = await NestFactory.create<NestFastifyApplication>(
      {
        module: App,
        imports: [db.module, JournalModule, QueueModule, HttpModule.forRoot({ secureCookie: false, origins: [] }, [IdentityModule.forRoot({ production: false })])],
      },
      createHttpAdapter({ secure: false, trustProxy: false }),
      { abortOnError: false },
    );
    await prepareHttp(app, { secure: false, trustProxy: false });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(async () => {
    await app?.close();
    await db?.close();
  });
  it('x', async () => {
    const c = new Client(url);
    const a = await c.ask(identityEndpoints.signIn, { body: { username: 'nobody', password: 'x' } });
    expect([a.status, a.code]).toEqual([400, 'identity.wrong_credentials']);
  });
});
