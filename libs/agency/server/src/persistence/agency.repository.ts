import type { AgencyId, AgencyPlan, KnownDirectory } from '@lienthong/agency/model';
import { Database } from '@lienthong/platform/database';
import { newId } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { AgencyCodeEntity } from './agency-code.entity';
import { AgencyLevelEntity } from './agency-level.entity';
import { AgencyNameEntity } from './agency-name.entity';
import { AgencyEntity } from './agency.entity';
import { INSERT_AGENCIES, SAVE_CODES, SAVE_NAMES, UPDATE_AGENCIES } from './agency.statements';

// One structure is written at a time; the number names this lock and nothing else.
const IMPORT_LOCK = 5_720_200;

/** Everything a directory of any day is made of. */
export interface DirectoryRows {
  readonly levels: readonly AgencyLevelEntity[];
  readonly agencies: readonly AgencyEntity[];
  readonly names: readonly AgencyNameEntity[];
}

/** Reads and writes the directory's tables inside the running transaction. */
@Injectable()
export class AgencyRepository {
  constructor(private readonly database: Database) {}

  /** Levels by rank, agencies and names of all times. */
  async rows(): Promise<DirectoryRows> {
    const { manager } = this.database;
    return {
      levels: await manager.find(AgencyLevelEntity, { order: { rank: 'ASC' } }),
      agencies: await manager.find(AgencyEntity),
      names: await manager.find(AgencyNameEntity, { order: { validFrom: 'ASC' } }),
    };
  }

  /** Names and codes of one agency, oldest first. */
  async detail(id: AgencyId): Promise<{ names: AgencyNameEntity[]; codes: AgencyCodeEntity[] }> {
    const { manager } = this.database;
    return {
      names: await manager.find(AgencyNameEntity, { where: { agencyId: id }, order: { validFrom: 'ASC' } }),
      codes: await manager.find(AgencyCodeEntity, {
        where: { agencyId: id },
        order: { scheme: 'ASC', code: 'ASC', validFrom: 'ASC' },
      }),
    };
  }

  /** Waits until no other import runs; held until the transaction ends. */
  async lockImports(): Promise<void> {
    await this.database.query('SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
  }

  /** The directory as an import compares with it. */
  async known(): Promise<KnownDirectory> {
    const { levels, agencies, names } = await this.rows();
    const codes = Map.groupBy(
      await this.database.manager.find(AgencyCodeEntity, { order: { id: 'ASC' } }),
      (one) => one.agencyId,
    );
    const named = new Map(names.map((one) => [one.agencyId, one.validFrom]));
    return {
      levels: levels.map(({ code }) => code),
      agencies: agencies.map((agency) => ({
        ...agency,
        codes: (codes.get(agency.id) ?? []).map(({ id: _id, agencyId: _agencyId, ...code }) => code),
        namedOn: named.get(agency.id) ?? agency.validFrom,
      })),
    };
  }

  /** Writes a planned import that begins on a day: a handful of statements however many agencies it touches. */
  async write(plan: AgencyPlan, day: string): Promise<void> {
    await this.database.query(INSERT_AGENCIES, [JSON.stringify(plan.added)]);
    await this.database.query(UPDATE_AGENCIES, [JSON.stringify(plan.changed)]);
    const named = plan.changed.filter(({ id }) => plan.renamed.includes(id)).map((one) => ({ ...one, validFrom: day }));
    await this.closeNames([...plan.renamed, ...plan.ended], day);
    await this.database.query(SAVE_NAMES, [JSON.stringify([...plan.added, ...named])]);
    await this.closeCodes(plan.ended, day);
    await this.database.query(SAVE_CODES, [
      JSON.stringify(plan.codes.map((code) => ({ ...code, id: newId<'agency_code'>() }))),
    ]);
  }

  private async closeNames(agencies: readonly AgencyId[], day: string): Promise<void> {
    await this.database.query(
      'UPDATE agency_names SET valid_to = $2 WHERE agency_id = ANY ($1) AND valid_to IS NULL AND valid_from < $2',
      [agencies, day],
    );
  }

  private async closeCodes(agencies: readonly AgencyId[], day: string): Promise<void> {
    await this.database.query(
      `UPDATE agency_codes SET valid_to = $2
        WHERE agency_id = ANY ($1) AND (valid_to IS NULL OR valid_to > $2) AND valid_from < $2`,
      [agencies, day],
    );
  }
}
