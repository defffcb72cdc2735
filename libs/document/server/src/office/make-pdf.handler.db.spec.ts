import { DomainError, newId } from '@lienthong/platform/kernel';
import type { JobContext } from '@lienthong/platform/queue';
import { Document, Packer, Paragraph } from 'docx';
import { spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FileContent } from '../files/file.content';
import { FileIntake } from '../files/file.intake';
import { FileQueries } from '../files/file.queries';
import { PageImages } from '../files/page.images';
import { documentBench, type DocumentBench, type TestActor } from '../testing/document-bench';
import { lastingFault, MakePdfHandler } from './make-pdf.handler';
import { PdfWorkshop } from './pdf.workshop';
import { Renditions } from './renditions';

const HAS_OFFICE = spawnSync('/bin/sh', ['-c', 'command -v "${SOFFICE_BIN:-soffice}"']).status === 0;

let bench: DocumentBench;
let clerk: TestActor;
let handler: MakePdfHandler;

beforeAll(async () => {
  bench = await documentBench();
  clerk = await bench.someone('clerk');
  const workshop = new PdfWorkshop(bench.get(FileContent), bench.staging, bench.blobs);
  handler = new MakePdfHandler(bench.db.worker.database, workshop);
});
afterAll(() => bench.close());

async function letter(): Promise<string> {
  const document = new Document({ sections: [{ children: [new Paragraph('Kính gửi: Sở Nội vụ')] }] });
  const source = Readable.from([await Packer.toBuffer(document)]);
  return (await bench.get(FileIntake).take(clerk, { name: 'cong-van.docx', source })).id;
}

/** Does what a worker does with the job of a file. */
async function work(fileId: string, agencyId = clerk.agencyId): Promise<void> {
  const context: JobContext = { outboxId: newId<'outbox'>(), agencyId, attempt: 1, requestId: null };
  const made = await handler.prepare({ fileId }, context);
  await bench.db.worker.database.transaction({ agencyId }, () => handler.handle({ fileId }, context, made));
}
const viewOf = (id: string) =>
  bench.db.asOwner<{ fault: string | null; pages: number | null }>(
    'SELECT fault, pages FROM renditions WHERE file_id = $1',
    [id],
  );

describe('the PDF of an office file', () => {
  it('is planned with the upload, and waited for', async () => {
    const id = await letter();
    const jobs = await bench.db.asOwner(`SELECT queue FROM outbox WHERE payload->>'fileId' = $1`, [id]);
    expect(jobs).toEqual([{ queue: 'office' }]);
    await expect(bench.get(Renditions).openPdf(clerk, id)).rejects.toMatchObject({ code: 'file.no_pdf' });
  });

  it('is made beside it: to be opened, and looked at page by page', async () => {
    const id = await letter();
    await work(id);
    if (!HAS_OFFICE) {
      expect(await viewOf(id)).toEqual([{ fault: 'office.unavailable', pages: null }]);
      return;
    }
    expect(await viewOf(id)).toEqual([{ fault: null, pages: 1 }]);
    const { file, bytes } = await bench.get(Renditions).openPdf(clerk, id);
    expect([file.name, file.mediaType]).toEqual(['cong-van.pdf', 'application/pdf']);
    expect((await buffer(bytes)).subarray(0, 5).toString()).toBe('%PDF-');
    const images = bench.get(PageImages);
    expect((await images.open(await images.find(clerk, id, 1))).mediaType).toBe('image/png');
    // The file itself stays what it was.
    expect((await bench.get(FileQueries).readable(clerk, id)).name).toBe('cong-van.docx');
    await work(id);
    expect(await viewOf(id)).toHaveLength(1);
  });

  it('that failed keeps its code until somebody asks again', async () => {
    const id = await letter();
    await bench.db.asOwner(`INSERT INTO renditions (file_id, agency_id, fault) VALUES ($1, $2, 'office.unreadable')`, [
      id,
      clerk.agencyId,
    ]);
    await bench.get(Renditions).retry(clerk, id);
    expect(await viewOf(id)).toEqual([]);
    const jobs = await bench.db.asOwner(`SELECT 1 FROM outbox WHERE payload->>'fileId' = $1`, [id]);
    expect(jobs).toHaveLength(2);
    await bench.get(Renditions).retry(clerk, id);
    expect(await bench.db.asOwner(`SELECT 1 FROM outbox WHERE payload->>'fileId' = $1`, [id])).toHaveLength(2);
  });

  it('is nobody else’s', async () => {
    const id = await letter();
    const stranger = await bench.someone('clerk');
    await expect(bench.get(Renditions).openPdf(stranger, id)).rejects.toMatchObject({ code: 'file.not_found' });
    await expect(bench.get(Renditions).retry(stranger, id)).rejects.toMatchObject({ code: 'file.not_found' });
    await work(id, stranger.agencyId);
    expect(await viewOf(id)).toEqual([]);
  });

  it('is tried again by itself after a rush, and never after what stays so', () => {
    expect(lastingFault(new DomainError('office.too_heavy', 'conflict'))).toBe('office.too_heavy');
    for (const passing of [new DomainError('office.busy', 'conflict'), new Error('disk')])
      expect(() => lastingFault(passing)).toThrow(passing);
  });
});
