import { Database } from '@lienthong/platform/database';
import { DomainError } from '@lienthong/platform/kernel';
import { convertToPdf } from '@lienthong/platform/office';
import type { JobContext, JobHandler, PlannedJob } from '@lienthong/platform/queue';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { StoredFile } from '../files/file.content';
import { makePdfJob } from './office.jobs';
import { PdfWorkshop, type MadePdf } from './pdf.workshop';

type Payload = z.output<typeof makePdfJob.payload>;

/** A PDF, or the code of what stood in its way. */
type Outcome = MadePdf | { readonly fault: string };

const FIND = `SELECT f.id, f.name, f.size::float8 AS size, f.sha256, f.storage_key AS "storageKey" FROM files f
  WHERE f.id = $1 AND f.agency_id = $2 AND NOT EXISTS (SELECT FROM renditions r WHERE r.file_id = f.id)`;

const INSERT = `INSERT INTO renditions (file_id, agency_id, fault, storage_key, sha256, size, pages)
  SELECT f.id, f.agency_id, $3, $4, $5, $6, $7 FROM files f WHERE f.id = $1 AND f.agency_id = $2 ON CONFLICT DO NOTHING`;

/** Makes a PDF of an office file beside it; one that cannot be made leaves its code, and the file as it is. */
@Injectable()
export class MakePdfHandler implements JobHandler<typeof makePdfJob.payload, Outcome | undefined> {
  readonly definition = makePdfJob;

  constructor(
    private readonly database: Database,
    private readonly workshop: PdfWorkshop,
  ) {}

  /** Fetches the file and runs LibreOffice; `undefined` when there is nothing (more) to make. */
  async prepare({ fileId }: Payload, { agencyId }: JobContext): Promise<Outcome | undefined> {
    const [file] = await this.database.transaction({ agencyId }, () =>
      this.database.query<StoredFile & { name: string }>(FIND, [fileId, agencyId]),
    );
    if (!file) return undefined;
    try {
      const pdf = await this.workshop.withLocal(file, (path) => convertToPdf(path, file.name));
      return await this.workshop.keep(agencyId, pdf);
    } catch (error) {
      return { fault: lastingFault(error) };
    }
  }

  async handle(
    { fileId }: Payload,
    { agencyId }: JobContext,
    made: Outcome | undefined,
  ): Promise<readonly PlannedJob[]> {
    if (!made) return [];
    const values = 'fault' in made ? [made.fault] : [null, made.storageKey, made.sha256, made.size, made.pages];
    await this.database.query(INSERT, [fileId, agencyId, ...values, ...Array<null>(5 - values.length).fill(null)]);
    return [];
  }
}

/** The code of a refusal that trying again would not change; anything else is thrown, to be tried again. */
export function lastingFault(error: unknown): string {
  if (error instanceof DomainError && error.code.startsWith('office.') && error.code !== 'office.busy')
    return error.code;
  throw error;
}
