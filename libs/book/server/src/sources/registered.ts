import { afterRow, type KeyColumn } from '@lienthong/platform/database';
import { Parameters, selected, type BookAsk, type Statement } from './source';

const BY_NUMBER: readonly KeyColumn[] = [{ sql: 'a.arrival_number', kind: 'integer' }];

/** The arrivals of a part of the register, before any of their facts are fetched. */
function where(bound: Parameters, ask: BookAsk): string {
  return `a.agency_id = ${bound.of(ask.agencyId)} AND a.state = 'registered' AND a.arrival_year = ${bound.of(ask.selection.year)}
    ${selected(bound, ask, 'office_day(a.registered_at)', 'a.arrival_number')}`;
}

/** One page of registered arrivals by number, with the wanted facts fetched for these rows only. */
export function registeredPage(ask: BookAsk, facts: string, joins: string): Statement {
  const bound = new Parameters();
  const wanted = where(bound, ask);
  const beyond = afterRow(BY_NUMBER, '>', ask.after, bound.values);
  const sql = `SELECT a.id, a.arrival_number AS number, ${facts}
    FROM (SELECT * FROM arrivals a WHERE ${wanted} ${beyond} ORDER BY a.arrival_year, a.arrival_number LIMIT ${bound.of(ask.limit)}) a
    ${joins} ORDER BY a.arrival_number`;
  return { sql, parameters: bound.values };
}

/** How many registered arrivals a part has, and from where to where it goes. */
export function registeredSpan(ask: BookAsk): Statement {
  const bound = new Parameters();
  const sql = `SELECT count(*)::integer AS count, office_day(min(a.registered_at))::text AS first_day, office_day(max(a.registered_at))::text AS last_day,
      min(a.arrival_number) AS first_number, max(a.arrival_number) AS last_number FROM arrivals a WHERE ${where(bound, ask)}`;
  return { sql, parameters: bound.values };
}

/** To whom an arrival was handed at first, and whether they have opened it. */
export const FIRST_HOLDERS = `LEFT JOIN LATERAL (
    SELECT string_agg(s.receiver_name, '; ' ORDER BY array_position(ARRAY['lead', 'cooperate', 'inform'], s.role), s.receiver_name) AS receivers,
           office_day(min(h.given_at))::text AS handed_on, bool_and(s.seen_at IS NOT NULL) AS all_seen,
           office_day(max(s.seen_at))::text AS seen_on, office_day(max(s.ended_at) FILTER (WHERE s.role = 'lead'))::text AS done_on
      FROM assignments s JOIN handovers h ON h.agency_id = s.agency_id AND h.id = s.handover_id
     WHERE s.agency_id = a.agency_id AND s.arrival_id = a.id AND s.parent_id IS NULL AND s.state NOT IN ('returned', 'withdrawn')) h ON true`;
