import { requestContext } from '@lienthong/platform/journal';
import { type DestinationStream, type Logger, pino } from 'pino';
import { errorFacts } from './error-facts';

/** How a process writes its log. */
export interface LogOptions {
  /** Which process speaks: `api`, `worker`. */
  readonly process: string;
  readonly level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
}

const SECRETS = ['cookie', 'authorization', 'set-cookie', 'password', 'current', 'wanted', 'token', 'secret'];

/** Nobody should hand these to the log; when somebody does, they do not come out. */
const REDACTED = SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);

/**
 * The log of a process: one JSON line per event to standard output, the message a constant and the facts beside it, with
 * the id of the request in whose course the line is written.
 */
export function createLogger(options: LogOptions, destination?: DestinationStream): Logger {
  const settings = {
    level: options.level,
    base: { process: options.process, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
    redact: { paths: REDACTED, censor: '[redacted]' },
    serializers: { err: (error: unknown) => errorFacts(error) },
    mixin: () => {
      const context = requestContext();
      return context ? { requestId: context.requestId } : {};
    },
  };
  // Written at once: the last lines before a process ends are those that say why.
  return pino(settings, destination ?? pino.destination({ dest: 1, sync: true }));
}
