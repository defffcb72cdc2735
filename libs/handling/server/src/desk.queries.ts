import type { Desk, Receiver, ReceiverView, UnitId } from '@lienthong/handling/model';
import { ROLE_PERMISSIONS, type Actor, type PostId } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';

interface DeskRecord {
  readonly title: string;
  readonly unit_id: UnitId | null;
  readonly answers: boolean;
}

/** Roles whose posts may be given a document. */
const HANDLERS = Object.entries(ROLE_PERMISSIONS).flatMap(([role, permissions]) =>
  (permissions as readonly string[]).includes('handling.act') ? role : [],
);

const TODAY = `(clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** Posts in force whose people may sign in; a person of another agency is not visible here and counts as able to. */
const POSTS_TODAY = `
  SELECT o.id, o.person_name, o.title, o.unit_id, o.heads_unit FROM posts o LEFT JOIN people p ON p.id = o.person_id
   WHERE o.agency_id = $1 AND o.roles && $2 AND (o.ended_on IS NULL OR o.ended_on > ${TODAY}) AND p.disabled_at IS NULL`;

const RECEIVERS = `
  WITH posts_today AS (${POSTS_TODAY})
  SELECT u.id, 'unit' AS kind, u.name, coalesce(head.person_name, '') AS detail, NULL AS "unitName",
         EXISTS (SELECT FROM posts_today t WHERE t.unit_id = u.id) AS reachable
    FROM units u LEFT JOIN LATERAL (SELECT t.person_name FROM posts_today t WHERE t.unit_id = u.id AND t.heads_unit LIMIT 1) head ON true
   WHERE u.agency_id = $1 AND (u.closed_on IS NULL OR u.closed_on > ${TODAY})
  UNION ALL
  SELECT t.id, 'post', t.person_name, t.title, u.name, true FROM posts_today t LEFT JOIN units u ON u.agency_id = $1 AND u.id = t.unit_id
   ORDER BY kind DESC, name, id`;

/** Who stands behind an act: whoever works in the post of somebody else is named with that person, in the field's own words. */
function nameOf({ personName, behalfOf }: Actor): string {
  return behalfOf ? `${personName} thay ${behalfOf.personName}` : personName;
}

/** Who acts, and to whom a document can be handed today. */
@Injectable()
export class DeskQueries {
  constructor(private readonly database: Database) {}

  /** The desk of the acting post. */
  async of(actor: Actor): Promise<Desk> {
    const [post] = await this.database.query<DeskRecord>(
      `WITH posts_today AS (${POSTS_TODAY})
       SELECT o.title, o.unit_id, o.heads_unit OR (o.unit_id IS NOT NULL AND NOT EXISTS (
                SELECT FROM posts_today t WHERE t.unit_id = o.unit_id AND t.heads_unit)) AS answers
         FROM posts o WHERE o.agency_id = $1 AND o.id = $3`,
      [actor.agencyId, HANDLERS, actor.postId],
    );
    return {
      postId: actor.postId,
      personName: nameOf(actor),
      title: post?.title ?? '',
      unitId: post?.unit_id ?? null,
      answersForUnit: post?.answers ?? false,
      mayRoute: actor.permissions.includes('handling.route'),
    };
  }

  /** Posts in office of a unit. */
  async membersOf(actor: Actor, unitId: string | null): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT t.id FROM (${POSTS_TODAY}) t WHERE t.unit_id = $3 ORDER BY t.person_name, t.id`,
      [actor.agencyId, HANDLERS, unitId],
    );
    return rows.map(({ id }) => id);
  }

  /** Units of the acting agency, then posts in office that may handle documents, by name. */
  receivers(actor: Actor): Promise<{ items: ReceiverView[] }> {
    return this.database.transaction(actor, async () => ({
      items: await this.database.query<ReceiverView>(RECEIVERS, [actor.agencyId, HANDLERS]),
    }));
  }

  /** The same by id, as the rules need it. */
  async directory(actor: Actor): Promise<Map<string, Receiver>> {
    const { items } = await this.receivers(actor);
    return new Map(
      items.map(({ id, kind, name, reachable }) => [
        id,
        kind === 'unit'
          ? { unitId: id as UnitId, postId: null, name, reachable }
          : { unitId: null, postId: id as PostId, name, reachable },
      ]),
    );
  }
}
