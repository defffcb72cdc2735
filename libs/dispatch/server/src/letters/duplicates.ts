import { ARRIVAL_CHANNELS, type Duplicate } from '@lienthong/dispatch/model';

const CHANNELS = ARRIVAL_CHANNELS.map((channel) => `'${channel}'`).join(', ');
const place = (alias: string): string =>
  `(array_position(ARRAY[${CHANNELS}], ${alias}.channel), ${alias}.arrived_at, ${alias}.id)`;

// Numbers start again each year; what has no date yet is taken by the one that was read on it, or matches any.
const year = (alias: string): string => `extract(year FROM coalesce(${alias}.issued_on, ${alias}.proposed_on))`;

/** Two rows have the same issuer and may be of the same year; number and symbol are compared beside it, by the index. */
const SAME_ISSUER = `(e.sender_id = a.sender_id OR (e.sender_folded <> '' AND e.sender_folded = a.sender_folded))
  AND coalesce(${year('e')} = ${year('a')}, true)`;

const SAME_CODE = `e.agency_id = a.agency_id AND e.code_folded = a.code_folded AND a.code_folded <> '' AND ${SAME_ISSUER}`;

/**
 * A waiting letter that stands in the queue under another waiting one of the same document (rule `standsBefore`). What came
 * through this installation is never folded, so that the long queue is not looked through for it.
 */
export const FOLDED = `(a.channel <> 'internal' AND EXISTS (SELECT FROM arrivals e
  WHERE ${SAME_CODE} AND e.state = 'pending' AND e.id <> a.id
    AND ${place('e')} < ${place('a')}))`;

/** Gives for arrivals ($2) of the agency ($1) the others that look like the same document, and what is the same. */
export const DUPLICATES = `
  WITH mine AS MATERIALIZED (SELECT * FROM arrivals WHERE agency_id = $1 AND id = ANY ($2::uuid[]) AND state <> 'merged'),
  found AS (
    SELECT a.id AS of, e.id, 'code' AS same FROM mine a JOIN arrivals e ON ${SAME_CODE}
    UNION
    SELECT a.id, e.id, 'message' FROM mine a
      JOIN arrivals e ON e.agency_id = a.agency_id AND e.sender_id = a.sender_id AND e.message_id = a.message_id
    UNION
    SELECT a.id, g.arrival_id, 'file' FROM mine a JOIN files f ON f.agency_id = a.agency_id AND f.arrival_id = a.id
      -- Equal bytes lie under the key of the agency that brought them: this one, or the sender. Only a letter is compared with
      -- what its sender brought: the rows of all receivers stand behind that key.
      JOIN files g ON g.storage_key IN ($1::text || substr(f.storage_key, 37),
                                        CASE WHEN a.channel <> 'internal' THEN a.sender_id::text || substr(f.storage_key, 37) END)
       AND g.agency_id = a.agency_id AND g.arrival_id IS NOT NULL)
  SELECT found.of, e.id, e.channel, e.state, e.code, e.sender_name, e.arrived_at, e.arrival_number, e.arrival_year,
         array_agg(found.same ORDER BY found.same) AS same
    FROM found JOIN arrivals e ON e.agency_id = $1 AND e.id = found.id
   WHERE e.id <> found.of AND e.state <> 'merged'
   GROUP BY found.of, e.id, e.channel, e.state, e.code, e.sender_name, e.arrived_at, e.arrival_number, e.arrival_year
   ORDER BY e.arrived_at, e.id`;

/** A row of `DUPLICATES`. */
export interface DuplicateRecord {
  readonly of: string;
  readonly id: string;
  readonly channel: Duplicate['channel'];
  readonly state: Duplicate['state'];
  readonly code: string;
  readonly sender_name: string;
  readonly arrived_at: Date;
  readonly arrival_number: number | null;
  readonly arrival_year: number | null;
  readonly same: Duplicate['same'];
}

/** A duplicate on the wire. */
export function toDuplicate(row: DuplicateRecord): Duplicate {
  return {
    id: row.id,
    channel: row.channel,
    state: row.state,
    code: row.code,
    senderName: row.sender_name,
    arrivedAt: row.arrived_at.toISOString(),
    arrivalNumber: row.arrival_number,
    arrivalYear: row.arrival_year,
    same: row.same,
  };
}
