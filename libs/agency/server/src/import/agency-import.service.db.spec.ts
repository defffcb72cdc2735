import type { AgencyId, ImportFile } from '@lienthong/agency/model';
import { Journal } from '@lienthong/platform/journal';
import { Outbox } from '@lienthong/platform/queue';
import { aCaller, anAgency, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { AgencyDirectory } from '../agency.directory';
import { AgencyQueries } from '../agency.queries';
import { agencyEntities } from '../persistence/agency.entities';
import { AgencyRepository } from '../persistence/agency.repository';
import { AgencyImport } from './agency-import.service';

const province = anAgency();
const district = anAgency({ name: 'UBND huyện Bến Lức', level: 'district', parentId: province.id });
const commune = anAgency({ name: 'UBND xã Tân Hòa', level: 'commune', parentId: district.id });
const administrator = aCaller({ agencyId: province.id, permissions: ['agency.manage'] });
const clerk = aCaller({ agencyId: province.id });
const DAY = '2025-01-01';

let db: TestDatabase;
let directory: AgencyDirectory;
let queries: AgencyQueries;
let imports: AgencyImport;

beforeEach(async () => {
  db = await withDatabase({ entities: [...agencyEntities] });
  for (const agency of [province, district, commune]) await storeAgency(db, agency);
  for (const [agency, code] of [
    [province, '80'],
    [district, '803'],
    [commune, '28006'],
  ] as const)
    await db.asOwner(
      `WITH named AS (INSERT INTO agency_names (agency_id, name, valid_from) VALUES ($1, $2, $3))
       INSERT INTO agency_codes (id, agency_id, scheme, code, valid_from) VALUES (gen_random_uuid(), $1, 'GSO', $4, $3)`,
      [agency.id, agency.name, agency.validFrom, code],
    );
  const repository = new AgencyRepository(db.database);
  directory = new AgencyDirectory(db.database, repository);
  queries = new AgencyQueries(db.database, directory, repository);
  imports = new AgencyImport(db.database, repository, directory, new Journal(db.database, new Outbox(db.database)));
});
afterEach(() => db.close());

const HEADER = 'key,parentKey,name,kind,level,abbreviation,codes';
const SAME = ['80,,UBND tỉnh Long An,committee,province,UBND,', '803,80,UBND huyện Bến Lức,committee,district,UBND,'];
const file = (lines: readonly string[], more: Partial<ImportFile> = {}): ImportFile => ({
  format: 'csv',
  content: [HEADER, ...lines].join('\n'),
  effectiveOn: DAY,
  endMissing: false,
  ...more,
});
const apply = async (order: ImportFile) =>
  imports.apply(administrator, { ...order, digest: (await imports.preview(administrator, order)).digest });

describe('importing agencies', () => {
  it('previews without changing anything', async () => {
    const preview = await imports.preview(
      administrator,
      file([...SAME, '29000,803,UBND xã Mới,committee,commune,UBND,']),
    );
    expect(preview.counts).toEqual({ add: 1, rename: 0, move: 0, update: 0, end: 0, same: 2 });
    expect(await db.asOwner('SELECT count(*)::int AS n FROM agencies')).toEqual([{ n: 3 }]);
  });

  it('adds, renames, moves and ends in time, and each agency stays itself', async () => {
    const lines = [
      ...SAME,
      '28006,80,UBND phường Tân Hòa,committee,commune,UBND,TAX:1100',
      '29000,28006,UBND xã Mới,committee,commune,UBND,GSO:29000',
    ];
    await apply(file(lines));
    const { names, codes, ...agency } = await queries.one(administrator, commune.id);
    expect(agency).toMatchObject({
      id: commune.id,
      name: 'UBND phường Tân Hòa',
      parentId: province.id,
      validFrom: '2020-01-01',
    });
    expect(names).toEqual([
      { name: 'UBND xã Tân Hòa', validFrom: '2020-01-01', validTo: DAY },
      { name: 'UBND phường Tân Hòa', validFrom: DAY, validTo: null },
    ]);
    expect(codes.map(({ scheme, code, validFrom }) => `${scheme}:${code} ${validFrom}`)).toEqual([
      'GSO:28006 2020-01-01',
      `TAX:1100 ${DAY}`,
    ]);
    const before = await queries.directoryOn('2024-12-31');
    expect(before.agencies.map(({ name }) => name)).toEqual([
      'UBND tỉnh Long An',
      'UBND huyện Bến Lức',
      'UBND xã Tân Hòa',
    ]);
    const after = await queries.directoryOn(DAY);
    expect(after.agencies.map(({ name }) => name)).toContain('UBND xã Mới');
  });

  it('ends agencies the file leaves out, with their name and codes', async () => {
    await apply(file(SAME, { endMissing: true }));
    expect(await directory.on('2024-12-31')).toHaveProperty('size', 3);
    expect(await directory.on(DAY)).toHaveProperty('size', 2);
    const { names, codes } = await queries.one(administrator, commune.id);
    expect([names[0]?.validTo, codes[0]?.validTo]).toEqual([DAY, DAY]);
  });

  it('corrects a name that began the same day without a trace in history', async () => {
    await apply(file([...SAME, '28006,803,UBND xã Tân Hoà A,committee,commune,UBND,']));
    await apply(file([...SAME, '28006,803,UBND xã Tân Hòa B,committee,commune,UBND,']));
    const { names } = await queries.one(administrator, commune.id);
    expect(names.map(({ name }) => name)).toEqual(['UBND xã Tân Hòa', 'UBND xã Tân Hòa B']);
  });

  it('refuses to apply what is not what was previewed', async () => {
    const order = file([...SAME, '29000,803,UBND xã Mới,committee,commune,UBND,']);
    const { digest } = await imports.preview(administrator, order);
    const other = { ...order, content: order.content.replace('Mới', 'Khác'), digest };
    await expect(imports.apply(administrator, other)).rejects.toMatchObject({ code: 'agency.import_stale' });
    await imports.apply(administrator, { ...order, digest });
    await expect(imports.apply(administrator, { ...order, digest })).rejects.toMatchObject({
      code: 'agency.import_stale',
    });
  });

  it('lets one of two administrators win who apply the same preview at once', async () => {
    const order = file([...SAME, '29000,803,UBND xã Mới,committee,commune,UBND,']);
    const { digest } = await imports.preview(administrator, order);
    const results = await Promise.allSettled([1, 2, 3].map(() => imports.apply(administrator, { ...order, digest })));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await db.asOwner('SELECT count(*)::int AS n FROM agencies')).toEqual([{ n: 4 }]);
  });

  it('waits for the day to come', async () => {
    await expect(apply(file(SAME, { effectiveOn: '2999-01-01' }))).rejects.toMatchObject({
      code: 'agency.import_day_refused',
    });
  });

  it('is in the journal with its counts', async () => {
    await apply(file([...SAME, '29000,803,UBND xã Mới,committee,commune,UBND,']));
    const [line] = await db.asOwner<{ data: object }>(
      `SELECT agency_id, person_id, data FROM journal WHERE action = 'agency.imported.v1'`,
    );
    expect(line).toMatchObject({
      agency_id: province.id,
      person_id: administrator.personId,
      data: { add: 1, same: 2, effectiveOn: DAY },
    });
  });

  it('is stopped by the database when code forgets to ask for the permission', async () => {
    const order = file([...SAME, '29000,803,UBND xã Mới,committee,commune,UBND,']);
    const { digest } = await imports.preview(clerk, order);
    await expect(imports.apply(clerk, { ...order, digest })).rejects.toThrow('row-level security');
  });
});

