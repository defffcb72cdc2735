import { openDossierSchema, type DossierView } from '@lienthong/dossier/model';
import { buffer } from 'node:stream/consumers';
import { DossierExport } from '../export/dossier.export';
import { DossierBench, type TestActor } from '../testing/dossier-bench';
import { DossierQueries } from './dossier.queries';
import { DossierService } from './dossier.service';
import { DossierSharingService } from './dossier-sharing.service';

let bench: DossierBench;
let dossiers: DossierService;
let sharing: DossierSharingService;
let queries: DossierQueries;
let clerk: TestActor;
let officer: TestActor;
let colleague: TestActor;

beforeAll(async () => {
  bench = await DossierBench.open();
  dossiers = bench.get(DossierService);
  sharing = bench.get(DossierSharingService);
  queries = bench.get(DossierQueries);
});
afterAll(() => bench.close());
beforeEach(async () => {
  const agency = await bench.agency();
  clerk = await bench.someone(agency, 'clerk');
  officer = await bench.someone(agency);
  colleague = await bench.someone(agency);
});

const open = (actor = officer, said: Partial<Parameters<DossierService['open']>[1]> = {}): Promise<DossierView> =>
  dossiers.open(actor, {
    ...openDossierSchema.parse({ year: 2026, title: 'Xây dựng Quy chế', symbol: 'VP', retentionYears: 20 }),
    ...said,
  });
const refusing = (code: string) => expect.objectContaining({ code });
const everything = { limit: 50 } as const;

describe('a dossier', () => {
  it('is opened with its documents in order, which stay where they are and are not copied', async () => {
    const [decision, letter] = [await bench.document(clerk), await bench.letter(clerk)];
    const dossier = await open(clerk, { records: [letter, decision] });
    expect(dossier).toMatchObject({ notation: '01.VP', state: 'open', documents: 2, pages: 2, mayKeep: true });
    expect(dossier.items.map(({ ordinal, kind, id }) => [ordinal, kind, id])).toEqual([
      [1, 'arrival', letter.id],
      [2, 'document', decision.id],
    ]);
    const other = await open(clerk, { title: 'Việc khác', records: [decision] });
    expect(other).toMatchObject({ notation: '02.VP', documents: 1 });
    expect(await bench.journal(dossier.id)).toEqual(['dossier.opened.v1']);
  });

  it('has a number of its own when thirty are opened at once', async () => {
    const opened = await Promise.all(Array.from({ length: 30 }, () => open()));
    const notations = opened.map(({ notation }) => notation).sort();
    expect(new Set(notations).size).toBe(30);
    expect(notations).toEqual(Array.from({ length: 30 }, (_, n) => `${String(n + 1).padStart(2, '0')}.VP`));
  });

  it('takes no draft, no unregistered letter, nothing twice, nothing foreign', async () => {
    const dossier = await open(clerk);
    const file = (record: Parameters<DossierService['takeOut']>[2]) => dossiers.file(clerk, dossier.id, [record]);
    await expect(file(await bench.document(clerk, { draft: true }))).rejects.toEqual(
      refusing('dossier.document_not_final'),
    );
    await expect(file(await bench.letter(clerk, false))).rejects.toEqual(refusing('dossier.document_not_final'));
    const foreign = await bench.document(await bench.someone(await bench.agency(), 'clerk'));
    await expect(file(foreign)).rejects.toEqual(refusing('dossier.document_not_found'));
    const decision = await bench.document(clerk);
    await file(decision);
    await expect(file(decision)).rejects.toEqual(refusing('dossier.already_inside'));
    expect((await queries.one(clerk, dossier.id)).documents).toBe(1);
  });

  it('gives an officer nothing to file that was not handed to the post', async () => {
    const dossier = await open();
    const letter = await bench.letter(clerk);
    await expect(dossiers.file(officer, dossier.id, [letter])).rejects.toEqual(refusing('dossier.document_not_found'));
  });

  it('closes the gap that a document taken out leaves', async () => {
    const records = [await bench.document(clerk), await bench.document(clerk), await bench.document(clerk)] as const;
    const dossier = await open(clerk, { records: [...records] });
    const after = await dossiers.takeOut(clerk, dossier.id, records[0], 'Bản trùng');
    expect(after.items.map(({ ordinal, id }) => [ordinal, id])).toEqual([
      [1, records[1].id],
      [2, records[2].id],
    ]);
    const again = dossiers.takeOut(clerk, dossier.id, records[0], 'Bản trùng');
    await expect(again).rejects.toEqual(refusing('dossier.not_inside'));
    expect(await bench.db.asOwner('SELECT * FROM inv_dossier_ordinals')).toEqual([]);
  });

  it('is closed once, and then takes nothing until it is opened again', async () => {
    const dossier = await open(clerk, { records: [await bench.document(clerk)] });
    const closing = { title: 'Quy chế đã ban hành', retentionYears: null, endedOn: '2026-11-25' };
    expect(await dossiers.close(clerk, dossier.id, closing)).toMatchObject({ ...closing, state: 'closed' });
    const late = await bench.document(clerk);
    await expect(dossiers.file(clerk, dossier.id, [late])).rejects.toEqual(refusing('dossier.closed'));
    await dossiers.reopen(clerk, dossier.id, 'Có văn bản đến sau');
    expect((await dossiers.file(clerk, dossier.id, [late])).documents).toBe(2);
  });
});

