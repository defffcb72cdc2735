import type { AgencyId } from '@lienthong/agency/model';
import { formatNumber } from '@lienthong/document/model';
import type { Id } from '@lienthong/platform/kernel';
import type { Series } from '../series/series';

/** Identifies one number that no issue granted. */
export type SpecialNumberId = Id<'special-number'>;

/** Taken in advance (lấy số trước), put between two others (chèn số, 12a), or void from the start (huỷ số). */
export type SpecialKind = 'reserved' | 'inserted' | 'void';

/** A number outside the running order, with the date a document will carry under it. */
export interface SpecialNumber {
  readonly id: SpecialNumberId;
  readonly agencyId: AgencyId;
  readonly kind: SpecialKind;
  readonly series: Series;
  readonly year: number;
  readonly number: number;
  /** `a` to `z` for an inserted number, else empty. */
  readonly suffix: string;
  /** `null` only for a number that was void from the start. */
  readonly datedOn: string | null;
  readonly reason: string;
  readonly documentId: string | null;
  readonly voidedAt: Date | null;
}

/** What has become of a special number. */
export type SpecialState = 'open' | 'used' | 'void';

/** What has become of a special number: waiting for its document, used by it, or void for ever. */
export function stateOfSpecial(special: Pick<SpecialNumber, 'documentId' | 'voidedAt'>): SpecialState {
  if (special.voidedAt !== null) return 'void';
  return special.documentId === null ? 'open' : 'used';
}

/** A number as the decree writes it, with its letter: `12`, `05a`. */
export function writeNumber({ number, suffix }: Pick<SpecialNumber, 'number' | 'suffix'>): string {
  return `${formatNumber(number)}${suffix}`;
}
