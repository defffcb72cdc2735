import { draftFieldsSchema, type DocumentView, type DraftFields } from '@lienthong/document/model';
import { randomUUID } from 'node:crypto';
import { FileRemoval } from '../removal/file.removal';
import { DocumentRepository } from '../persistence/document.repository';
import { documentBench, type DocumentBench, type TestActor } from '../testing/document-bench';
import { DocumentQueries } from './document.queries';
import { DraftService } from './draft.service';

let bench: DocumentBench;
let drafts: DraftService;
let queries: DocumentQueries;
let clerk: TestActor;

beforeAll(async () => {
  bench = await documentBench();
  drafts = bench.get(DraftService);
  queries = bench.get(DocumentQueries);
});
afterAll(() => bench.close());
beforeEach(async () => {
  clerk = await bench.someone('clerk');
});

const fields = (said: Partial<DraftFields> = {}): DraftFields => ({
  ...draftFieldsSchema.parse({
    typeCode: 'QUYET_DINH',
    subject: 'Ban hành quy định về phòng cháy',
    signerTitle: 'CHỦ TỊCH',
    signerName: 'Nguyễn Văn A',
    fileIds: [],
  }),
  ...said,
});
const create = (said: Partial<DraftFields> = {}, actor = clerk): Promise<DocumentView> =>
  drafts.create(actor, fields(said));
const change = (draft: DocumentView, said: Partial<DraftFields> = {}, actor = clerk): Promise<DocumentView> =>
  drafts.change(actor, draft.id, { ...fields(said), revision: draft.revision });
const idsOf = (draft: DocumentView): string[] => draft.files.map(({ id }) => id);
const refusing = (code: string) => expect.objectContaining({ code }) as unknown;
const actionsOf = (id: string) =>
  bench.db.asOwner<{ action: string; before_digest: Buffer | null; after_digest: Buffer | null }>(
    'SELECT action, before_digest, after_digest FROM journal WHERE subject_id = $1 ORDER BY at, id',
    [id],
  );
const issue = (id: string, at = 'now()') =>
  bench.db.asOwner(
    `UPDATE documents SET status = 'issued', series = 'legal:QUYET_DINH', year = 2010, number = 57, code_number = '57',
       code_notation = '2010/QĐ-UBND', code = '57/2010/QĐ-UBND', code_folded = ' 57 2010 QD UBND QDUBND ',
       issued_on = '2010-12-01', issued_at = ${at} WHERE id = $1`,
    [id],
  );

describe('starting a draft', () => {
  it('of a legal document is for a committee, not for a department', async () => {
    const draft = await create({ documentClass: 'legal' });
    await bench.db.asOwner(`UPDATE agencies SET kind = 'department' WHERE id = $1`, [clerk.agencyId]);
    const refused = refusing('document.not_competent_legal');
    await expect(create({ documentClass: 'legal' })).rejects.toEqual(refused);
    await expect(change(draft, { documentClass: 'legal' })).rejects.toEqual(refused);
    expect(await change(draft)).toMatchObject({ documentClass: 'administrative', revision: 2 });
  });

  it('stores what was written with its files in their order', async () => {
    const [one, two] = [await bench.file(clerk, 'một'), await bench.file(clerk, 'hai')];
    const draft = await create({ fileIds: [two, one, two] });
    expect(draft).toMatchObject({ status: 'draft', revision: 1, code: null, typeName: 'Quyết định', faults: [] });
    expect(idsOf(draft)).toEqual([two, one]);
    expect(await queries.one(clerk, draft.id)).toEqual(draft);
  });

  it('may be as empty as a blank form, and says what is missing', async () => {
    const draft = await create({ typeCode: '', subject: '', signerName: '', signerTitle: '' });
    expect(draft.typeName).toBe('');
    expect(draft.faults.map(({ field }) => field)).toEqual([
      'typeCode',
      'subject',
      'signerTitle',
      'signerName',
      'files',
    ]);
  });

  it('never stores a document with a secrecy mark', async () => {
    await expect(create({ secrecy: 'secret' })).rejects.toEqual(refusing('document.secret_refused'));
    const [{ count } = { count: '?' }] = await bench.db.asOwner<{ count: string }>(
      'SELECT count(*) FROM documents WHERE agency_id = $1',
      [clerk.agencyId],
    );
    expect(count).toBe('0');
  });

  it('takes only loose files of its own agency', async () => {
    const stranger = await bench.someone('clerk');
    const taken = await bench.file(clerk, 'đã dùng');
    await create({ fileIds: [taken] });
    for (const id of [await bench.file(stranger, 'của người khác'), taken, randomUUID()])
      await expect(create({ fileIds: [id] })).rejects.toEqual(refusing('file.not_found'));
  });

  it('is refused to a post that may not draft', async () => {
    const auditor = await bench.someone('auditor', clerk);
    await expect(create({}, auditor)).rejects.toEqual(refusing('identity.not_allowed'));
  });
});

