import type { Agency } from '@lienthong/agency/model';
import { AgencyDirectory } from '@lienthong/agency/server';
import { fillLetter, findSender, readLetter, type ReadLetter } from '@lienthong/dispatch/model';
import { ArrivalFiles, FileText, planErasure, type StoredFile } from '@lienthong/document/server';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { DomainError, systemClock, vietnamDay } from '@lienthong/platform/kernel';
import type { JobContext, JobHandler, PlannedJob } from '@lienthong/platform/queue';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { letterRead } from '../letters/letter.events';
import { ArrivalRepository } from '../persistence/arrival.repository';
import { readLetterJob } from './read-letter.job';

const FIRST_FILE = `SELECT f.id, f.size::float8 AS size, f.sha256, f.storage_key AS "storageKey", f.media_type AS "mediaType"
  FROM files f JOIN arrivals a ON a.agency_id = f.agency_id AND a.id = f.arrival_id
 WHERE f.agency_id = $1 AND a.id = $2 AND a.state = 'pending'
 ORDER BY (f.media_type <> 'application/pdf'), f.position, f.id LIMIT 1`;

const nothing = (state: ReadLetter['state']): ReadLetter => ({ state, proposals: [], superior: '' });

/** Reads the text of a letter and proposes its fields. Without text, or unreadable, a letter is written by hand. */
@Injectable()
export class ReadLetterHandler implements JobHandler<typeof readLetterJob.payload, ReadLetter | undefined> {
  readonly definition = readLetterJob;

  constructor(
    private readonly database: Database,
    private readonly arrivals: ArrivalRepository,
    private readonly files: ArrivalFiles,
    private readonly text: FileText,
    private readonly directory: AgencyDirectory,
    private readonly journal: Journal,
  ) {}

  /** Fetches the first PDF and reads it, outside every transaction; `undefined` when nothing waits to be read. */
  async prepare(
    { arrivalId }: z.output<typeof readLetterJob.payload>,
    { agencyId }: JobContext,
  ): Promise<ReadLetter | undefined> {
    const [file] = await this.database.transaction({ agencyId }, () =>
      this.database.query<StoredFile & { mediaType: string }>(FIRST_FILE, [agencyId, arrivalId]),
    );
    if (!file) return undefined;
    if (file.mediaType !== 'application/pdf') return nothing('not_pdf');
    try {
      return readLetter(await this.text.wordsOf(file));
    } catch (error) {
      // Encrypted or broken: the clerk reads it, or returns it. Only a rush is tried again.
      if (error instanceof DomainError && error.code.startsWith('file.') && error.params['reason'] !== 'busy')
        return nothing('unreadable');
      throw error;
    }
  }

  async handle(
    { arrivalId }: z.output<typeof readLetterJob.payload>,
    { agencyId, requestId }: JobContext,
    read: ReadLetter | undefined,
  ): Promise<readonly PlannedJob[]> {
    const letter = await this.arrivals.lockIfThere({ agencyId: agencyId as Agency['id'] }, arrivalId);
    if (!read || letter?.state !== 'pending' || letter.reading?.state !== 'waiting') return [];
    const { state, proposals, superior } = read;
    const reading = { state, proposals };
    if (state === 'secret') return this.expel(letter, requestId);
    const name = proposals.find(({ field }) => field === 'senderName')?.value;
    const filled = fillLetter(letter, reading, name === undefined ? undefined : await this.senderOf(name, superior));
    if (filled !== letter) await this.arrivals.saveLetter(filled);
    await this.arrivals.saveReading(letter, reading);
    await this.journal.recordForSystem(agencyId, letterRead(letter, reading), requestId);
    return [];
  }

  private async senderOf(name: string, superior: string) {
    const agencies = await this.directory.on(vietnamDay(systemClock.now()));
    return findSender(name, superior, [...agencies.values()]);
  }

  /** A letter with a secrecy mark stays as an empty row that says so; its files and their bytes go at once. */
  private async expel(
    letter: NonNullable<Awaited<ReturnType<ArrivalRepository['lockIfThere']>>>,
    requestId: string | null,
  ): Promise<readonly PlannedJob[]> {
    const keys = await this.files.keysOf(letter.agencyId, letter.id);
    await this.files.removeOf(letter.agencyId, letter.id);
    await this.arrivals.saveFiles(letter, { count: 0, pages: null });
    const reading = { state: 'secret', proposals: [] } as const;
    await this.arrivals.saveReading(letter, reading);
    await this.journal.recordForSystem(letter.agencyId, letterRead(letter, reading), requestId);
    return keys.map(planErasure);
  }
}
