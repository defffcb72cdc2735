import { readCommandConfig } from '@lienthong/platform/config';
import { anAgency, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { runProgram } from '../run-program';
import { commands } from './command-list';

let db: TestDatabase;
const write = process.stdout.write;

beforeAll(async () => {
  db = await withDatabase();
  const agency = await storeAgency(db, anAgency());
  await db.asOwner(
    `INSERT INTO documents (id, agency_id, owner_post_id, type_code, type_name, document_class, subject, subject_folded, signer_title,
       signer_name, language)
     SELECT gen_random_uuid(), $1, gen_random_uuid(), 'THONG_BAO', 'Thông báo', 'administrative', 'Số ' || n, 'so ' || n, 'x', 'y', 'Tiếng Việt'
       FROM generate_series(1, 1100) AS n`,
    [agency.id],
  );
});
afterAll(() => db.close());
beforeEach(() => {
  process.stdout.write = () => true;
});
afterEach(() => {
  process.stdout.write = write;
});

const reindex = (...words: string[]): Promise<number> =>
  runProgram(['search', 'reindex', ...words], commands, () => readCommandConfig({ DATABASE_URL: db.urls.owner }));
const faults = async (): Promise<number> => (await db.asOwner('SELECT 1 FROM inv_search')).length;
const rows = (): Promise<unknown[]> => db.asOwner('SELECT id, meta, finders, composition FROM search_rows ORDER BY id');

describe('making the search index anew', () => {
  it('mends what is missing and what is old, and changes nothing else', async () => {
    const before = await rows();
    expect([before.length, await faults()]).toEqual([1100, 0]);
    await db.asOwner('DELETE FROM search_rows WHERE id IN (SELECT id FROM search_rows LIMIT 600)');
    await db.asOwner('UPDATE search_rows SET composition = 0 WHERE id IN (SELECT id FROM search_rows LIMIT 100)');
    expect(await faults()).toBe(700);
    expect(await reindex()).toBe(0);
    expect([await faults(), await rows()]).toEqual([0, before]);
  });

  it('makes everything anew when told to', async () => {
    await db.asOwner(`UPDATE search_rows SET meta = ''`);
    expect(await reindex('--all')).toBe(0);
    expect(await db.asOwner(`SELECT 1 FROM search_rows WHERE meta = ''`)).toEqual([]);
  });
});
