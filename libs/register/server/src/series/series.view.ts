import type { AnswerOf } from '@lienthong/platform/contract';
import type { AdvisoryBodyView, registerEndpoints } from '@lienthong/register/model';

/** A decision on administrative numbering on the wire. */
export type DecisionView = AnswerOf<typeof registerEndpoints.decide>;

/** A row of the decisions about series. */
export interface SeriesRecord {
  readonly id: string;
  readonly kind: 'administrative' | 'body';
  readonly series: string;
  readonly name: string;
  readonly symbol: string | null;
  readonly from_year: number;
  readonly until_year: number | null;
  readonly decided_by: string;
  readonly decided_on: string;
  readonly basis: string;
  readonly recorded_by: string;
  readonly recorded_at: Date;
}

const decidedOf = ({ decided_by: decidedBy, decided_on: decidedOn, basis }: SeriesRecord) => ({
  decidedBy,
  decidedOn,
  basis,
});

/** What the wire says of a decision on administrative numbering. */
export function toDecisionView(row: SeriesRecord): DecisionView {
  return {
    id: row.id,
    scheme: row.series === 'administrative' ? 'common' : 'per_type',
    fromYear: row.from_year,
    ...decidedOf(row),
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at.toISOString(),
  };
}

/** What the wire says of a body with a series of its own. */
export function toBodyView(row: SeriesRecord): AdvisoryBodyView {
  return {
    id: row.id,
    name: row.name,
    symbol: row.symbol ?? '',
    fromYear: row.from_year,
    untilYear: row.until_year,
    ...decidedOf(row),
    recordedBy: row.recorded_by,
  };
}
