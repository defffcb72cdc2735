import 'reflect-metadata';
import { readWorkerConfig } from '@lienthong/platform/config';
import { endInOrder, startProcess, useJsonLog } from '@lienthong/platform/observability';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

await startProcess('worker', async () => {
  const config = readWorkerConfig();
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    bufferLogs: true,
    abortOnError: false,
  });
  useJsonLog(app);
  endInOrder(app, { delayMs: 0 });
});
