import { stateOfSpecial, type SpecialKind, type SpecialNumberView } from '@lienthong/register/model';

/** Columns of a special number with its document's code, for `FROM special_numbers n LEFT JOIN documents o`. */
export const SPECIAL_COLUMNS = `n.id, n.kind, n.series, n.year, n.number, n.suffix, n.dated_on::text AS dated_on, n.reason, n.granted_by,
  n.granted_at, n.document_id, o.code AS document_code, n.void_reason, n.voided_by, n.voided_at`;

/** Where `SPECIAL_COLUMNS` come from. */
export const FROM_SPECIALS =
  'FROM special_numbers n LEFT JOIN documents o ON o.agency_id = n.agency_id AND o.id = n.document_id';

/** A row of `SPECIAL_COLUMNS`. */
export interface SpecialRecord {
  readonly id: string;
  readonly kind: SpecialKind;
  readonly series: string;
  readonly year: number;
  readonly number: number;
  readonly suffix: string;
  readonly dated_on: string | null;
  readonly reason: string;
  readonly granted_by: string;
  readonly granted_at: Date;
  readonly document_id: string | null;
  readonly document_code: string | null;
  readonly void_reason: string | null;
  readonly voided_by: string | null;
  readonly voided_at: Date | null;
}

/** What the wire says of a special number. */
export function toSpecialView(row: SpecialRecord): SpecialNumberView {
  const { id, kind, series, year, number, suffix, reason } = row;
  return {
    ...{ id, kind, series, year, number, suffix, reason },
    state: stateOfSpecial({ documentId: row.document_id, voidedAt: row.voided_at }),
    datedOn: row.dated_on,
    grantedBy: row.granted_by,
    grantedAt: row.granted_at.toISOString(),
    documentId: row.document_id,
    documentCode: row.document_code,
    voidReason: row.void_reason,
    voidedBy: row.voided_by,
    voidedAt: row.voided_at?.toISOString() ?? null,
  };
}