describe('the directory', () => {
  it('answers inside a transaction of any agency and outside one', async () => {
    expect([...(await directory.on(DAY)).keys()]).toEqual([province.id, district.id, commune.id]);
    await db.database.transaction(clerk, async () =>
      expect(await directory.nameOf(district.id)).toBe('UBND huyện Bến Lức'),
    );
  });

  it('names the levels, highest first, and a queue for each', async () => {
    expect((await directory.levels()).map(({ code }) => code)).toEqual(['province', 'district', 'commune']);
    expect(await directory.levelQueues()).toEqual(['route-province', 'route-district', 'route-commune']);
  });

  it('answers from memory, and sees an import of this process at once', async () => {
    await directory.on(DAY);
    await db.asOwner(`UPDATE agencies SET valid_to = '2021-01-01' WHERE id = $1`, [commune.id]);
    expect(await directory.on(DAY)).toHaveProperty('size', 3);
    directory.forget();
    expect(await directory.on(DAY)).toHaveProperty('size', 2);
  });

  it('keeps nothing of an import that was undone', async () => {
    const order = file([...SAME, '29000,803,UBND xã Mới,committee,commune,UBND,']);
    const { digest } = await imports.preview(administrator, order);
    const undone = db.database.transaction(administrator, async () => {
      await imports.apply(administrator, { ...order, digest });
      expect(await directory.on(DAY)).toHaveProperty('size', 4);
      throw new RangeError('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await directory.on(DAY)).toHaveProperty('size', 3);
  });

  it('does not know an agency that never was', async () => {
    const nobody = anAgency().id as AgencyId;
    await expect(directory.nameOf(nobody)).rejects.toMatchObject({ code: 'agency.not_found' });
    await expect(queries.one(clerk, nobody)).rejects.toMatchObject({ code: 'agency.not_found' });
  });
});
