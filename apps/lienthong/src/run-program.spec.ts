import { ConfigurationError, type CommandConfig } from '@lienthong/platform/config';
import type { Command, ExitCode } from './command';
import { operatorErrors } from './operator.errors';
import { readWords } from './read-words';
import { runProgram } from './run-program';

const config = {} as CommandConfig;
let printed: { out: string; err: string };
const write = { out: process.stdout.write, err: process.stderr.write };

beforeEach(() => {
  printed = { out: '', err: '' };
  process.stdout.write = (text) => ((printed.out += String(text)), true);
  process.stderr.write = (text) => ((printed.err += String(text)), true);
});
afterEach(() => {
  process.stdout.write = write.out;
  process.stderr.write = write.err;
});

function command(name: string, run: Command['run'] = async () => 0): Command {
  return { name, usage: '<tệp>', summary: `Lệnh ${name}`, run };
}

const run = (words: string, ...commands: Command[]): Promise<ExitCode> =>
  runProgram(words.split(' ').filter(Boolean), commands, () => config);

describe('the operator program', () => {
  it('finds a command of one or two words and hands it the rest', async () => {
    const given: string[][] = [];
    const note: Command['run'] = async ({ words }) => (given.push([...words]), 1);
    expect(await run('user add an --yes', command('user', note), command('user add', note))).toBe(1);
    expect(await run('user add an --yes', command('user add', note))).toBe(1);
    expect(given).toEqual([
      ['add', 'an', '--yes'],
      ['an', '--yes'],
    ]);
  });

  it('shows its commands when asked, and when called with nothing', async () => {
    expect(await run('--help', command('doctor'))).toBe(0);
    expect(printed.out).toContain('doctor <tệp>  Lệnh doctor');
    expect(await run('', command('doctor'))).toBe(2);
  });

  it('says in Vietnamese, with a code, what was wrong', async () => {
    expect(await run('dance', command('doctor'))).toBe(2);
    expect(printed.err).toBe('Lỗi [operator.unknown_command]: không có lệnh "dance"\n');
    const fails = (error: unknown): Command => command('doctor', () => Promise.reject(error));
    printed.err = '';
    expect(await run('doctor', fails(operatorErrors.not_migrated()))).toBe(1);
    expect(printed.err).toContain('[operator.not_migrated]: cơ sở dữ liệu chưa có lược đồ');
    expect(await run('doctor', fails(Object.assign(new Error('connect failed'), { code: 'ECONNREFUSED' })))).toBe(1);
    expect(printed.err).toContain('Lỗi [ECONNREFUSED]: connect failed\n');
  });

  it('names the variables that are missing', async () => {
    const readConfig = (): CommandConfig => {
      throw new ConfigurationError([{ variable: 'DATABASE_URL', fault: 'is missing' }]);
    };
    expect(await runProgram(['doctor'], [command('doctor')], readConfig)).toBe(1);
    expect(printed.err).toContain('DATABASE_URL is missing');
  });

  it('ends with 2 when a command is called in a wrong way', async () => {
    const strict = command(
      'doctor',
      async ({ words }) => (readWords(words, { json: { type: 'boolean' } }, ['tệp']), 0),
    );
    expect(await run('doctor a --json', strict)).toBe(0);
    expect(await run('doctor', strict)).toBe(2);
    expect(await run('doctor a b', strict)).toBe(2);
    expect(await run('doctor a --jsn', strict)).toBe(2);
    expect(printed.err).toContain('thiếu <tệp>');
    expect(printed.err).toContain('thừa "b"');
  });
});
