import { identityErrors, mayManage, type Actor, type DelegationView } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Timeline } from '@lienthong/platform/journal';
import { fromCursor, toCursor, type Page } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { timePosition } from './time-position';
import { type DelegatedActView, type DelegationRow, toActView, toDelegationView } from './delegation.view';

interface PageQuery {
  readonly limit: number;
  readonly after?: string | undefined;
}

const party = (post: string): string =>
  `jsonb_build_object('postId', ${post}.id, 'personId', ${post}.person_id, 'personName', ${post}.person_name, 'title', ${post}.title)`;

const ACTS = 'FROM journal j WHERE j.agency_id = d.agency_id AND j.delegation_id = d.id';

const SELECT = `
  SELECT d.id, ${party('f')} AS "from", ${party('t')} AS "to", d.permissions, d.type_codes AS "typeCodes", d.basis,
         d.starts_at AS "startsAt", d.ends_at AS "endsAt", d.revoked_at AS "revokedAt", clock_timestamp() AS now,
         (SELECT count(*)::int ${ACTS}) AS acts,
         (SELECT count(*)::int ${ACTS} AND (d.seen_at IS NULL OR j.at > d.seen_at)) AS "unseenActs"
    FROM delegations d JOIN posts f ON f.id = d.from_post_id JOIN posts t ON t.id = d.to_post_id
   WHERE d.agency_id = $1`;

const ORDER = `ORDER BY date_trunc('milliseconds', d.starts_at) DESC, d.id DESC`;

/** The most of one's own delegations that are shown; a person gives and receives few. */
const OWN_LIMIT = 200;

const UNSEEN = `
  SELECT count(*)::int AS unseen
    FROM posts f JOIN delegations d ON d.agency_id = f.agency_id AND d.from_post_id = f.id
    JOIN journal j ON j.agency_id = d.agency_id AND j.delegation_id = d.id AND (d.seen_at IS NULL OR j.at > d.seen_at)
   WHERE f.agency_id = $1 AND f.person_id = $2`;

/** Reads delegations of the acting agency, and what was done under them. */
@Injectable()
export class DelegationQueries {
  constructor(
    private readonly database: Database,
    private readonly timeline: Timeline,
  ) {}

  /** What the person gave and received in the acting agency, newest first. */
  own(actor: Actor): Promise<{ given: DelegationView[]; received: DelegationView[] }> {
    return this.database.transaction(actor, async () => {
      const ask = (side: string) =>
        this.read(`${SELECT} AND ${side}.person_id = $2 ${ORDER} LIMIT ${OWN_LIMIT}`, [actor.agencyId, actor.personId]);
      return { given: await ask('f'), received: await ask('t') };
    });
  }

  /** A page of all delegations of the agency, newest first. */
  async ofAgency(actor: Actor, { limit, after }: PageQuery): Promise<Page<DelegationView>> {
    const [at, id] = timePosition(after && fromCursor(after));
    const found = await this.database.transaction(actor, () =>
      this.read(
        `${SELECT} AND ($2::timestamptz IS NULL OR (date_trunc('milliseconds', d.starts_at), d.id) < ($2, $3::uuid)) ${ORDER} LIMIT $4`,
        [actor.agencyId, at, id, limit + 1],
      ),
    );
    return pageBy(found, limit, ({ startsAt }) => startsAt);
  }

  /** One delegation, in the running transaction; throws `identity.delegation_not_found`. */
  async one(actor: Actor, id: string): Promise<DelegationView> {
    const [found] = await this.read(`${SELECT} AND d.id = $2`, [actor.agencyId, id]);
    if (!found) throw identityErrors.delegation_not_found();
    return found;
  }

  /** What was done in the giver's name, newest first, to the giver and the administration; throws `identity.delegation_not_found`, `identity.not_allowed`. */
  acts(actor: Actor, id: string, { limit, after }: PageQuery): Promise<Page<DelegatedActView>> {
    return this.database.transaction(actor, async () => {
      const { from } = await this.one(actor, id);
      if (!mayManage(actor, from.personId)) throw identityErrors.not_allowed({ permission: 'people.manage' });
      const [at, lineId] = timePosition(after && fromCursor(after));
      const position = at !== null && lineId !== null ? { at, id: lineId } : undefined;
      const lines = await this.timeline.ofDelegation(id, { limit: limit + 1, after: position });
      return pageBy(lines.map(toActView), limit, (line) => line.at);
    });
  }

  /** How many acts were done in the person's name at the acting agency since the person last looked; joins the running transaction. */
  async unseenActs(actor: Actor): Promise<number> {
    const [row] = await this.database.query<{ unseen: number }>(UNSEEN, [actor.agencyId, actor.personId]);
    return row?.unseen ?? 0;
  }

  private async read(sql: string, parameters: readonly unknown[]): Promise<DelegationView[]> {
    return (await this.database.query<DelegationRow>(sql, parameters)).map(toDelegationView);
  }
}

/** Cuts what was read, one row more than asked for, into a page. */
function pageBy<T extends { readonly id: string }>(rows: readonly T[], limit: number, at: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? toCursor([at(last), last.id]) : null };
}
