import { identityErrors, type Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import type { UnitView } from './unit.view';

const SELECT = `
  SELECT u.id, u.name, u.abbreviation, u.closed_on::text AS "closedOn", count(o.id)::int AS members,
         coalesce(jsonb_agg(jsonb_build_object('postId', o.id, 'personName', o.person_name, 'title', o.title)
                            ORDER BY o.person_name COLLATE "vi-x-icu", o.id) FILTER (WHERE o.heads_unit), '[]') AS heads
    FROM units u LEFT JOIN posts o ON o.agency_id = u.agency_id AND o.unit_id = u.id
         AND (o.ended_on IS NULL OR o.ended_on > (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
   WHERE u.agency_id = $1 AND ($2::uuid IS NULL OR u.id = $2)
   GROUP BY u.id ORDER BY u.closed_on IS NOT NULL, u.name COLLATE "vi-x-icu", u.id`;

/** Reads units of the acting agency. */
@Injectable()
export class UnitQueries {
  constructor(private readonly database: Database) {}

  /** All of them, closed ones last: an agency has few. */
  list(actor: Actor): Promise<{ items: UnitView[] }> {
    return this.database.transaction(actor, async () => ({ items: await this.read(actor, null) }));
  }

  /** One unit, in the running transaction; throws `identity.unit_not_found`. */
  async one(actor: Actor, id: string): Promise<UnitView> {
    const [unit] = await this.read(actor, id);
    if (!unit) throw identityErrors.unit_not_found();
    return unit;
  }

  private read(actor: Actor, id: string | null): Promise<UnitView[]> {
    return this.database.query<UnitView>(SELECT, [actor.agencyId, id]);
  }
}