describe('who sees and keeps a dossier', () => {
  it('a colleague sees an open one and may not write; a restricted one is not there', async () => {
    const dossier = await open();
    expect(await queries.one(colleague, dossier.id)).toMatchObject({ mayKeep: false });
    const change = dossiers.reopen(colleague, dossier.id, 'x');
    await expect(change).rejects.toEqual(refusing('dossier.not_holder'));
    await sharing.share(officer, dossier.id, { access: 'restricted', readerPostIds: [] });
    await expect(queries.one(colleague, dossier.id)).rejects.toEqual(refusing('dossier.not_found'));
    expect((await queries.list(colleague, everything)).items).toEqual([]);
    expect((await queries.list(clerk, everything)).items).toMatchObject([{ accessUnconfirmed: true }]);
    expect(await sharing.confirm(clerk, dossier.id)).toMatchObject({ accessUnconfirmed: false });
  });

  it('everything somebody holds goes to another when the person leaves', async () => {
    const [one, two] = [await open(), await open()];
    await sharing.share(officer, two.id, { access: 'restricted', readerPostIds: [] });
    expect(await sharing.handOver(clerk, officer.postId, colleague.postId, 'Nghỉ hưu')).toEqual({ moved: 2 });
    for (const { id } of [one, two]) expect(await queries.one(colleague, id)).toMatchObject({ mayKeep: true });
    expect(await sharing.handOver(clerk, officer.postId, colleague.postId, 'Nghỉ hưu')).toEqual({ moved: 0 });
  });

  it('another agency finds nothing, by id, list or words', async () => {
    const dossier = await open();
    const stranger = await bench.someone(await bench.agency(), 'clerk');
    await expect(queries.one(stranger, dossier.id)).rejects.toEqual(refusing('dossier.not_found'));
    expect((await queries.list(stranger, { ...everything, q: 'quy che' })).items).toEqual([]);
    expect((await queries.list(officer, { ...everything, q: 'quy che' })).items).toHaveLength(1);
    expect((await queries.list(officer, { ...everything, q: '01.vp' })).items).toHaveLength(1);
  });

  it('lists page by page without a repeat', async () => {
    for (let n = 0; n < 5; n += 1) await open();
    const first = await queries.list(officer, { limit: 3 });
    const rest = await queries.list(officer, { limit: 3, after: first.next ?? '' });
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(5);
    expect(rest.next).toBeNull();
  });
});

describe('the export', () => {
  it('is a ZIP with list, data and every file in order, and is recorded', async () => {
    const decision = await bench.document(clerk);
    await bench.attach(clerk, decision.id, 'quyet-dinh.txt', 'QUYẾT ĐỊNH');
    const dossier = await open(clerk, { records: [await bench.letter(clerk), decision] });
    const { name, bytes } = await bench.get(DossierExport).open(clerk, dossier.id);
    expect(name).toBe('ho-so-2026-01.VP.zip');
    const zip = await buffer(bytes);
    const names = [...zip.toString('latin1').matchAll(/PK\x01\x02.{42}([\w./-]+?)(?=PK|\x00|UT)/gs)].map(
      (found) => found[1],
    );
    expect(names).toEqual(['muc-luc.pdf', 'ho-so.xml', 'van-ban/0002-1-quyet-dinh.txt']);
    expect(zip.includes(Buffer.from('QUYẾT ĐỊNH'))).toBe(true);
    expect(await bench.journal(dossier.id)).toContain('dossier.exported.v1');
  });
});
