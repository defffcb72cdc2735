import { registerErrors } from '../register.errors';
import { requireReason } from './require-reason';

/** A number to be put behind another one (chèn số: 12a), for a document of an earlier day. */
export interface Insertion {
  readonly number: number;
  readonly datedOn: string;
  readonly reason: string;
}

/** What stands around the place where a number is to be inserted. */
export interface InsertionPlace {
  readonly year: number;
  /** The last number that was granted in the book. */
  readonly last: number;
  /** Letters that already stand behind the number. */
  readonly suffixes: readonly string[];
  /** Date of the last line up to the place, `null` when none has one. */
  readonly notBefore: string | null;
  /** Date of the first line behind the place, `null` when none has one. */
  readonly notAfter: string | null;
  readonly today: string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The letter an inserted number gets. Refuses a number that was never granted, a date that would break the order of the
 * book (Decree 30/2020 art. 15.1: by order and time of issue), and a place behind which all letters are used.
 */
export function insertNumber(
  { number, datedOn, reason }: Insertion,
  place: InsertionPlace,
): { readonly suffix: string; readonly reason: string } {
  const said = requireReason(reason);
  if (number < 1 || number > place.last) throw registerErrors.number_not_granted({ number, last: place.last });
  const from = place.notBefore ?? `${place.year}-01-01`;
  const to = [place.notAfter ?? place.today, place.today, `${place.year}-12-31`].sort()[0] ?? place.today;
  if (datedOn < from || datedOn > to) throw registerErrors.date_out_of_order({ from, to });
  const suffix = LETTERS.charAt(Math.max(-1, ...place.suffixes.map((letter) => LETTERS.indexOf(letter))) + 1);
  if (suffix === '') throw registerErrors.suffixes_used_up({ number });
  return { suffix, reason: said };
}
