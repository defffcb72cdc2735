import { permissionsOf, unitEndpoints, type Actor } from '@lienthong/identity/model';
import { aCaller, anAgency, Client, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { identityEntities } from '../identity.module';
import { type IdentityServer, startIdentity } from '../testing/start-identity';
import { PASSWORD, storeAccount, storePost, type TestAccount } from '../testing/store-account';
import { Colleagues } from './colleagues';

const { units, addUnit, changeUnit, placePost, colleagues } = unitEndpoints;
const nobody = '01900000-0000-7000-8000-000000000000';

let db: TestDatabase;
let server: IdentityServer;
let admin: Client;
let officer: TestAccount;
let stranger: TestAccount;
let directory: Colleagues;
const agency = anAgency();
const other = anAgency({ name: 'UBND huyện Cần Đước', level: 'district', parentId: agency.id });
const actor: Actor = aCaller({ agencyId: agency.id, permissions: permissionsOf(['officer']) });

beforeAll(async () => {
  db = await withDatabase({ entities: identityEntities });
  directory = new Colleagues(db.database);
  await storeAgency(db, agency);
  await storeAgency(db, other);
  server = await startIdentity(db);
  await storeAccount(db, agency.id, { roles: ['agency_admin'], fullName: 'Võ Quản Trị', username: 'quantri' });
  officer = await storeAccount(db, agency.id, { roles: ['officer'], fullName: 'Đặng Thị Ê', title: 'Chuyên viên' });
  stranger = await storeAccount(db, other.id, { fullName: 'Ân Ở Xa', username: 'oxa' });
  admin = await Client.signIn(server.url, 'quantri', PASSWORD);
});
afterAll(async () => {
  await server.close();
  await db.close();
});

describe('units of an agency', () => {
  it('are added, renamed, and told to everybody of the agency only', async () => {
    const added = await admin.call(addUnit, { body: { name: '  Phòng  Kinh tế', abbreviation: 'KT' } });
    expect(added).toEqual({
      id: expect.any(String),
      name: 'Phòng Kinh tế',
      abbreviation: 'KT',
      closedOn: null,
      members: 0,
      heads: [],
    });
    const body = { name: 'Phòng Kinh tế tổng hợp', abbreviation: 'KTTH' };
    const changed = await admin.call(changeUnit, { params: { id: added.id }, body });
    expect(changed).toEqual({ ...added, ...body });
    const own = await Client.signIn(server.url, officer.username, PASSWORD);
    expect((await own.call(units, {})).items).toEqual([changed]);
    const foreign = await Client.signIn(server.url, stranger.username, PASSWORD);
    expect((await foreign.call(units, {})).items).toEqual([]);
    expect(await db.asOwner('SELECT action FROM journal WHERE subject_id = $1 ORDER BY at', [added.id])).toEqual([
      { action: 'identity.unit_added.v1' },
      { action: 'identity.unit_changed.v1' },
    ]);
  });

  it('have one name and one abbreviation each while they exist', async () => {
    const first = await admin.call(addUnit, { body: { name: 'Thanh tra', abbreviation: 'TTr' } });
    const add = (name: string, abbreviation = '') => admin.ask(addUnit, { body: { name, abbreviation } });
    expect(await add('THANH TRA')).toMatchObject({ status: 409, code: 'identity.unit_name_taken' });
    expect(await add('Ban Thanh tra', 'TTr')).toMatchObject({ status: 409, code: 'identity.unit_abbreviation_taken' });
    const closed = { name: 'Thanh tra', abbreviation: 'TTr', closed: true };
    expect((await admin.call(changeUnit, { params: { id: first.id }, body: closed })).closedOn).toMatch(/^\d{4}-/);
    expect((await add('Thanh tra', 'TTr')).status).toBe(200);
  });

  it('hold posts as members or as heads, and cannot be closed while they do', async () => {
    const unit = await admin.call(addUnit, { body: { name: 'Phòng Văn xã', abbreviation: 'VX' } });
    const place = (id: string, body: { unitId: string | null; headsUnit?: boolean }) =>
      admin.ask(placePost, { params: { id }, body });
    expect(await place(officer.postId, { unitId: unit.id, headsUnit: true })).toMatchObject({ status: 200 });
    const close = { name: unit.name, abbreviation: 'VX', closed: true };
    const closing = () => admin.ask(changeUnit, { params: { id: unit.id }, body: close });
    expect(await closing()).toMatchObject({ status: 409, code: 'identity.unit_in_use' });
    expect((await admin.call(units, {})).items).toContainEqual({
      ...unit,
      members: 1,
      heads: [{ postId: officer.postId, personName: 'Đặng Thị Ê', title: 'Chuyên viên' }],
    });
    expect(await place(officer.postId, { unitId: null, headsUnit: true })).toMatchObject({
      status: 400,
      code: 'identity.head_without_unit',
    });
    expect(await place(officer.postId, { unitId: null })).toMatchObject({ status: 200 });
    expect((await closing()).status).toBe(200);
    expect(await place(officer.postId, { unitId: unit.id })).toMatchObject({
      status: 409,
      code: 'identity.unit_closed',
    });
    expect(await place(officer.postId, { unitId: nobody })).toMatchObject({ code: 'identity.unit_not_found' });
    expect(await place(stranger.postId, { unitId: null })).toMatchObject({
      status: 404,
      code: 'identity.post_not_found',
    });
  });
});

describe('the colleague directory', () => {
  it('finds people by name, title and unit without accents, in the own agency only', async () => {
    const unit = await admin.call(addUnit, { body: { name: 'Phòng Nội chính', abbreviation: 'NC' } });
    await admin.call(placePost, { params: { id: officer.postId }, body: { unitId: unit.id } });
    const own = await Client.signIn(server.url, officer.username, PASSWORD);
    const found = async (query: { q?: string; unitId?: string; role?: 'officer' | 'auditor' }) =>
      (await own.call(colleagues, { query })).items.map(({ personName }) => personName);
    expect(await found({ q: 'dang' })).toEqual(['Đặng Thị Ê']);
    expect(await found({ q: 'noi chinh chuyen vien' })).toEqual(['Đặng Thị Ê']);
    expect(await found({ unitId: unit.id })).toEqual(['Đặng Thị Ê']);
    expect(await found({ role: 'auditor' })).toEqual([]);
    expect(await found({ q: '!' })).toEqual([]);
    expect(await found({})).toEqual(['Đặng Thị Ê', 'Võ Quản Trị']);
    const first = await own.call(colleagues, { query: { limit: 1 } });
    expect(first.items).toEqual([
      {
        postId: officer.postId,
        personId: officer.id,
        personName: 'Đặng Thị Ê',
        title: 'Chuyên viên',
        roles: ['officer'],
        unit: { id: unit.id, name: 'Phòng Nội chính', abbreviation: 'NC' },
        headsUnit: false,
      },
    ]);
    const second = await own.call(colleagues, { query: { limit: 1, after: first.next ?? '' } });
    expect(second.items.map(({ personName }) => personName)).toEqual(['Võ Quản Trị']);
    expect(second.next).toBeNull();
  });

  it('tells other domains who heads a unit, who works in it, and whom a post belonged to', async () => {
    const unit = await admin.call(addUnit, { body: { name: 'Phòng Tổng hợp', abbreviation: 'TH' } });
    const head = await storeAccount(db, agency.id, { roles: ['officer'], fullName: 'Bùi Văn Phòng' });
    const gone = await storeAccount(db, agency.id, { roles: ['officer'], fullName: 'Cao Thị Nghỉ' });
    for (const [{ postId }, headsUnit] of [
      [head, true],
      [gone, false],
    ] as const)
      await admin.call(placePost, { params: { id: postId }, body: { unitId: unit.id, headsUnit } });
    const names = (found: readonly { personName: string }[]) => found.map(({ personName }) => personName);
    expect(names(await directory.membersOf(actor, unit.id))).toEqual(['Bùi Văn Phòng', 'Cao Thị Nghỉ']);
    await db.asOwner('UPDATE people SET disabled_at = now() WHERE id = $1', [gone.id]);
    expect(names(await directory.membersOf(actor, unit.id))).toEqual(['Bùi Văn Phòng']);
    expect(names(await directory.headsOf(actor, unit.id))).toEqual(['Bùi Văn Phòng']);
    expect(names(await directory.withRole(actor, 'agency_admin'))).toEqual(['Võ Quản Trị']);
    const found = await directory.ofPosts(actor, [head.postId, gone.postId, stranger.postId]);
    expect([...found.values()].map(({ personName, active }) => [personName, active]).sort()).toEqual([
      ['Bùi Văn Phòng', true],
      ['Cao Thị Nghỉ', false],
    ]);
    await expect(directory.active(actor, gone.postId)).rejects.toMatchObject({ code: 'identity.post_ended' });
    await expect(directory.active(actor, stranger.postId)).rejects.toMatchObject({ code: 'identity.post_not_found' });
  });

  it('knows somebody from another agency who holds a post here', async () => {
    const postId = await storePost(db, { ...stranger, agencyId: agency.id }, ['officer']);
    expect(await directory.active(actor, postId)).toMatchObject({ personName: 'Ân Ở Xa', active: true });
  });
});
