import type { DocumentClass } from '@lienthong/document/model';

/** Names one running number series (hệ thống số) of an agency; it restarts at 1 every year. */
export type Series = 'incoming' | `legal:${string}` | `administrative:${string}`;

/** Incoming documents run in one series per year, paper and electronic together (Decree 30/2020 art. 22.2). */
export const INCOMING_SERIES: Series = 'incoming';

/**
 * The series an outgoing document is numbered in: each legal type has its own by law (art. 15.1.a);
 * administrative documents run per type until the head decides otherwise (art. 15.1.c).
 */
export function seriesOf(documentClass: DocumentClass, typeCode: string): Series {
  return `${documentClass}:${typeCode}`;
}
