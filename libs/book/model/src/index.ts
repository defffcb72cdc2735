export { STAMP_SIZE, stampRows, type StampFacts, type StampRows } from './arrival-stamp';
export { BOOK_KINDS, BOOKS, ENTRY_BOOKS, type Book, type BookColumn, type BookKind, type EntryBook } from './book';
export { checkEntryDay, returnCopy, strikeEntry, type BookEntry, type BookEntryId } from './book-entry';
export { checkSelection, type BookSelection } from './book-selection';
export {
  BOOK_FORMATS,
  bookCoverSchema,
  bookEndpoints,
  bookRowSchema,
  copyUseEntrySchema,
  MAX_PRINTED_ROWS,
  postEntrySchema,
  type BookRow,
} from './book.contract';
export { bookErrors, type BookErrorCode } from './book.errors';
export { coverLines, periodLine, type BookSpan } from './cover-lines';
export { formEndpoints } from './form.contract';
export { slipSections, type SlipSection, type SlipShare } from './handling-slip';
export { MOST_NAMED, placesOf, type RecipientLevel } from './places-of';
export { noteOf } from './notes';
export { progressWords, type Progress } from './progress';
export { seriesName } from './series-name';
