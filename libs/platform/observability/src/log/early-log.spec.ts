import { createLogger } from './create-logger';
import { earlyLog } from './early-log';

function said(say: (log: ReturnType<typeof earlyLog>) => void): Record<string, unknown> {
  const lines: string[] = [];
  say(earlyLog(createLogger({ process: 'api', level: 'info' }, { write: (line) => void lines.push(line) })));
  return JSON.parse(lines.join()) as Record<string, unknown>;
}

describe('what Nest says before its application exists', () => {
  it('is a line like every other, with its context', () => {
    expect(said((log) => log.log('Starting', 'NestFactory'))).toMatchObject({
      level: 'info',
      msg: 'Starting',
      context: 'NestFactory',
    });
    expect(said((log) => log.warn({ part: 'redis' }, 'part is down', 'readiness'))).toMatchObject({
      level: 'warn',
      msg: 'part is down',
      part: 'redis',
      context: 'readiness',
    });
  });

  it('keeps errors and stacks', () => {
    expect(said((log) => log.error(new TypeError('no'), 'ExceptionHandler'))).toMatchObject({
      err: { type: 'TypeError', message: 'no' },
    });
    expect(said((log) => log.error('cannot connect', 'Error: x\n    at y', 'TypeOrmModule'))['msg']).toBe(
      'cannot connect\nError: x\n    at y',
    );
  });
});
