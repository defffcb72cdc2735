import { draftFieldsSchema, type DraftFields } from '@lienthong/document/model';
import { DocumentQueries, DraftService, FileContent } from '@lienthong/document/server';
import { Database } from '@lienthong/platform/database';
import { listZip, unpackZip, zipInMemory } from '@lienthong/platform/office';
import type { TestAgency } from '@lienthong/platform/testing';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { TemplateFilling } from './template.filling';
import { TemplateService } from './template.service';
import { aTemplate, templateBench, type TemplateBench, type TestActor } from './testing/template-bench';

let bench: TemplateBench;
let district: TestAgency;
let officer: TestActor;
let deputy: TestActor;

beforeAll(async () => {
  bench = await templateBench();
  const province = await bench.agency({ name: 'UBND tỉnh Long An', abbreviation: 'UBND', kind: 'committee' });
  district = await bench.agency({ name: 'UBND huyện Đức Hòa', parentId: province.id });
  officer = await bench.someone(province, 'officer');
  deputy = await bench.someone(province, 'leader', 'Trần Văn Út');
  await bench.mandate(deputy);
});
afterAll(() => bench.close());

const draft = (said: Partial<DraftFields> = {}) =>
  bench.get(DraftService).create(officer, {
    ...draftFieldsSchema.parse({
      typeCode: 'CONG_VAN',
      subject: 'V/v tổ chức <lễ hội> & “hội chợ”',
      unitAbbreviation: 'VX',
      signerTitle: 'PHÓ CHỦ TỊCH',
      signerName: deputy.personName,
      recipientIds: [district.id],
      fileIds: [],
    }),
    ...said,
  });

/** The words of the main file, a line for each paragraph or break. */
async function paper(id: string): Promise<string> {
  const { files } = await bench.get(DocumentQueries).one(officer, id);
  const bytes = await buffer((await bench.get(FileContent).open(officer, files[0]?.id ?? '')).bytes);
  const source = zipInMemory(bytes);
  const body = (await listZip(source))?.find(({ name }) => name === 'word/document.xml');
  if (!body) throw new Error('no document');
  const xml = (await unpackZip(source, body, 1_000_000)).toString('utf8');
  return xml
    .replace(/<w:br\/>|<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('a draft begun with the template of its type', () => {
  it('has one DOCX with everything known of it, of which a PDF is being made', async () => {
    const { id, revision } = await draft();
    const filled = await bench.get(TemplateFilling).fill(officer, id);
    expect(filled).toMatchObject({ revision: revision + 1, status: 'draft' });
    expect(filled.files).toEqual([
      expect.objectContaining({ name: expect.stringMatching(/^Công văn V-v tổ chức .*\.docx$/) }),
    ]);
    const text = await paper(id);
    for (const words of [
      'ỦY BAN NHÂN DÂN\nTỈNH LONG AN',
      '/UBND-VX',
      'V/v tổ chức <lễ hội> & “hội chợ”',
      'Kính gửi: UBND huyện Đức Hòa',
      '- Như trên;\n- Lưu: VT, VX.',
      'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
      'Trần Văn Út',
      'Long An, ngày',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/\{\{|\}\}|undefined/);
    const jobs = await bench.db.asOwner(`SELECT job FROM outbox WHERE payload->>'fileId' = $1`, [filled.files[0]?.id]);
    expect(jobs).toEqual([{ job: 'document.make_pdf' }]);
    const { items } = await bench.get(DocumentQueries).timeline(officer, id);
    expect(items.map(({ action }) => action)).toContain('document.filled.v1');
  });

  it('marks what nobody has written yet', async () => {
    const { id } = await draft({ signerName: '', signerTitle: '', recipientIds: [], subject: '' });
    await bench.get(TemplateFilling).fill(officer, id);
    expect(await paper(id)).toMatch(/Kính gửi: …/);
  });

  it('uses the agency’s own template from its upload on', async () => {
    const admin = await bench.someone({ id: officer.agencyId }, 'agency_admin');
    const source = Readable.from([await aTemplate('Mẫu riêng: {{trich_yeu}}')]);
    await bench.get(TemplateService).replace(admin, { typeCode: 'THONG_BAO', name: 'a.docx', source });
    const { id } = await draft({ typeCode: 'THONG_BAO', subject: 'Kết luận họp' });
    await bench.get(TemplateFilling).fill(officer, id);
    expect((await paper(id)).trim()).toBe('Mẫu riêng: Kết luận họp');
  });

  it('is refused where a file is already, where nobody chose a type or no template is', async () => {
    const filling = bench.get(TemplateFilling);
    const { id } = await draft();
    await filling.fill(officer, id);
    await expect(filling.fill(officer, id)).rejects.toMatchObject({ code: 'template.draft_has_files' });
    const code = async (typeCode: string) => filling.fill(officer, (await draft({ typeCode })).id);
    await expect(code('')).rejects.toMatchObject({ code: 'template.type_missing' });
    await expect(code('HOP_DONG')).rejects.toMatchObject({ code: 'template.none_for_type' });
  });

  it('is nobody else’s, and leaves nothing behind when it is refused', async () => {
    const { id } = await draft();
    const stranger = await bench.someone(district, 'officer');
    await expect(bench.get(TemplateFilling).fill(stranger, id)).rejects.toMatchObject({ code: 'document.not_found' });
    const count = () => bench.db.asOwner('SELECT count(*)::integer AS files FROM files');
    const before = await count();
    const undone = bench.get(Database).transaction(officer, async () => {
      await bench.get(TemplateFilling).fill(officer, id);
      throw new Error('gone');
    });
    await expect(undone).rejects.toThrow('gone');
    expect(await count()).toEqual(before);
  });
});
