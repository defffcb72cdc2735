import { newId } from '@lienthong/platform/kernel';
import type { TestAgency } from '@lienthong/platform/testing';
import { TEMPLATE_BYTES } from '@lienthong/template/model';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { TemplateQueries } from './template.queries';
import { TemplateService } from './template.service';
import { aTemplate, templateBench, type TemplateBench, type TestActor } from './testing/template-bench';

let bench: TemplateBench;
let agency: TestAgency;
let admin: TestActor;
let stranger: TestActor;

beforeAll(async () => {
  bench = await templateBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  agency = await bench.agency();
  admin = await bench.someone(agency, 'agency_admin');
  stranger = await bench.someone(await bench.agency(), 'agency_admin');
});
afterEach(async () => {
  expect(await bench.db.asOwner('SELECT * FROM inv_templates')).toEqual([]);
});

const queries = () => bench.get(TemplateQueries);
const replace = (actor: TestActor, content: Buffer, { typeCode = 'CONG_VAN', name = 'mau.docx' } = {}) =>
  bench.get(TemplateService).replace(actor, { typeCode, name, source: Readable.from([content]) });
const journalled = () =>
  bench.db.asOwner<{ action: string }>('SELECT action FROM journal WHERE agency_id = $1 ORDER BY at, id', [agency.id]);

describe('a template of an agency', () => {
  it('takes the place of the product’s for its own people, and the one before stays in the history', async () => {
    const first = await aTemplate('Một {{trich_yeu}}');
    const second = await aTemplate('Hai {{trich_yeu}}');
    expect((await queries().inForce(admin, 'CONG_VAN')).number).toBeNull();
    await replace(admin, first);
    const { own, versions } = await replace(admin, second, { name: 'C:\\mẫu mới.docx' });
    expect([own?.number, own?.fields, versions]).toEqual([2, ['trich_yeu'], 2]);
    expect((await queries().inForce(admin, 'CONG_VAN')).content.equals(second)).toBe(true);
    expect((await queries().inForce(stranger, 'CONG_VAN')).number).toBeNull();
    const { items } = await queries().history(admin, 'CONG_VAN');
    expect(items.map(({ number, endedAt }) => [number, endedAt === null])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect((await queries().content(admin, items[1]?.id ?? '')).content.equals(first)).toBe(true);
    expect(await journalled()).toEqual([{ action: 'template.replaced.v1' }, { action: 'template.replaced.v1' }]);
  });

  it('is the same when the same bytes come again', async () => {
    const bytes = await aTemplate('{{so}}');
    await replace(admin, bytes);
    expect((await replace(admin, bytes)).versions).toBe(1);
  });

  it('counts on when two administrators replace at once', async () => {
    const [one, other] = [await aTemplate('A {{so}}'), await aTemplate('B {{so}}')];
    await Promise.all([replace(admin, one), replace(admin, other)]);
    expect((await queries().history(admin, 'CONG_VAN')).items.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('gives way to the product’s again', async () => {
    await replace(admin, await aTemplate('{{so}}'));
    expect(await bench.get(TemplateService).reset(admin, 'CONG_VAN')).toMatchObject({ own: null, versions: 1 });
    await bench.get(TemplateService).reset(admin, 'CONG_VAN');
    expect(await journalled()).toEqual([{ action: 'template.replaced.v1' }, { action: 'template.reset.v1' }]);
    expect((await queries().inForce(admin, 'CONG_VAN')).number).toBeNull();
  });

  it('is nobody else’s', async () => {
    await replace(admin, await aTemplate('{{so}}'));
    const [{ id = '' } = {}] = (await queries().history(admin, 'CONG_VAN')).items;
    for (const wrong of [id, newId()])
      await expect(queries().content(stranger, wrong)).rejects.toMatchObject({ code: 'template.not_found' });
    const officer = await bench.someone(agency, 'officer');
    await expect(replace(officer, await aTemplate('x'))).rejects.toMatchObject({ code: 'identity.not_allowed' });
    await expect(bench.get(TemplateService).reset(officer, 'CONG_VAN')).rejects.toMatchObject({
      code: 'identity.not_allowed',
    });
  });

  it('may be of any type of the decree, the product’s is not of all', async () => {
    await expect(queries().inForce(admin, 'HOP_DONG')).rejects.toMatchObject({ code: 'template.none_for_type' });
    await expect(queries().inForce(admin, 'NO_TYPE')).rejects.toMatchObject({ code: 'template.type_unknown' });
    await replace(admin, await aTemplate('Hợp đồng {{trich_yeu}}'), { typeCode: 'HOP_DONG' });
    expect((await queries().inForce(admin, 'HOP_DONG')).number).toBe(1);
    const { items } = await queries().list(admin);
    expect([items.length, items.filter(({ own }) => own).map(({ typeCode }) => typeCode)]).toEqual([29, ['HOP_DONG']]);
  });
});

describe('an upload', () => {
  it.each([
    ['a field nobody knows', () => aTemplate('{{ten_lanh_dao}} {{so}} {{#so}}'), {}, 'template.unknown_fields'],
    ['a mark without its other half', () => aTemplate('{{so'), {}, 'template.marks_unpaired'],
    ['a PDF with the ending of a DOCX', () => Promise.resolve(Buffer.from('%PDF-1.7')), {}, 'template.not_docx'],
    ['a document with macros', () => aTemplate('{{so}}'), { name: 'mau.docm' }, 'template.not_docx'],
    ['nothing', () => Promise.resolve(Buffer.alloc(0)), {}, 'file.empty'],
    ['too much', () => Promise.resolve(randomBytes(TEMPLATE_BYTES + 1)), {}, 'file.too_large'],
    ['a type that is none', () => aTemplate('{{so}}'), { typeCode: 'SY' }, 'template.type_unknown'],
  ])('of %s is refused by name and stores nothing', async (_, make, said, code) => {
    await replace(admin, await aTemplate('Của tôi {{so}}'));
    await expect(replace(admin, await make(), said)).rejects.toMatchObject({ code });
    expect((await queries().history(admin, 'CONG_VAN')).items).toHaveLength(1);
  });

  it('names the fields nobody knows', async () => {
    const refused = replace(admin, await aTemplate('{{ten_lanh_dao}} {{so}} {{#so}}'));
    await expect(refused).rejects.toMatchObject({ params: { fields: 'ten_lanh_dao, #so' } });
  });
});
