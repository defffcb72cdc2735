import type { BookRow } from '@lienthong/book/model';
import { Parameters, selected, type BookAsk, type BookSource, type Statement } from './source';

type Counts = Readonly<Record<string, number | string | null>>;

/** A report has one line per group, and below them their sum: all at once, for there are never many. */
function reportOf(rows: (bound: Parameters, ask: BookAsk) => string, counted: readonly string[]): BookSource<Counts> {
  const statement = (ask: BookAsk, wrap: (sql: string) => string): Statement => {
    const bound = new Parameters();
    return { sql: wrap(rows(bound, ask)), parameters: bound.values };
  };
  return {
    page: (ask) => statement(ask, (sql) => sql),
    span: (ask) =>
      statement(
        ask,
        (sql) =>
          `SELECT count(*)::integer AS count, NULL AS first_day, NULL AS last_day, NULL AS first_number, NULL AS last_number FROM (${sql}) b`,
      ),
    toRow: (row) => toReportRow(row, counted),
  };
}

function toReportRow(row: Counts, counted: readonly string[]): BookRow {
  const ordinal = row['ordinal'] === null ? '' : Number(row['ordinal']);
  const group = row['ordinal'] === null ? 'Cộng' : String(row['name']);
  const counts = counted.map((name) => Number(row[name] ?? 0));
  return {
    id: String(row['ordinal'] ?? 'sum'),
    subject: null,
    void: false,
    out: false,
    cells: [ordinal, group, ...counts, ''],
  };
}

const SUMMED = (
  sums: string,
): string => `SELECT CASE WHEN grouping(b.name) = 0 THEN row_number() OVER (ORDER BY grouping(b.name), b.rank, b.name) END AS ordinal,
    b.name, count(*)::integer AS total, ${sums}`;
const GROUPED = `GROUP BY GROUPING SETS ((b.rank, b.name), ()) HAVING count(*) > 0 ORDER BY grouping(b.name), b.rank, b.name`;

const DONE = `b.handling = 'done'`;

/** How arrivals are handled, by who leads: done in time or late, open in time or overdue (Decree 30/2020 App. VI-I-V.2). */
export const incomingReport = reportOf(
  (bound, ask) => {
    const arrivals = `a.agency_id = ${bound.of(ask.agencyId)} AND a.state = 'registered' AND a.arrival_year = ${bound.of(ask.selection.year)}
      ${selected(bound, ask, 'office_day(a.registered_at)', null)}`;
    const today = `${bound.of(ask.today)}::date`;
    return `${SUMMED(`
      count(*) FILTER (WHERE b.due_on IS NOT NULL AND ${DONE} AND b.done_on <= b.due_on)::integer AS on_time,
      count(*) FILTER (WHERE b.due_on IS NOT NULL AND ${DONE} AND b.done_on > b.due_on)::integer AS late,
      count(*) FILTER (WHERE b.due_on IS NOT NULL AND NOT ${DONE} AND b.due_on >= ${today})::integer AS open,
      count(*) FILTER (WHERE b.due_on IS NOT NULL AND NOT ${DONE} AND b.due_on < ${today})::integer AS overdue,
      count(*) FILTER (WHERE b.due_on IS NULL)::integer AS no_due`)}
    FROM (SELECT coalesce(s.receiver_name, 'Chưa chuyển giao') AS name, CASE WHEN s.id IS NULL THEN 1 ELSE 0 END AS rank,
                 coalesce(a.handling, '') AS handling, coalesce(s.due_on, a.due_on) AS due_on,
                 coalesce(office_day(s.ended_at), ${today}) AS done_on
            FROM arrivals a LEFT JOIN assignments s ON s.agency_id = a.agency_id AND s.arrival_id = a.id AND s.role = 'lead'
                 AND s.parent_id IS NULL AND s.state NOT IN ('returned', 'withdrawn')
           WHERE ${arrivals}) b ${GROUPED}`;
  },
  ['total', 'on_time', 'late', 'open', 'overdue', 'no_due'],
);

/** What was issued, by type, and how far its recipients are (Decree 30/2020 App. VI-I-V.4). */
export const outgoingReport = reportOf(
  (bound, ask) => {
    const { year, series } = ask.selection;
    const documents = `o.agency_id = ${bound.of(ask.agencyId)} AND o.status = 'issued' AND o.year = ${bound.of(year)}
      ${series === undefined ? '' : `AND o.series = ${bound.of(series)}`} ${selected(bound, ask, 'o.issued_on', null)}`;
    return `${SUMMED(`count(*) FILTER (WHERE b.urgency > 0)::integer AS urgent, coalesce(sum(b.sent), 0)::integer AS sent,
      coalesce(sum(b.accepted), 0)::integer AS accepted, coalesce(sum(b.refused), 0)::integer AS refused,
      coalesce(sum(b.sent - b.accepted - b.refused), 0)::integer AS waiting`)}
    FROM (SELECT o.type_name || CASE WHEN o.document_class = 'legal' THEN ' (quy phạm pháp luật)' ELSE '' END AS name,
                 CASE WHEN o.document_class = 'legal' THEN 0 ELSE 1 END AS rank, o.urgency, y.sent, y.accepted, y.refused
            FROM documents o CROSS JOIN LATERAL (
              SELECT count(*) AS sent, count(*) FILTER (WHERE y.state = 'accepted') AS accepted, count(*) FILTER (WHERE y.state = 'refused') AS refused
                FROM deliveries y WHERE y.agency_id = o.agency_id AND y.dispatch_id = o.dispatch_id AND y.addressed) y
           WHERE ${documents}) b ${GROUPED}`;
  },
  ['total', 'urgent', 'sent', 'accepted', 'refused', 'waiting'],
);
