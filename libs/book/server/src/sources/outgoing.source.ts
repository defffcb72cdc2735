import { noteOf, placesOf, type RecipientLevel } from '@lienthong/book/model';
import { afterRow, microsecondsOf, type KeyColumn } from '@lienthong/platform/database';
import { printedDay } from '@lienthong/platform/print';
import { Parameters, selected, type BookAsk, type BookSource, type Statement } from './source';

interface OutgoingRecord {
  readonly id: string;
  readonly kind: 'document' | 'reserved' | 'inserted' | 'void';
  readonly number: number;
  readonly suffix: string;
  readonly place: number;
  readonly code: string;
  readonly dated_on: string | null;
  readonly subject: string;
  readonly signer: string;
  readonly unit: string | null;
  readonly copies: number | null;
  readonly urgency: number;
  readonly note: string;
  readonly levels: readonly RecipientLevel[] | null;
  readonly sent_on: string | null;
  readonly accepted: number | null;
  readonly addressed: number | null;
}

const BY_NUMBER: readonly KeyColumn[] = [
  { sql: 'b.number', kind: 'integer' },
  { sql: 'b.suffix', kind: 'text' },
];
const BY_TIME: readonly KeyColumn[] = [
  { sql: 'b.at', kind: 'instant' },
  { sql: 'b.id', kind: 'uuid' },
];

/** Everything that stands under a number: documents, and numbers without one, each with the reason it has none. */
const DOCUMENTS = `SELECT o.id, 'document' AS kind, o.series, o.number, o.number_suffix AS suffix, o.issued_at AS at, o.issued_on AS dated_on, o.code,
    o.type_name || ': ' || o.subject AS subject, o.signer_name AS signer, o.unit_abbreviation AS unit, o.copies, o.urgency::integer, o.note,
    o.agency_id, o.dispatch_id FROM documents o`;
const SPECIALS = `SELECT n.id, CASE WHEN n.voided_at IS NULL THEN n.kind ELSE 'void' END AS kind, n.series, n.number, n.suffix, n.granted_at AS at, n.dated_on,
    (CASE WHEN n.number < 10 THEN '0' ELSE '' END) || n.number || n.suffix AS code, '' AS subject, '' AS signer, NULL AS unit, NULL::integer AS copies,
    0 AS urgency, coalesce(n.void_reason, n.reason) AS note, n.agency_id, NULL::uuid AS dispatch_id FROM special_numbers n`;

const RECIPIENTS = `LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('level', l.name_vi, 'count', c.count, 'names', c.names) ORDER BY l.rank) AS levels,
           sum(c.count)::integer AS addressed, sum(c.accepted)::integer AS accepted
      FROM (SELECT y.level, count(*) AS count, count(*) FILTER (WHERE y.state = 'accepted') AS accepted,
                   (array_agg(g.name ORDER BY g.name))[1:4] AS names
              FROM deliveries y JOIN agencies g ON g.id = y.recipient_id
             WHERE y.agency_id = b.agency_id AND y.dispatch_id = b.dispatch_id AND y.addressed GROUP BY y.level) c
      JOIN agency_levels l ON l.code = c.level) r ON true
  LEFT JOIN LATERAL (SELECT office_day(d.sent_at)::text AS sent_on FROM dispatches d
    WHERE d.agency_id = b.agency_id AND d.id = b.dispatch_id) d ON true`;

