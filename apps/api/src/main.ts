import 'reflect-metadata';
import { readApiConfig } from '@lienthong/platform/config';
import { createHttpAdapter, prepareHttp } from '@lienthong/platform/http';
import { endInOrder, startProcess, useJsonLog } from '@lienthong/platform/observability';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';

await startProcess('api', async () => {
  const config = readApiConfig();
  const setup = { secure: config.secure, trustProxy: config.trustProxy, webRoot: config.webRoot };
  const options = { bufferLogs: true, abortOnError: false, bodyParser: true };
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(config),
    createHttpAdapter(setup),
    options,
  );
  useJsonLog(app);
  await prepareHttp(app, setup);
  endInOrder(app, { delayMs: config.shutdownDelayMs });
  await app.listen(config.port, config.host);
  new Logger('api').log({ url: await app.getUrl() }, 'api listening');
});
