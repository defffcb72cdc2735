import { placeOf } from '@lienthong/agency/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { DomainError } from '@lienthong/platform/kernel';
import { planSignal } from '@lienthong/platform/live';
import { Stamper } from '@lienthong/platform/office';
import type { JobContext, JobHandler, PlannedJob } from '@lienthong/platform/queue';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { isOfficeText, MEDIA_TYPES } from '../content/content-types';
import type { StoredFile } from '../files/file.content';
import { lastingFault } from './make-pdf.handler';
import { stampIssuedJob } from './office.jobs';
import { PdfWorkshop, type MadePdf } from './pdf.workshop';

type Payload = z.output<typeof stampIssuedJob.payload>;

/** An issued document with its main file, and the PDF of that when it is an office file. */
interface Issued extends StoredFile {
  readonly mediaType: string;
  readonly code: string;
  readonly issuedOn: string;
  readonly agencyName: string;
  readonly parentName: string | null;
  readonly rendition: { readonly fault: string | null } | null;
  readonly pdfKey: string | null;
  readonly pdfSha256: Buffer | null;
  readonly pdfSize: number | null;
}

type Stamped = { readonly fileId: string } & (MadePdf | { readonly fault: string });

const FIND = `
  SELECT f.id, f.media_type AS "mediaType", f.size::float8 AS size, f.sha256, f.storage_key AS "storageKey", d.code,
         d.issued_on::text AS "issuedOn", a.name AS "agencyName", p.name AS "parentName",
         CASE WHEN r.file_id IS NOT NULL THEN jsonb_build_object('fault', r.fault) END AS rendition,
         r.storage_key AS "pdfKey", r.sha256 AS "pdfSha256", r.size::float8 AS "pdfSize"
    FROM documents d JOIN agencies a ON a.id = d.agency_id LEFT JOIN agencies p ON p.id = a.parent_id
    JOIN LATERAL (SELECT * FROM files m WHERE m.agency_id = d.agency_id AND m.document_id = d.id
                   ORDER BY m.position, m.id LIMIT 1) f ON true
    LEFT JOIN renditions r ON r.agency_id = f.agency_id AND r.file_id = f.id
   WHERE d.agency_id = $1 AND d.id = $2 AND d.status = 'issued'
     AND NOT EXISTS (SELECT FROM stamps s WHERE s.agency_id = d.agency_id AND s.document_id = d.id)`;

/**
 * Writes number and date into the main file of an issued document and puts that version into the place of the signed one,
 * at the sender and at everybody who has received it, in one statement. The issue never waits for it.
 */
@Injectable()
export class StampIssuedHandler implements JobHandler<typeof stampIssuedJob.payload, Stamped | undefined> {
  readonly definition = stampIssuedJob;

  constructor(
    private readonly database: Database,
    private readonly workshop: PdfWorkshop,
    private readonly stamper: Stamper,
    private readonly journal: Journal,
  ) {}

  /** Makes the stamped PDF; `undefined` when it was made before. Throws, to be tried again, while the PDF is being made. */
  async prepare({ documentId }: Payload, { agencyId }: JobContext): Promise<Stamped | undefined> {
    const [issued] = await this.database.transaction({ agencyId }, () =>
      this.database.query<Issued>(FIND, [agencyId, documentId]),
    );
    if (!issued) return undefined;
    const source = sourceOf(issued);
    if ('fault' in source) return { fileId: issued.id, fault: source.fault };
    try {
      const { bytes, first } = await this.workshop.read(source);
      const place = placeOf(issued.agencyName, issued.parentName);
      const stamp = { code: issued.code, place, issuedOn: issued.issuedOn };
      const made = await this.stamper.stamp({ bytes, first, stamp });
      if ('fault' in made) return { fileId: issued.id, fault: made.fault };
      return { fileId: issued.id, ...(await this.workshop.keep(agencyId, Buffer.from(made.pdf))) };
    } catch (error) {
      return { fileId: issued.id, fault: lastingFault(error) };
    }
  }

  async handle(
    { documentId }: Payload,
    { agencyId, requestId }: JobContext,
    stamped: Stamped | undefined,
  ): Promise<readonly PlannedJob[]> {
    if (!stamped) return [];
    const facts = { ...stamped, ...('sha256' in stamped ? { sha256: stamped.sha256.toString('hex') } : {}) };
    const [done] = await this.database.query<{ files: number | null }>('SELECT stamp_document($1, $2) AS files', [
      documentId,
      JSON.stringify(facts),
    ]);
    if (typeof done?.files !== 'number') return [];
    const fault = 'fault' in stamped ? stamped.fault : null;
    const action = fault === null ? 'document.stamped.v1' : 'document.stamp_failed.v1';
    const subject = { type: 'document', id: documentId };
    await this.journal.recordForSystem(agencyId, { action, subject, data: { fault, files: done.files } }, requestId);
    return [planSignal({ agencies: [agencyId], topic: 'dispatches', id: null })];
  }
}

/** The PDF to write on; a kind of file that never becomes one keeps its own form. */
function sourceOf(issued: Issued): StoredFile | { readonly fault: string } {
  if (issued.mediaType === MEDIA_TYPES.pdf) return issued;
  if (!isOfficeText(issued.mediaType)) return { fault: 'document.no_pdf' };
  const { rendition, pdfKey, pdfSha256, pdfSize } = issued;
  if (!rendition) throw new DomainError('document.pdf_not_ready', 'conflict', { fileId: issued.id });
  if (pdfKey === null || pdfSha256 === null || pdfSize === null) return { fault: rendition.fault ?? 'document.no_pdf' };
  return { id: issued.id, storageKey: pdfKey, sha256: pdfSha256, size: pdfSize };
}