/** The two halves of the book, each narrowed before they are put together: an index serves each. */
function halves(bound: Parameters, ask: BookAsk, narrow: (half: string) => string = (half) => half): string {
  const { year, series } = ask.selection;
  const agency = bound.of(ask.agencyId);
  const inYear = bound.of(year);
  const inSeries = series === undefined ? '' : bound.of(series);
  const ofSeries = (alias: string): string => (inSeries === '' ? '' : `AND ${alias}.series = ${inSeries}`);
  // A number of a year is never granted before it begins; so the walk through an agency's documents starts there.
  const begin = bound.of(`${year}-01-01T00:00:00+07:00`);
  const documents = `${DOCUMENTS} WHERE o.agency_id = ${agency} AND o.status = 'issued' AND o.year = ${inYear} ${ofSeries('o')}
    AND o.issued_at >= ${begin}::timestamptz ${selected(bound, ask, 'o.issued_on', 'o.number')}`;
  const specials = `${SPECIALS} WHERE n.agency_id = ${agency} AND n.year = ${inYear} AND n.document_id IS NULL ${ofSeries('n')}
    AND n.series <> 'incoming' AND n.series NOT LIKE 'secret:%'
    ${selected(bound, ask, 'coalesce(n.dated_on, office_day(n.granted_at))', 'n.number')}`;
  return `(${narrow(documents)}) UNION ALL (${narrow(specials)})`;
}

function page(ask: BookAsk): Statement {
  const bound = new Parameters();
  const columns = ask.selection.series === undefined ? BY_TIME : BY_NUMBER;
  const order = columns.map(({ sql }) => sql).join(', ');
  const limit = bound.of(ask.limit);
  const narrow = (half: string): string => {
    const beyond = afterRow(columns, '>', ask.after, bound.values);
    return `SELECT b.* FROM (${half}) b WHERE true ${beyond} ORDER BY ${order} LIMIT ${limit}`;
  };
  const sql = `SELECT b.id, b.kind, b.number, b.suffix, ${microsecondsOf('b.at')} AS place, b.code, b.dated_on::text, b.subject, b.signer, b.unit,
      b.copies, b.urgency, b.note, r.levels, r.addressed, r.accepted, d.sent_on
    FROM (SELECT * FROM (${halves(bound, ask, narrow)}) b ORDER BY ${order} LIMIT ${limit}) b ${RECIPIENTS} ORDER BY ${order}`;
  return { sql, parameters: bound.values };
}

function span(ask: BookAsk): Statement {
  const bound = new Parameters();
  const sql = `SELECT count(*)::integer AS count, min(b.dated_on)::text AS first_day, max(b.dated_on)::text AS last_day,
      min(b.number) AS first_number, max(b.number) AS last_number FROM (${halves(bound, ask)}) b`;
  return { sql, parameters: bound.values };
}

const WITHOUT_DOCUMENT = { reserved: 'Số giữ trước', inserted: 'Số chèn, chưa dùng', void: 'Số bỏ' } as const;

function toCells(row: OutgoingRecord): (string | number | null)[] {
  const { kind, addressed, accepted } = row;
  const reason = kind === 'document' ? row.note : `${WITHOUT_DOCUMENT[kind]}: ${row.note}`;
  return [
    row.code,
    printedDay(row.dated_on),
    row.subject,
    row.signer,
    placesOf(row.levels ?? []),
    kind === 'document' ? ['VT', row.unit].filter(Boolean).join(', ') : '',
    row.copies,
    printedDay(row.sent_on),
    addressed === null ? '' : `Đã nhận ${accepted ?? 0}/${addressed}`,
    noteOf(row.urgency, '', reason),
  ];
}

/** The register of outgoing documents (Decree 30/2020 App. IV-I): one series by number, or all of them in order of time. */
export const outgoingSource: BookSource<OutgoingRecord> & Required<Pick<BookSource<OutgoingRecord>, 'cursorOf'>> = {
  page,
  span,
  toRow: (row) => ({
    id: row.id,
    subject: row.kind === 'document' ? { type: 'document', id: row.id } : null,
    void: row.kind === 'void',
    out: false,
    cells: toCells(row),
  }),
  cursorOf: (row) => [row.place, row.id],
};

/** The same for one series, whose cursor is the number. */
export const outgoingSeriesSource: BookSource<OutgoingRecord> = {
  ...outgoingSource,
  cursorOf: (row) => [row.number, row.suffix],
};
