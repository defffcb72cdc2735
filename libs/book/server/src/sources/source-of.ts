import type { BookKind, BookSelection } from '@lienthong/book/model';
import { copyUseSource, postSource } from './entry.sources';
import { handlingSource } from './handling.source';
import { incomingSource } from './incoming.source';
import { outgoingSeriesSource, outgoingSource } from './outgoing.source';
import { incomingReport, outgoingReport } from './report.sources';
import type { BookSource } from './source';

const SOURCES = {
  incoming: incomingSource,
  outgoing: outgoingSource,
  handling: handlingSource,
  post: postSource,
  copy_use: copyUseSource,
  incoming_report: incomingReport,
  outgoing_report: outgoingReport,
} as unknown as Readonly<Record<BookKind, BookSource<unknown>>>; // each reads only the records its own statement gives

/** The source of a book; the outgoing register of one series runs by number. */
export function sourceOf(kind: BookKind, selection: BookSelection): BookSource<unknown> {
  if (kind === 'outgoing' && selection.series !== undefined) return outgoingSeriesSource as BookSource<unknown>;
  return SOURCES[kind];
}
