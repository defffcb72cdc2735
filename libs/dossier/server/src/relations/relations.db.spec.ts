import type { LinkRelation } from '@lienthong/dossier/model';
import type { RecordRef } from '../persistence/item.repository';
import { DossierBench, type TestActor } from '../testing/dossier-bench';
import { CopyService } from './copy.service';
import { LinkService } from './link.service';
import { RelationQueries } from './relation.queries';

let bench: DossierBench;
let clerk: TestActor;
let officer: TestActor;

beforeAll(async () => {
  bench = await DossierBench.open();
});
afterAll(() => bench.close());
beforeEach(async () => {
  const agency = await bench.agency();
  clerk = await bench.someone(agency, 'clerk');
  officer = await bench.someone(agency);
});

const link = (from: RecordRef, relation: LinkRelation, to: RecordRef, actor = clerk) =>
  bench.get(LinkService).link(actor, { from, relation, to });
const relations = (record: RecordRef, actor = clerk) => bench.get(RelationQueries).of(actor, record);
const refusing = (code: string) => expect.objectContaining({ code });
const copying = {
  form: 'SY',
  fromMedium: 'paper',
  sourceIsCopy: false,
  medium: 'paper',
  signerTitle: 'CHÁNH VĂN PHÒNG',
  signerName: 'Lê C',
  recipients: 'Các phòng',
  fileId: null,
} as const;

describe('links', () => {
  it('are seen from both ends, until they are taken back', async () => {
    const [reply, letter] = [await bench.document(clerk), await bench.letter(clerk)];
    const { links } = await link(reply, 'replies_to', letter);
    expect(links).toMatchObject([{ relation: 'replies_to', direction: 'to', id: letter.id, issuer: 'Sở Tư pháp' }]);
    expect((await relations(letter)).links).toMatchObject([{ direction: 'from', id: reply.id }]);
    await expect(link(reply, 'replies_to', letter)).rejects.toEqual(refusing('dossier.link_exists'));
    await bench.get(LinkService).unlink(clerk, links[0]?.linkId ?? '');
    expect((await relations(letter)).links).toEqual([]);
    expect(await bench.journal(reply.id)).toEqual(['document.linked.v1', 'document.unlinked.v1']);
  });

  it('join what is final, of equal form where the law says so, and of the own agency', async () => {
    const [decision, other] = [await bench.document(clerk), await bench.document(clerk, { typeCode: 'THONG_BAO' })];
    await expect(link(other, 'replaces', decision)).rejects.toEqual(refusing('dossier.link_form'));
    const draft = await bench.document(clerk, { draft: true });
    await expect(link(decision, 'concerns', draft)).rejects.toEqual(refusing('dossier.document_not_found'));
    const foreign = await bench.document(await bench.someone(await bench.agency(), 'clerk'));
    await expect(link(decision, 'concerns', foreign)).rejects.toEqual(refusing('dossier.document_not_found'));
    await expect(relations(foreign)).rejects.toEqual(refusing('dossier.document_not_found'));
  });

  it('show an officer nothing that was not handed to the post', async () => {
    const [decision, letter] = [await bench.document(clerk), await bench.letter(clerk)];
    await link(decision, 'concerns', letter);
    expect((await relations(decision, officer)).links).toEqual([]);
    await expect(relations(letter, officer)).rejects.toEqual(refusing('dossier.document_not_found'));
    await expect(link(decision, 'replies_to', letter, officer)).rejects.toEqual(refusing('dossier.document_not_found'));
  });
});

describe('certified copies', () => {
  it('run in one series of their own, whatever their form', async () => {
    const source = await bench.document(clerk);
    const copies = bench.get(CopyService);
    const first = await copies.make(clerk, { ...copying, source });
    const extract = await copies.make(clerk, { ...copying, source, form: 'TrS' });
    expect([first.code, extract.code].map((code) => code.split('/')[0])).toEqual(['01', '02']);
    expect(extract.code).toMatch(/^02\/TrS-/);
    expect((await relations(source)).copies).toEqual([first, extract]);
    expect(await bench.db.asOwner(`SELECT * FROM inv_number_gap WHERE series = 'copies'`)).toEqual([]);
  });

  it('have neither gap nor double when twenty are made at once and some are refused', async () => {
    const source = await bench.document(clerk);
    const make = (n: number) =>
      bench
        .get(CopyService)
        .make(clerk, { ...copying, source, ...(n % 4 === 0 ? { medium: 'electronic' as const } : {}) });
    const made = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => make(n)));
    const codes = made.flatMap((one) => (one.status === 'fulfilled' ? [one.value.code.slice(0, 2)] : []));
    expect(codes.sort()).toEqual(Array.from({ length: 15 }, (_, n) => String(n + 1).padStart(2, '0')));
  });

  it('on electronic media keep their file from being swept', async () => {
    const source = await bench.document(clerk);
    const fileId = await bench.file(clerk, 'ban-sao.txt', 'bản sao');
    await bench.get(CopyService).make(clerk, { ...copying, source, medium: 'electronic', fileId });
    await bench.db.asOwner(`UPDATE files SET uploaded_at = clock_timestamp() - interval '30 days' WHERE id = $1`, [
      fileId,
    ]);
    await bench.db.asOwner(`SELECT loose_files_prune(interval '7 days')`);
    expect(await bench.db.asOwner('SELECT 1 AS there FROM files WHERE id = $1', [fileId])).toEqual([{ there: 1 }]);
  });
});
