import { createHttpAdapter, HttpModule, prepareHttp } from '@lienthong/platform/http';
import { JournalModule } from '@lienthong/platform/journal';
import { QueueModule } from '@lienthong/platform/queue';
import type { TestDatabase } from '@lienthong/platform/testing';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IdentityModule } from '../identity.module';

/** A process that serves this domain alone. */
export interface IdentityServer {
  readonly url: string;
  close(): Promise<void>;
}

class IdentityServerModule {}

/** Serves this domain over HTTP on a free port, with the guards and the filter of the product. */
export async function startIdentity(
  db: TestDatabase,
  { secure = false, production = false }: { readonly secure?: boolean; readonly production?: boolean } = {},
): Promise<IdentityServer> {
  const identity = IdentityModule.forRoot({ production });
  const http = HttpModule.forRoot({ secureCookie: secure, origins: [] }, [identity]);
  const setup = { secure, trustProxy: false };
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: IdentityServerModule, imports: [db.module, JournalModule, QueueModule, http] },
    createHttpAdapter(setup),
    { abortOnError: false, logger: false },
  );
  try {
    await prepareHttp(app, setup);
    await app.listen(0, '127.0.0.1');
  } catch (error) {
    await app.close();
    throw error;
  }
  return { url: await app.getUrl(), close: () => app.close() };
}
