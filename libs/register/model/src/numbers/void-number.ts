import type { LineKind } from '../books/explain-book';
import { registerErrors } from '../register.errors';
import { requireReason } from './require-reason';

/** What stands in a book under a number that is to be void. */
export interface VoidPlace {
  readonly number: number;
  readonly last: number;
  /** What holds the number; `null` = nobody knows. */
  readonly holder: LineKind | null;
}

/**
 * Checks that a number may be made void (huỷ số): one taken before that no document has, or one that is missing without
 * a reason. The number of a document stays with it for ever, recalled or not; what is void is never used again
 * (Decree 30/2020 art. 15.1, app. VI-I-III.8).
 */
export function voidNumber({ number, last, holder }: VoidPlace, reason: string): string {
  const said = requireReason(reason);
  if (holder === 'void') throw registerErrors.number_void({ number });
  const unused = holder === null || holder === 'reserved' || holder === 'inserted';
  if (!unused) throw registerErrors.number_in_use({ number });
  if (number < 1 || number > last) throw registerErrors.number_not_granted({ number, last });
  return said;
}
