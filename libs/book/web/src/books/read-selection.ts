import { BOOK_KINDS, BOOKS, type BookKind, type BookSelection } from '@lienthong/book/model';
import { vietnamYear } from '@lienthong/platform/kernel';

/** What the address says about the part of a book that is looked at. */
export interface BookAddress {
  readonly year?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  readonly series?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = (word: string | undefined): string | undefined => (word && DAY.test(word) ? word : undefined);
const number = (word: string | undefined): number | undefined =>
  word && /^[1-9]\d{0,6}$/.test(word) ? Number(word) : undefined;

/** The book an address names; the register of incoming documents for any other. */
export function readKind(word: string | undefined): BookKind {
  return BOOK_KINDS.find((kind) => kind === word) ?? 'incoming';
}

/** The part of a book an address means; what makes no sense for the book is left out. */
export function readSelection(kind: BookKind, address: BookAddress, today: Date): BookSelection {
  const year = /^(19|20)\d{2}$/.test(address.year ?? '') ? Number(address.year) : vietnamYear(today);
  const { numbered } = BOOKS[kind];
  const outgoing = kind === 'outgoing' || kind === 'outgoing_report';
  const all = {
    from: day(address.from),
    to: day(address.to),
    fromNumber: numbered ? number(address.first) : undefined,
    toNumber: numbered ? number(address.last) : undefined,
    series: outgoing && address.series ? address.series : undefined,
  };
  return { year, ...all };
}
