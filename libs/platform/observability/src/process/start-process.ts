import { Logger } from '@nestjs/common';
import { createLogger } from '../log/create-logger';
import { earlyLog } from '../log/early-log';

/**
 * Runs the start of a process. From here on everything is said in JSON lines; when the start fails, so is the reason, and
 * the process ends with code 1.
 */
export async function startProcess(name: string, start: () => Promise<unknown>): Promise<void> {
  const logger = createLogger({ process: name, level: 'info' });
  Logger.overrideLogger(earlyLog(logger));
  try {
    await start();
  } catch (error) {
    // Whatever it was, a process that could not start must not stay half started.
    logger.fatal({ err: error }, 'cannot start');
    process.exit(1);
  }
}
