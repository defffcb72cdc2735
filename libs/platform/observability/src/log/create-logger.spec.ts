import { inRequest } from '@lienthong/platform/journal';
import { DomainError } from '@lienthong/platform/kernel';
import { createLogger } from './create-logger';

function logged(write: (log: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLogger({ process: 'api', level: 'info' }, { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it('writes one JSON line per event, with time, level and process', () => {
    const [line, ...more] = logged((log) => {
      log.info({ deliveryId: '7' }, 'delivery acknowledged');
      log.debug('not this');
    });
    expect(more).toEqual([]);
    expect(line).toMatchObject({ level: 'info', process: 'api', msg: 'delivery acknowledged', deliveryId: '7' });
    expect(line?.['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('says in the course of which request it speaks', () => {
    const [line] = logged((log) => inRequest({ requestId: 'r-1', address: null }, () => log.info('here')));
    expect(line).toMatchObject({ requestId: 'r-1' });
  });

  it.each(['cookie', 'authorization', 'set-cookie', 'password', 'token'])(
    'does not let out a %s, at any depth',
    (name) => {
      const lines = logged((log) => {
        log.info({ [name]: 'geheim' }, 'a');
        log.info({ headers: { [name]: 'geheim' } }, 'b');
        log.info({ req: { headers: { [name]: 'geheim' } } }, 'c');
      });
      expect(lines).toHaveLength(3);
      expect(JSON.stringify(lines)).not.toContain('geheim');
    },
  );

  it('keeps a line a line, whatever a sender puts into it', () => {
    const lines: string[] = [];
    createLogger({ process: 'api', level: 'info' }, { write: (line) => void lines.push(line) }).info(
      { path: 'a\r\nb\u001b[2J' },
      'x',
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toMatch(/[\n\r\u001b]/);
  });

  it('tells the facts of an error, and nothing of the values a statement was given', () => {
    const driver = Object.assign(new Error('duplicate key'), {
      code: '23505',
      constraint: 'uq_people_username',
      detail: 'Key (username)=(lan)',
    });
    const failed = Object.assign(new Error('query failed'), {
      query: 'SELECT $1',
      parameters: ['geheim'],
      driverError: driver,
    });
    const [line] = logged((log) => log.error({ err: failed }, 'request failed'));
    expect(line?.['err']).toMatchObject({
      message: 'query failed',
      query: 'SELECT $1',
      cause: { code: '23505', constraint: 'uq_people_username' },
    });
    expect(JSON.stringify(line)).not.toMatch(/geheim|\(lan\)/);
  });

  it('tells code and params of our own refusals', () => {
    const cause = new TypeError('inner');
    const [line] = logged((log) => log.warn({ err: new DomainError('a.b', 'conflict', { id: '1' }, { cause }) }, 'x'));
    expect(line?.['err']).toMatchObject({
      type: 'DomainError',
      code: 'a.b',
      params: { id: '1' },
      cause: { type: 'TypeError' },
    });
  });
});
