import {
  agencyErrors,
  existsOn,
  inTreeOrder,
  type Agency,
  type AgencyId,
  type AgencyLevel,
} from '@lienthong/agency/model';
import { Database, NOBODY } from '@lienthong/platform/database';
import { systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { levelQueue } from '@lienthong/platform/queue';
import { Injectable } from '@nestjs/common';
import { AgencyRepository, type DirectoryRows } from './persistence/agency.repository';

/** How long another process may go on with what it read before an import, in milliseconds. */
const FRESH_MS = 5_000;
// The transaction that changed the directory commits within this time; what is read meanwhile is not kept.
const UNSETTLED_MS = 2_000;

interface Snapshot {
  readonly readAt: number;
  readonly rows: DirectoryRows;
  readonly days: Map<string, ReadonlyMap<AgencyId, Agency>>;
}

/**
 * The agencies of a day, for every domain that routes, names or lists them. Kept in this process for at most five
 * seconds and dropped by an import; answers inside a transaction and outside one.
 */
@Injectable()
export class AgencyDirectory {
  private kept: Snapshot | undefined;
  private unsettledUntil = 0;

  constructor(
    private readonly database: Database,
    private readonly agencies: AgencyRepository,
  ) {}

  /** Every agency that exists on a day (`YYYY-MM-DD`), under the name it bore then, superiors before subordinates. */
  async on(day: string): Promise<ReadonlyMap<AgencyId, Agency>> {
    const snapshot = await this.snapshot();
    const known = snapshot.days.get(day);
    if (known) return known;
    const directory = directoryOn(day, snapshot.rows);
    snapshot.days.set(day, directory);
    return directory;
  }

  /** The levels of the administrative tree, highest first. */
  async levels(): Promise<AgencyLevel[]> {
    const { rows } = await this.snapshot();
    return rows.levels.map(({ code, rank, nameVi, nameEn }) => ({ code, rank, nameVi, nameEn }));
  }

  /** The queue of every level, for the worker that carries documents from level to level. */
  async levelQueues(): Promise<readonly string[]> {
    return (await this.levels()).map(({ code }) => levelQueue(code));
  }

  /** An agency of any time by its id, under its latest name; throws `agency.not_found`. */
  async get(id: AgencyId): Promise<Agency> {
    const { rows } = await this.snapshot();
    const agency = rows.agencies.find((one) => one.id === id);
    if (!agency) throw agencyErrors.not_found();
    return agency;
  }

  /** The name an agency bears today, or bore last; throws `agency.not_found`. */
  async nameOf(id: AgencyId): Promise<string> {
    return (await this.on(vietnamDay(systemClock.now()))).get(id)?.name ?? (await this.get(id)).name;
  }

  /** Drops what is kept; an import calls it inside its transaction. */
  forget(): void {
    this.kept = undefined;
    this.unsettledUntil = performance.now() + UNSETTLED_MS;
  }

  private async snapshot(): Promise<Snapshot> {
    const now = performance.now();
    if (this.kept && now - this.kept.readAt < FRESH_MS) return this.kept;
    const read = (): Promise<DirectoryRows> => this.agencies.rows();
    // Never waits for another reader: that one may wait for the very connection this transaction holds.
    const rows = await (this.database.inTransaction ? read() : this.database.transaction(NOBODY, read));
    const snapshot: Snapshot = { readAt: now, rows, days: new Map() };
    if (now >= this.unsettledUntil) this.kept = snapshot;
    return snapshot;
  }
}

function directoryOn(day: string, { levels, agencies, names }: DirectoryRows): ReadonlyMap<AgencyId, Agency> {
  const named = new Map(names.filter((one) => existsOn(one, day)).map((one) => [one.agencyId, one.name]));
  const present = agencies
    .filter((agency) => existsOn(agency, day))
    .map((agency) => ({ ...agency, name: named.get(agency.id) ?? agency.name }));
  return new Map(inTreeOrder(present, levels).map((agency) => [agency.id, agency]));
}
