import { identityErrors, type Actor } from '@lienthong/identity/model';
import { Database, violatedConstraint } from '@lienthong/platform/database';
import type { DomainError } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { PostEntity } from './post.entity';
import { UnitEntity } from './unit.entity';

/** A unit's row as written; the agency is the actor's. */
export type UnitRow = Pick<UnitEntity, 'id' | 'name' | 'abbreviation'>;

const TAKEN: Readonly<Record<string, (unit: UnitRow) => DomainError>> = {
  uq_units_name: ({ name }) => identityErrors.unit_name_taken({ name }),
  uq_units_abbreviation: ({ abbreviation }) => identityErrors.unit_abbreviation_taken({ abbreviation }),
};

const TODAY = `(clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** Writes units of the acting agency, and where its posts stand. */
@Injectable()
export class UnitRepository {
  constructor(private readonly database: Database) {}

  /** Stores a unit; throws `identity.unit_name_taken` or `identity.unit_abbreviation_taken`. */
  async insert(actor: Actor, unit: UnitRow): Promise<void> {
    await this.translating(unit, () =>
      this.database.manager.insert(UnitEntity, { ...unit, agencyId: actor.agencyId, closedOn: null }),
    );
  }

  /** Stores a unit's name and whether it is closed; a day of closing once written stays. Throws like `insert`. */
  async change(actor: Actor, unit: UnitRow, closed: boolean): Promise<void> {
    const { id, name, abbreviation } = unit;
    const closedOn = closed ? (): string => `coalesce(closed_on, ${TODAY})` : null;
    await this.translating(unit, () =>
      this.database.manager.update(UnitEntity, { id, agencyId: actor.agencyId }, { name, abbreviation, closedOn }),
    );
  }

  /** Locks a unit's row: `for update` keeps posts out while it is closed, `for share` keeps it open while a post moves in. */
  async lock(id: string, mode: 'pessimistic_write' | 'pessimistic_read'): Promise<UnitEntity | undefined> {
    return (await this.database.manager.findOne(UnitEntity, { where: { id }, lock: { mode } })) ?? undefined;
  }

  /** How many posts in force stand in a unit. */
  async membersOf(unitId: string): Promise<number> {
    const [row] = await this.database.query<{ members: number }>(
      `SELECT count(*)::int AS members FROM posts WHERE unit_id = $1 AND (ended_on IS NULL OR ended_on > ${TODAY})`,
      [unitId],
    );
    return row?.members ?? 0;
  }

  /** Places a post. */
  async place(actor: Actor, postId: string, unitId: string | null, headsUnit: boolean): Promise<void> {
    await this.database.manager.update(PostEntity, { id: postId, agencyId: actor.agencyId }, { unitId, headsUnit });
  }

  private async translating(unit: UnitRow, write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
    } catch (error) {
      const taken = TAKEN[violatedConstraint(error) ?? ''];
      throw taken ? taken(unit) : error;
    }
  }
}
