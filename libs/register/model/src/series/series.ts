import type { DocumentClass } from '@lienthong/document/model';

/** How the head has administrative documents numbered: all in one series, or each type in its own (art. 15.1.c). */
export type NumberingScheme = 'common' | 'per_type';

/** Names one running number series (hệ thống số) of an agency; it restarts at 1 every year. */
export type Series =
  | 'incoming'
  | 'administrative'
  | 'copies'
  | 'secret:outgoing'
  | 'secret:incoming'
  | `legal:${string}`
  | `administrative:${string}`
  | `body:${string}`;

/** Incoming documents run in one series per year, paper and electronic together (Decree 30/2020 art. 22.2). */
export const INCOMING_SERIES: Series = 'incoming';

/** Certified copies, extracts and copies of copies share one series (Decree 30/2020 app. I part II.II.1.c). */
export const COPIES_SERIES: Series = 'copies';

/** Administrative documents of every type, when the head decided for one common series. */
export const COMMON_SERIES: Series = 'administrative';

/** Secret documents are numbered apart (Decree 30/2020 art. 15.2); here only their register stubs are kept. */
export const SECRET_SERIES = { outgoing: 'secret:outgoing', incoming: 'secret:incoming' } as const satisfies Record<
  string,
  Series
>;

/**
 * The series an outgoing document is numbered in: each legal type has its own by law (art. 15.1.a);
 * administrative documents run in one or per type as the head decided (art. 15.1.c).
 */
export function seriesOf(documentClass: DocumentClass, typeCode: string, scheme: NumberingScheme): Series {
  if (documentClass === 'legal') return `legal:${typeCode}`;
  return scheme === 'common' ? COMMON_SERIES : `administrative:${typeCode}`;
}

/** The series of an advisory body (hội đồng, ban, tổ) that issues under the agency's seal (app. I part I.II.3.a). */
export function bodySeries(symbol: string): Series {
  return `body:${symbol}`;
}

/** What a series numbers; decides which acts it allows. */
export type SeriesKind = 'incoming' | 'legal' | 'administrative' | 'body' | 'copies' | 'secret';

/** The kind of a series, or `undefined` when no series is called so. */
export function kindOfSeries(series: string): SeriesKind | undefined {
  const [head = '', tail] = series.split(':', 2);
  if (head === 'incoming' || head === 'copies') return tail === undefined ? head : undefined;
  if (head === 'administrative') return tail === '' ? undefined : head;
  if (head === 'secret') return Object.values<string>(SECRET_SERIES).includes(series) ? head : undefined;
  if (head === 'legal' || head === 'body') return tail ? head : undefined;
  return undefined;
}

/** Whether outgoing documents are numbered in the series, so that numbers of it can be reserved and inserted. */
export function numbersDocuments(series: string): boolean {
  const kind = kindOfSeries(series);
  return kind === 'legal' || kind === 'administrative' || kind === 'body';
}
