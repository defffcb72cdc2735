import {
  dispatchErrors,
  type Arrival,
  type Reading,
  type ReceivedLetter,
  type Relied,
} from '@lienthong/dispatch/model';
import type { TakenFiles } from '@lienthong/document/server';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import { ArrivalEntity } from './arrival.entity';
import { toLetterColumns } from './letter-columns';

/** Who acts, as far as rows are concerned. */
type Owner = Pick<Arrival, 'agencyId'>;

/** A sending whose sender is to be told what became of it. */
export interface Told {
  readonly senderId: string;
  readonly dispatchId: string;
}

/** Write side of incoming documents, always of the acting agency. */
@Injectable()
export class ArrivalRepository {
  constructor(private readonly database: Database) {}

  /** Locks one incoming document until commit; throws `dispatch.arrival_not_found`. */
  async lock({ agencyId }: Owner, id: string): Promise<ArrivalEntity> {
    const found = await this.lockIfThere({ agencyId }, id);
    if (!found) throw dispatchErrors.arrival_not_found();
    return found;
  }

  /** The same, `null` when there is none (any more). */
  lockIfThere({ agencyId }: Owner, id: string): Promise<ArrivalEntity | null> {
    return this.database.manager.findOne(ArrivalEntity, {
      where: { id: id as ArrivalEntity['id'], agencyId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Locks two, always in the same order, so that two who merge the same pair never wait for each other. */
  async lockBoth(owner: Owner, one: string, other: string): Promise<[ArrivalEntity, ArrivalEntity]> {
    if (one.toLowerCase() <= other.toLowerCase()) return [await this.lock(owner, one), await this.lock(owner, other)];
    const second = await this.lock(owner, other);
    return [await this.lock(owner, one), second];
  }

  /** Stores what a rule changed about its state, with the arrival number when it was granted. */
  async save(arrival: Arrival, granted?: { readonly year: number; readonly number: number }): Promise<void> {
    const { id, agencyId, state, seenAt, registeredAt, refusedAt, refusalReason, mergedInto, mergedAt } = arrival;
    const number = granted ? { arrivalYear: granted.year, arrivalNumber: granted.number } : {};
    await this.database.manager.update(
      ArrivalEntity,
      { id, agencyId },
      { state, seenAt, registeredAt, refusedAt, refusalReason, mergedInto, mergedAt, ...number },
    );
  }

  /** Stores a new letter without files. */
  async insert(letter: ReceivedLetter, reading: Reading | null): Promise<void> {
    const { id, agencyId, channel, deliveryId, state, arrivedAt, seenAt, revision } = letter;
    const arrival = { id, agencyId, channel, deliveryId, state, arrivedAt, seenAt, revision, addressed: true };
    await this.database.manager
      .createQueryBuilder()
      .insert()
      .into(ArrivalEntity)
      .values({ ...toLetterColumns(letter), ...arrival, reading, fileCount: 0, pageAmount: null })
      .updateEntity(false)
      .execute();
  }

  /** Stores the content of a letter. */
  async saveLetter(letter: ReceivedLetter): Promise<void> {
    const { id, agencyId, arrivedAt, revision } = letter;
    await this.database.manager.update(
      ArrivalEntity,
      { id, agencyId },
      { ...toLetterColumns(letter), arrivedAt, revision },
    );
  }

  /** Stores what was read on a letter; its date is kept apart until a person confirms it. */
  async saveReading({ id, agencyId }: Arrival, reading: Reading): Promise<void> {
    const proposedOn = reading.proposals.find(({ field }) => field === 'issuedOn')?.value ?? null;
    await this.database.manager.update(ArrivalEntity, { id, agencyId }, { reading: { ...reading }, proposedOn });
  }

  /** Stores how many files and pages hang on a letter. */
  async saveFiles({ id, agencyId }: Arrival, files: TakenFiles): Promise<void> {
    await this.database.manager.update(
      ArrivalEntity,
      { id, agencyId },
      { fileCount: files.count, pageAmount: files.pages },
    );
  }

  /** Removes a letter that was laid in by mistake. */
  async remove({ id, agencyId }: Arrival): Promise<void> {
    await this.database.manager.delete(ArrivalEntity, { id, agencyId });
  }

  /** Lets those that were merged into one that is merged itself now point to the one that stands for all. */
  async redirectMerged({ agencyId, id }: Arrival, surviving: Arrival): Promise<void> {
    const merged = { agencyId, mergedInto: id };
    await this.database.manager.update(ArrivalEntity, merged, { mergedInto: surviving.id });
  }

  /** What already stands on an arrival: a hand-over that was not undone, an answer. */
  async relied({ agencyId, id }: Arrival): Promise<Relied> {
    const [relied] = await this.database.query<Relied>(
      `SELECT a.handling IS NOT NULL AS "handedOver",
              EXISTS (SELECT FROM documents d WHERE d.agency_id = a.agency_id AND d.replies_to_arrival_id = a.id) AS replied
         FROM arrivals a WHERE a.agency_id = $1 AND a.id = $2`,
      [agencyId, id],
    );
    return relied ?? { handedOver: false, replied: false };
  }

  /** Carries the stored state of an arrival, and of those merged into it, to their senders; gives the sendings to signal. */
  async report({ agencyId, id }: Arrival): Promise<Told[]> {
    return this.database.query<Told>(
      `SELECT r.sender_id AS "senderId", r.dispatch_id AS "dispatchId"
         FROM (SELECT $2::uuid AS id UNION ALL SELECT m.id FROM arrivals m WHERE m.agency_id = $1 AND m.merged_into = $2) a,
              LATERAL report_arrival(a.id) r`,
      [agencyId, id],
    );
  }
}
