import { type INestApplicationContext, Logger } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { Readiness } from '../health/readiness';

/** How long a process takes to end. */
export interface EndOptions {
  /** How long `/readyz` already answers 503 while requests are still taken, so that a balancer learns of it. */
  readonly delayMs: number;
  /** How long running requests and jobs may take to finish; 20 s unless said otherwise. */
  readonly graceMs?: number;
}

/**
 * Makes a process end in order on SIGTERM, SIGINT, or when the parent that started it is gone: no longer ready, a pause,
 * no new work, running work finished, everything closed. Being killed at any point of it is as safe. An error that
 * nobody caught ends the process at once: what it left behind cannot be trusted.
 */
export function endInOrder(app: INestApplicationContext, options: EndOptions): void {
  const log = new Logger('process');
  let ending = false;
  const end = (reason: string): void => {
    if (ending) return;
    ending = true;
    void close(app, { log, reason, ...options }).then((inOrder) => process.exit(inOrder ? 0 : 1));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end(signal));
  process.on('disconnect', () => end('disconnect'));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => {
      log.fatal({ err: error, event }, 'nobody caught this; ending');
      process.exit(1);
    });
}

interface Closing extends EndOptions {
  readonly log: Logger;
  readonly reason: string;
}

async function close(
  app: INestApplicationContext,
  { log, reason, delayMs, graceMs = 20_000 }: Closing,
): Promise<boolean> {
  log.log({ reason }, 'stopping');
  app.get(Readiness).stop();
  await wait(delayMs);
  const closed = app.close().then(
    () => 'in order',
    (error: unknown) => {
      log.error({ err: error }, 'closing failed');
      return 'with an error';
    },
  );
  const how = await Promise.race([closed, wait(graceMs, 'out of time')]);
  log.log({ how }, 'stopped');
  return how === 'in order';
}
