import { DocumentQueries, FileContent, FileIntake, PdfWorkshop, StampIssuedHandler } from '@lienthong/document/server';
import { Journal } from '@lienthong/platform/journal';
import { Outbox, RunJob, type JobHandler } from '@lienthong/platform/queue';
import { BLOB_STORE, StagingArea, type BlobStore } from '@lienthong/platform/storage';
import type { TestAgency } from '@lienthong/platform/testing';
import type { Type } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { stampOrFault } from '@lienthong/platform/office';
import { DispatchService } from './dispatch.service';
import { DispatchBench, type OpenWork, type TestActor } from './testing/dispatch-bench';

const DECISION = readFileSync('apps/api-e2e/src/data/57-2010-qd-ubnd.pdf');

interface Row {
  readonly id: string;
  readonly agency_id: string;
  readonly name: string;
  readonly sha: string;
  readonly storage_key: string;
  readonly size: string;
}

let bench: DispatchBench;
let province: TestAgency;
let district: TestAgency;
let commune: TestAgency;
let clerk: TestActor;

beforeAll(async () => {
  bench = await DispatchBench.open();
  province = await bench.agency('province', null, 'UBND tỉnh Long An');
  district = await bench.agency('district', province);
  commune = await bench.agency('commune', district);
  clerk = await bench.someone(province);
});
afterAll(() => bench.close());
afterEach(async () => {
  expect(await bench.db.asOwner('SELECT * FROM inv_stamp')).toEqual([]);
  expect(await bench.violations()).toEqual([]);
});

/** Issues a document whose main file is given; answers its id. */
async function issue(bytes: Buffer, name: string, to: readonly TestAgency[], route: 'direct' | 'by_level' = 'direct') {
  const file = await bench.get(FileIntake).take(clerk, { name, source: Readable.from([bytes]) });
  const documentId = await bench.draft(clerk, { fileIds: [file.id] });
  await bench.get(DispatchService).issue(clerk, documentId, { recipientIds: to.map(({ id }) => id), route });
  return documentId;
}

/** The worker's part, as a worker process does it. */
function worker(): RunJob {
  const { database } = bench.db.worker;
  const outbox = new Outbox(database);
  const blobs = bench.get(BLOB_STORE as unknown as Type<BlobStore>);
  const workshop = new PdfWorkshop(bench.get(FileContent), bench.get(StagingArea), blobs);
  const handler = new StampIssuedHandler(database, workshop, { stamp: stampOrFault }, new Journal(database, outbox));
  return new RunJob(database, outbox, [handler as unknown as JobHandler]);
}

const jobOf = async (documentId: string): Promise<OpenWork | undefined> =>
  (
    await bench.db.asOwner<OpenWork>(
      `SELECT id, agency_id, queue, priority FROM outbox WHERE job = 'document.stamp' AND payload->>'documentId' = $1`,
      [documentId],
    )
  )[0];
const stamp = async (documentId: string) => {
  const job = await jobOf(documentId);
  return worker().run(job?.id ?? '', job?.agency_id ?? '');
};
const filesOf = (documentId: string): Promise<Row[]> =>
  bench.db.asOwner<Row>(
    `SELECT f.id, f.agency_id, f.name, encode(f.sha256, 'hex') AS sha, f.storage_key, f.size FROM files f
      LEFT JOIN arrivals a ON a.id = f.arrival_id LEFT JOIN dispatches d ON d.id = a.dispatch_id
     WHERE f.document_id = $1 OR d.document_id = $1`,
    [documentId],
  );
const bytesOf = async (documentId: string): Promise<Buffer> => {
  const view = await bench.get(DocumentQueries).one(clerk, documentId);
  return buffer((await bench.get(FileContent).open(clerk, view.files[0]?.id ?? '')).bytes);
};

