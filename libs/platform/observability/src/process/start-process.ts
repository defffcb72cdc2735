import { createLogger } from '../log/create-logger';

/**
 * Runs the start of a process. When it fails, the reason is written as one log line like everything else, and the
 * process ends with code 1.
 */
export async function startProcess(name: string, start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (error) {
    // Whatever it was, a process that could not start must not stay half started.
    createLogger({ process: name, level: 'info' }).fatal({ err: error }, 'cannot start');
    process.exit(1);
  }
}
