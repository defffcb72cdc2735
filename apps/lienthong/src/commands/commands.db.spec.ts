import { readCommandConfig } from '@lienthong/platform/config';
import { withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../run-program';
import { commands } from './command-list';

let db: TestDatabase;
let dir: string;
let printed = '';
const write = { out: process.stdout.write, err: process.stderr.write };

beforeAll(async () => {
  db = await withDatabase();
  dir = await mkdtemp(join(tmpdir(), 'lienthong-command-'));
});
afterAll(async () => {
  await db.close();
  await rm(dir, { recursive: true });
});
beforeEach(() => {
  printed = '';
  const keep = (text: string | Uint8Array): boolean => ((printed += String(text)), true);
  process.stdout.write = keep;
  process.stderr.write = keep;
});
afterEach(() => {
  process.stdout.write = write.out;
  process.stderr.write = write.err;
});

const lienthong = (...words: string[]): Promise<number> =>
  runProgram(words, commands, () => readCommandConfig({ DATABASE_URL: db.urls.owner }));

describe('the operator program on a migrated database', () => {
  it('has nothing to migrate', async () => {
    expect(await lienthong('migrate')).toBe(0);
    expect(printed).toContain('không có gì phải làm');
  });

  it('seeds, and prints the accounts as one line of JSON', async () => {
    expect(await lienthong('seed')).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ password: 'lienthong-demo-2024', demoAccounts: expect.any(Array) });
    expect(printed.trimEnd()).not.toContain('\n');
  });

  it('previews an import, and applies it only when told to', async () => {
    const file = join(dir, 'agencies.csv');
    const lines = ['key,parentKey,name,kind,level,abbreviation', '27688,795,UBND phường Hai,committee,commune,UBND'];
    await writeFile(file, lines.join('\n'));
    const renamed = () => db.asOwner(`SELECT name FROM agencies WHERE name = 'UBND phường Hai'`);
    expect(await lienthong('agencies', 'import', file, '--effective-on', '2024-01-01')).toBe(0);
    expect(printed).toMatch(/đổi tên +27688 +UBND phường Hai +UBND phường 2 +UBND phường Hai\n/);
    expect(printed).toContain('Chưa thay đổi gì');
    expect(await renamed()).toEqual([]);
    expect(await lienthong('agencies', 'import', file, '--effective-on', '2024-01-01', '--yes')).toBe(0);
    expect(await renamed()).toHaveLength(1);
    const told = await db.asOwner(
      `SELECT a.name FROM journal j JOIN agencies a ON a.id = j.agency_id WHERE j.action = 'agency.imported.v1'`,
    );
    expect(told).toEqual([{ name: 'UBND tỉnh Long An' }]);
  });

  it('names what it cannot import', async () => {
    expect(await lienthong('agencies', 'import', join(dir, 'nothing.csv'))).toBe(1);
    expect(printed).toContain('Lỗi [operator.file_unreadable]');
    const file = join(dir, 'wrong.json');
    await writeFile(file, '[{"key":"1","name":"A","kind":"other","level":"village","abbreviation":"A"}]');
    expect(await lienthong('agencies', 'import', file)).toBe(1);
    expect(printed).toContain('Lỗi [agency.import_row_invalid]: dòng 1: cột level không dùng được: "village"');
    expect(await lienthong('agencies', 'import', file, '--effective-on', '1/7/2025')).toBe(2);
  });

  it('adds, disables and enables people, with lines in the journal', async () => {
    const add = ['user', 'add', 'nguyen.an', '--agency', 'STTTT', '--name', 'Nguyễn Văn An', '--role'];
    expect(await lienthong(...add, 'clerk')).toBe(0);
    expect(printed).toMatch(
      /Đã thêm nguyen\.an \(Văn thư, Sở Thông tin và Truyền thông\)\.\nMật khẩu: [a-z0-9]{5}(-[a-z0-9]{5}){3}\n/,
    );
    expect(await lienthong(...add, 'clerk')).toBe(1);
    expect(await lienthong(...add, 'king')).toBe(2);
    expect(await lienthong('user', 'disable', 'nguyen.an')).toBe(0);
    expect(await lienthong('user', 'list', '--agency', 'H39.11')).toBe(0);
    expect(printed).toMatch(/nguyen\.an +Nguyễn Văn An +đã khóa +clerk +Sở Thông tin/);
    expect(await lienthong('user', 'enable', 'nguyen.an')).toBe(0);
    expect(await lienthong('user', 'password', 'nguyen.an')).toBe(0);
    expect(await lienthong('user', 'disable', 'nobody')).toBe(1);
    const told = await db.asOwner<{ action: string }>(
      `SELECT action FROM journal WHERE action LIKE 'identity.%' ORDER BY at`,
    );
    expect(told.map(({ action }) => action)).toEqual([
      'identity.person_added.v1',
      'identity.person_disabled.v1',
      'identity.person_enabled.v1',
      'identity.password_reset.v1',
    ]);
  });

  it('wants to know which of several agencies is meant', async () => {
    expect(await lienthong('user', 'list', '--agency', 'UBND')).toBe(1);
    expect(printed).toContain('operator.agency_ambiguous');
    expect(await lienthong('user', 'list', '--agency', '999')).toBe(1);
    expect(printed).toContain('operator.agency_not_found');
  });

  it('is healthy', async () => {
    expect(await lienthong('doctor')).toBe(0);
    expect(printed).not.toContain('LỖI');
    await db.asOwner('CREATE TABLE naked (agency_id uuid)');
    expect(await lienthong('doctor', '--json')).toBe(1);
    expect(printed).toContain('naked: row-level security is not forced');
  });
});