describe('saving a draft', () => {
  it('makes a later revision and frees what it no longer carries', async () => {
    const [one, two] = [await bench.file(clerk, 'một'), await bench.file(clerk, 'hai')];
    const draft = await create({ fileIds: [one] });
    const saved = await change(draft, { subject: 'Khác', fileIds: [two] });
    expect(saved).toMatchObject({ revision: 2, subject: 'Khác' });
    expect(idsOf(saved)).toEqual([two]);
    expect(idsOf(await create({ fileIds: [one] }))).toEqual([one]);
  });

  it('lets exactly one of several who read the same revision win', async () => {
    const draft = await create();
    const all = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => change(draft, { subject: `Bản ${n}` })));
    const lost = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(lost).toHaveLength(7);
    for (const reason of lost)
      expect(reason).toMatchObject({ code: 'document.changed_elsewhere', params: { revision: 2 } });
  });

  it('is done by a colleague too, and by nobody of another agency', async () => {
    const draft = await create();
    const colleague = await bench.someone('officer', clerk);
    expect((await change(draft, {}, colleague)).revision).toBe(2);
    const stranger = await bench.someone('clerk');
    await expect(change(draft, {}, stranger)).rejects.toEqual(refusing('document.not_found'));
    await expect(drafts.discard(stranger, draft.id)).rejects.toEqual(refusing('document.not_found'));
    await expect(queries.one(stranger, draft.id)).rejects.toEqual(refusing('document.not_found'));
    await expect(queries.timeline(stranger, draft.id)).rejects.toEqual(refusing('document.not_found'));
  });

  it('leaves a chain of digests in the journal', async () => {
    const draft = await create();
    const saved = await change(draft, { subject: 'Khác' });
    await drafts.discard(clerk, saved.id);
    const lines = await actionsOf(draft.id);
    const actions = ['document.drafted.v1', 'document.changed.v1', 'document.discarded.v1'];
    expect(lines.map(({ action }) => action)).toEqual(actions);
    expect(lines.map((line) => line.before_digest)).toEqual([
      null,
      ...lines.slice(0, 2).map((line) => line.after_digest),
    ]);
    expect(lines[2]?.after_digest).toBeNull();
  });
});

describe('discarding', () => {
  it('removes the draft and its files', async () => {
    const file = await bench.file(clerk, 'bỏ đi');
    const draft = await create({ fileIds: [file] });
    await drafts.discard(clerk, draft.id);
    await expect(queries.one(clerk, draft.id)).rejects.toEqual(refusing('document.not_found'));
    await expect(create({ fileIds: [file] })).rejects.toEqual(refusing('file.not_found'));
  });
});

describe('removing a file', () => {
  it('of a draft gives the draft a later revision', async () => {
    const [one, two] = [await bench.file(clerk, 'một'), await bench.file(clerk, 'hai')];
    const draft = await create({ fileIds: [one, two] });
    await bench.get(FileRemoval).remove(clerk, one);
    const left = await queries.one(clerk, draft.id);
    expect(idsOf(left)).toEqual([two]);
    expect(left.revision).toBe(2);
    await expect(change(draft)).rejects.toEqual(refusing('document.changed_elsewhere'));
  });
});

describe('an issued document', () => {
  it('can be neither saved, discarded nor robbed of a file', async () => {
    const file = await bench.file(clerk, 'bản chính');
    const draft = await create({ fileIds: [file] });
    await issue(draft.id);
    await expect(change(draft, { fileIds: [file] })).rejects.toEqual(refusing('document.already_issued'));
    await expect(drafts.discard(clerk, draft.id)).rejects.toEqual(refusing('document.already_issued'));
    await expect(bench.get(FileRemoval).remove(clerk, file)).rejects.toEqual(refusing('file.in_use'));
    expect(await queries.one(clerk, draft.id)).toMatchObject({
      code: '57/2010/QĐ-UBND',
      issuedOn: '2010-12-01',
      faults: [],
    });
  });

  it('is not handed out as a draft', async () => {
    const file = await bench.file(clerk, 'bản chính');
    const draft = await create({ fileIds: [file] });
    const lock = (actor = clerk) =>
      bench.db.database.transaction(actor, () => bench.get(DocumentRepository).lockDraft(actor, draft.id));
    expect(await lock()).toMatchObject({ draft: { id: draft.id, revision: 1 }, fileCount: 1 });
    await expect(lock(await bench.someone('clerk'))).rejects.toEqual(refusing('document.not_found'));
    await issue(draft.id);
    await expect(lock()).rejects.toEqual(refusing('document.already_issued'));
  });
});

describe('the lists', () => {
  const list = (said: { status?: 'draft' | 'issued'; q?: string; limit?: number; after?: string } = {}) =>
    queries.list(clerk, { status: 'draft', limit: 50, ...said });

  it('give every draft once, last changed first, page by page', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 7; n += 1) ids.unshift((await create({ subject: `Số ${n}` })).id);
    // Changed at one instant: only the id tells them apart then.
    await bench.db.asOwner('UPDATE documents SET changed_at = $1 WHERE id = ANY ($2)', [
      '2020-01-01T00:00:00.123456Z',
      ids.slice(2, 5),
    ]);
    const seen: string[] = [];
    let after: string | null | undefined;
    do {
      const page = await list({ limit: 2, ...(after ? { after } : {}) });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(new Set(seen).size).toBe(7);
    expect(seen).toEqual([...ids.slice(0, 2), ...ids.slice(5), ...ids.slice(2, 5)]);
  });

  it.each([
    ['57/2010/QĐ-UBND', 1],
    ['57 qdubnd', 1],
    ['phong chay', 1],
    ['chay PHÒNG', 1],
    ['157', 0],
    ['%', 0],
    ['ban_hanh', 1],
    ['lũ lụt', 0],
  ])('find %j in the register: %i', async (q, found) => {
    const draft = await create();
    await create({ subject: 'Dự thảo phòng cháy khác' });
    await issue(draft.id);
    expect((await list({ status: 'issued', q })).items).toHaveLength(found);
  });

  it('never show another agency', async () => {
    await create({}, await bench.someone('clerk'));
    expect((await list()).items).toEqual([]);
  });
});
