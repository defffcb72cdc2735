import type { INestApplicationContext } from '@nestjs/common';
import { Logger } from 'nestjs-pino';

/** Sends everything the application says to its log; create the application with `bufferLogs: true`. */
export function useJsonLog(app: INestApplicationContext): void {
  app.useLogger(app.get(Logger));
}
