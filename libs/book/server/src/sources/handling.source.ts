import { noteOf, progressWords, type Progress } from '@lienthong/book/model';
import { printedDay } from '@lienthong/platform/print';
import { FIRST_HOLDERS, registeredPage, registeredSpan } from './registered';
import type { BookSource } from './source';

interface HandlingRecord {
  readonly id: string;
  readonly number: number;
  readonly type_name: string;
  readonly code: string;
  readonly issued_on: string;
  readonly sender_name: string;
  readonly urgency: number;
  readonly handling: Progress['handling'];
  readonly due_on: string | null;
  readonly receivers: string | null;
  readonly done_on: string | null;
  readonly replies: string | null;
}

const FACTS = `a.type_name, a.code, a.issued_on::text, a.sender_name, a.urgency, a.handling,
  coalesce(a.handling_due_on, a.due_on)::text AS due_on, h.receivers, h.done_on,
  (SELECT string_agg(o.code, '; ' ORDER BY o.issued_at) FROM documents o WHERE o.agency_id = a.agency_id AND o.replies_to_arrival_id = a.id
      AND o.status = 'issued') AS replies`;

/** The book of how arrivals are handled (Decree 30/2020 App. IV-VIII). */
export const handlingSource: BookSource<HandlingRecord> = {
  page: (ask) => registeredPage(ask, FACTS, FIRST_HOLDERS),
  span: registeredSpan,
  toRow: (row, { today }) => ({
    id: row.id,
    subject: { type: 'arrival', id: row.id },
    void: false,
    out: false,
    cells: [
      row.number,
      `${row.type_name} số ${row.code} ngày ${printedDay(row.issued_on)} của ${row.sender_name}`,
      row.receivers ?? '',
      printedDay(row.due_on),
      progressWords({ handling: row.handling, dueOn: row.due_on, doneOn: row.done_on }, today),
      row.replies ?? '',
      noteOf(row.urgency, ''),
    ],
  }),
  cursorOf: (row) => [row.number],
};
