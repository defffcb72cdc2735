import { noteOf } from '@lienthong/book/model';
import { printedDay } from '@lienthong/platform/print';
import { FIRST_HOLDERS, registeredPage, registeredSpan } from './registered';
import type { BookSource } from './source';

interface IncomingRecord {
  readonly id: string;
  readonly number: number;
  readonly arrived_on: string;
  readonly sender_name: string;
  readonly code: string;
  readonly issued_on: string;
  readonly type_name: string;
  readonly subject: string;
  readonly urgency: number;
  readonly channel: string;
  readonly receivers: string | null;
  readonly handed_on: string | null;
  readonly all_seen: boolean | null;
  readonly seen_on: string | null;
}

const FACTS = `office_day(a.registered_at)::text AS arrived_on, a.sender_name, a.code, a.issued_on::text, a.type_name, a.subject, a.urgency,
  a.channel, h.receivers, h.handed_on, h.all_seen, h.seen_on`;

/** The register of incoming documents (Decree 30/2020 App. IV-VI): one line per arrival number. */
export const incomingSource: BookSource<IncomingRecord> = {
  page: (ask) => registeredPage(ask, FACTS, FIRST_HOLDERS),
  span: registeredSpan,
  toRow: (row) => ({
    id: row.id,
    subject: { type: 'arrival', id: row.id },
    void: false,
    out: false,
    cells: [
      printedDay(row.arrived_on),
      row.number,
      row.sender_name,
      row.code,
      printedDay(row.issued_on),
      `${row.type_name}: ${row.subject}`,
      row.receivers ?? '',
      printedDay(row.handed_on),
      row.all_seen === true ? `Đã nhận ${printedDay(row.seen_on)}` : '',
      noteOf(row.urgency, row.channel),
    ],
  }),
  cursorOf: (row) => [row.number],
};
