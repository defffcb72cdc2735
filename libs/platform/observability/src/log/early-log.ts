import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What Nest says before its application exists, in the same lines as everything later. */
export function earlyLog(logger: Logger): LoggerService {
  const at =
    (level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal') =>
    (message: unknown, ...more: unknown[]): void => {
      // Nest hands over the context last, and texts between message and context (a stack) in no fixed number.
      const facts = { context: more.at(-1), ...factsOf(message) };
      const text = [...(typeof message === 'string' ? [message] : []), ...more.slice(0, -1).map(String)].join('\n');
      logger[level](facts, text);
    };
  return {
    verbose: at('trace'),
    debug: at('debug'),
    log: at('info'),
    warn: at('warn'),
    error: at('error'),
    fatal: at('fatal'),
  };
}

function factsOf(message: unknown): object {
  if (message instanceof Error) return { err: message };
  return typeof message === 'object' && message !== null ? message : {};
}