describe('number and date in an issued document', () => {
  it('reach sender and receivers together, and the signed bytes stay the beginning of the file', async () => {
    const documentId = await issue(DECISION, 'quyet-dinh.pdf', [district, commune]);
    const before = await filesOf(documentId);
    expect(new Set(before.map(({ sha }) => sha)).size).toBe(1);
    expect(await stamp(documentId)).toBe('done');
    const after = await filesOf(documentId);
    expect(after).toHaveLength(3);
    expect(new Set(after.map(({ storage_key }) => storage_key)).size).toBe(1);
    expect(after[0]?.sha).not.toBe(before[0]?.sha);
    const bytes = await bytesOf(documentId);
    expect(bytes.subarray(0, DECISION.length).equals(DECISION)).toBe(true);
    const [signed] = await bench.db.asOwner<{ sha: string; name: string }>(
      `SELECT encode(signed_sha256, 'hex') AS sha, signed_name AS name FROM stamps WHERE document_id = $1`,
      [documentId],
    );
    expect(signed).toEqual({ sha: before[0]?.sha, name: 'quyet-dinh.pdf' });
    const view = await bench.get(DocumentQueries).one(clerk, documentId);
    expect(view.files[0]?.stamp).toMatchObject({ fault: null });
  });

  it('are written once, however often and however many workers do it', async () => {
    const documentId = await issue(DECISION, 'a.pdf', [district]);
    await Promise.all([stamp(documentId), stamp(documentId), stamp(documentId)]);
    await bench.db.asOwner(`UPDATE outbox SET done_at = NULL, failed_at = NULL WHERE payload->>'documentId' = $1`, [
      documentId,
    ]);
    await stamp(documentId);
    const lines = await bench.db.asOwner(
      `SELECT 1 FROM journal WHERE subject_id = $1 AND action = 'document.stamped.v1'`,
      [documentId],
    );
    expect(lines).toHaveLength(1);
  });

  it('come with the hop to whoever receives later', async () => {
    const documentId = await issue(DECISION, 'b.pdf', [commune], 'by_level');
    await stamp(documentId);
    await bench.runAll();
    const rows = await filesOf(documentId);
    expect(rows.map(({ agency_id }) => agency_id)).toContain(commune.id);
    expect(new Set(rows.map(({ storage_key }) => storage_key)).size).toBe(1);
  });

  it('are in a file that is not read again for the search: it says what the signed one said', async () => {
    const documentId = await issue(Buffer.concat([DECISION, Buffer.from('\n')]), 'c.pdf', [district]);
    const [before] = await filesOf(documentId);
    await bench.db.asOwner(
      `UPDATE file_texts SET state = 'read', content = 'Điều 1', folded = ' dieu 1 ' WHERE storage_key = $1`,
      [before?.storage_key],
    );
    await stamp(documentId);
    const [after] = await filesOf(documentId);
    const [text] = await bench.db.asOwner('SELECT state, content FROM file_texts WHERE storage_key = $1', [
      after?.storage_key,
    ]);
    expect(text).toEqual({ state: 'read', content: 'Điều 1' });
    const again = `SELECT FROM outbox WHERE job = 'search.read_file' AND payload->>'storageKey' = $1`;
    expect(await bench.db.asOwner(again, [after?.storage_key])).toHaveLength(0);
  });

  it('that cannot be written leave the file as it was signed, with the reason', async () => {
    const documentId = await issue(Buffer.from('chỉ là chữ'), 'thu.txt', [district]);
    const before = await filesOf(documentId);
    expect(await stamp(documentId)).toBe('done');
    expect(await filesOf(documentId)).toEqual(before);
    const view = await bench.get(DocumentQueries).one(clerk, documentId);
    expect(view.files[0]?.stamp).toMatchObject({ fault: 'document.no_pdf' });
  });

  it('wait until the PDF of an office file is there', async () => {
    const documentId = await issue(DECISION, 'c.pdf', [district]);
    await bench.db.asOwner(
      `UPDATE files SET media_type = 'application/vnd.oasis.opendocument.text' WHERE document_id = $1`,
      [documentId],
    );
    expect(await stamp(documentId)).toBe('postponed');
    await bench.db.asOwner(
      `INSERT INTO renditions (file_id, agency_id, storage_key, sha256, size)
       SELECT id, agency_id, storage_key, sha256, size FROM files WHERE document_id = $1`,
      [documentId],
    );
    await bench.db.asOwner(`UPDATE outbox SET due_at = clock_timestamp() WHERE payload->>'documentId' = $1`, [
      documentId,
    ]);
    expect(await stamp(documentId)).toBe('done');
    expect((await filesOf(documentId)).every(({ name }) => name === 'c.pdf')).toBe(true);
  });
});
