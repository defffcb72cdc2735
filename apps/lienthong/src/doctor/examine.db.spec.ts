import { FsBlobStore } from '@lienthong/platform/storage';
import { anAgency, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDataSource } from '../open-database';
import type { Examination } from './examine';
import { examine } from './examine';

const province = anAgency();
const district = anAgency({ name: 'UBND huyện Bến Lức', level: 'district', parentId: province.id });

let db: TestDatabase;

beforeEach(async () => {
  db = await withDatabase();
  await storeAgency(db, province);
  await storeAgency(db, district);
});
afterEach(() => db.close());

const found = (more: Partial<Examination> = {}) =>
  withDataSource(db.urls.owner, (dataSource) => examine(dataSource, { production: false, ...more }));
const broken = async (more: Partial<Examination> = {}) =>
  (await found(more))
    .filter(({ count }) => count > 0)
    .map(({ check, count, examples }) => ({ check, count, examples }));
const fault = (check: string, text: string) => [{ check, count: 1, examples: [expect.stringContaining(text)] }];

/** The views that say what must hold: every one of them is looked at. */
const invariants = async (): Promise<string[]> => {
  const sql = `SELECT viewname FROM pg_views WHERE viewname LIKE 'inv\\_%' ORDER BY 1`;
  return (await db.asOwner<{ viewname: string }>(sql)).map(({ viewname }) => viewname);
};

describe('the doctor', () => {
  it('finds nothing on a sound installation, and says what it looked at', async () => {
    expect(await broken()).toEqual([]);
    expect((await found()).map(({ check }) => check)).toEqual([
      'migrations',
      'server_settings',
      'roles',
      'tables_protected',
      'definer_functions',
      'agency_tree',
      ...(await invariants()),
    ]);
  });

  it.each([
    [
      'a missing migration',
      `DELETE FROM migrations WHERE name LIKE 'CreateDispatch%'`,
      fault('migrations', 'has not been run'),
    ],
    [
      'a migration of a newer version',
      `INSERT INTO migrations (timestamp, name) VALUES (1, 'X1')`,
      fault('migrations', 'X1 is not of this version'),
    ],
    [
      'a role that may create tables',
      'GRANT CREATE ON SCHEMA public TO lienthong_app',
      fault('roles', 'lienthong_app: may create in schema public'),
    ],
    [
      'a role that owns a table',
      'CREATE TABLE own (agency_id uuid); ALTER TABLE own ENABLE ROW LEVEL SECURITY; ALTER TABLE own FORCE ROW LEVEL SECURITY; CREATE POLICY tenant ON own AS RESTRICTIVE USING (false); ALTER TABLE own OWNER TO lienthong_worker',
      fault('roles', 'lienthong_worker: owns a table'),
    ],
    ['a table nobody protected', 'CREATE TABLE naked (agency_id uuid)', fault('tables_protected', 'naked')],
    [
      'a table whose owner sees all',
      'ALTER TABLE people NO FORCE ROW LEVEL SECURITY',
      fault('tables_protected', 'people'),
    ],
    [
      'a table without tenant policy',
      'DROP POLICY tenant ON documents',
      fault('tables_protected', 'documents: no tenant policy'),
    ],
    [
      'a function whose search path can be bent',
      'ALTER FUNCTION outbox_health() RESET search_path',
      fault('definer_functions', 'outbox_health'),
    ],
    [
      'a function everybody may call',
      'GRANT EXECUTE ON FUNCTION demo_accounts() TO PUBLIC',
      fault('definer_functions', 'everybody'),
    ],
    [
      'an agency whose superior has ended',
      `UPDATE agencies SET valid_to = '2021-01-01' WHERE parent_id IS NULL`,
      fault('agency_tree', district.name),
    ],
    [
      'a ring of superiors',
      `UPDATE agencies SET parent_id = '${district.id}' WHERE parent_id IS NULL`,
      [{ check: 'agency_tree', count: 2, examples: expect.anything() }],
    ],
    [
      'a number that nobody has',
      `INSERT INTO register_counters VALUES ('${province.id}', 'own', 2020, 3)`,
      fault('inv_number_gap', 'gap'),
    ],
    [
      'a sealed book that was changed',
      `INSERT INTO book_seals VALUES ('${province.id}', 'incoming', 2020, 1, 1, sha256('x'), '{1}', ARRAY['x'::bytea], 'Hoa', '${randomUUID()}', now())`,
      [
        {
          check: 'inv_book_seal',
          count: 2,
          examples: expect.arrayContaining([expect.stringContaining('line removed after the seal')]),
        },
      ],
    ],
    [
      'work that nobody does',
      `INSERT INTO outbox (id, agency_id, job, queue, payload, due_at) VALUES ('${randomUUID()}', '${province.id}', 'x', 'y', '{}', now() - interval '1 hour')`,
      fault('inv_outbox', 'overdue'),
    ],
  ])('names %s', async (_, tamper, expected) => {
    await db.asOwner(tamper);
    expect(await broken()).toEqual(expected);
  });

  it('counts all faults and shows the first five', async () => {
    for (let at = 0; at < 7; at += 1) await db.asOwner(`CREATE TABLE naked_${at} (agency_id uuid)`);
    const [finding] = await broken();
    expect([finding?.count, finding?.examples.length]).toEqual([7, 5]);
  });

  it('refuses a database without schema', async () => {
    await db.asOwner('ALTER TABLE agencies RENAME TO gone');
    await expect(found()).rejects.toMatchObject({ code: 'operator.not_migrated' });
  });
});

describe('the doctor, asked about files', () => {
  let dir: string;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'doctor-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  async function store(bytes: string, key: string, size: number): Promise<FsBlobStore> {
    const sha256 = createHash('sha256').update(bytes).digest();
    await writeFile(join(dir, 'source'), bytes);
    const blobs = new FsBlobStore(join(dir, 'blobs'));
    await blobs.put(key, { path: join(dir, 'source'), size: Buffer.byteLength(bytes), sha256: sha256.toString('hex') });
    await db.asOwner(
      `INSERT INTO files (id, agency_id, name, original_name, media_type, size, sha256, storage_key)
       VALUES (gen_random_uuid(), $1, 'a.pdf', 'a.pdf', 'application/pdf', $2, $3, $4)`,
      [province.id, size, sha256, key],
    );
    return blobs;
  }

  it('is content with files that are there', async () => {
    expect(await broken({ store: await store('Quyết định', 'a/whole', 14) })).toEqual(
      fault('files', 'a/whole: 15 bytes instead of 14'),
    );
    await db.asOwner('UPDATE files SET size = 15');
    expect(await broken({ store: new FsBlobStore(join(dir, 'blobs')) })).toEqual([]);
  });

  it('names a file whose bytes are gone', async () => {
    const blobs = await store('x', 'a/gone', 1);
    await blobs.delete('a/gone');
    expect(await broken({ store: blobs })).toEqual(fault('files', 'a/gone: missing'));
  });
});
