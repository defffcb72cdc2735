import { progressOf, type DeliveryState, type DeliveryView } from '@lienthong/dispatch/model';
import type { Route } from '@lienthong/document/model';

/** A row of `deliveries` with the recipient's name. */
export interface DeliveryRecord {
  readonly id: string;
  readonly parent_id: string | null;
  readonly hop: number;
  readonly addressed: boolean;
  readonly recipient_id: string;
  readonly recipient_name: string;
  readonly level: string;
  readonly state: DeliveryState;
  readonly arrived_at: Date | null;
  readonly seen_at: Date | null;
  readonly answered_at: Date | null;
  readonly arrival_number: number | null;
  readonly refusal_reason: string | null;
  /** Missing for agencies on the way: it is told to the sender only. */
  readonly handling?: DeliveryView['handling'];
}

/** A row of `dispatches` with its document and counts. */
export interface DispatchRecord {
  readonly id: string;
  readonly document_id: string;
  readonly code: string;
  readonly subject: string;
  readonly urgency: number;
  readonly route: Route;
  readonly sent_at: Date;
  readonly sent_place: number;
  readonly sent_by: string;
  readonly counts: Partial<Record<DeliveryState, number>>;
  readonly silent_since: Date | null;
  readonly silent_place: number | null;
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** A delivery as sender and agencies on the way see it. */
export function toDeliveryView(row: DeliveryRecord): DeliveryView {
  return {
    id: row.id,
    parentId: row.parent_id,
    hop: row.hop,
    addressed: row.addressed,
    recipientId: row.recipient_id,
    recipientName: row.recipient_name,
    level: row.level,
    state: row.state,
    arrivedAt: iso(row.arrived_at),
    seenAt: iso(row.seen_at),
    answeredAt: iso(row.answered_at),
    arrivalNumber: row.arrival_number,
    refusalReason: row.refusal_reason,
    handling: row.handling ?? null,
  };
}

/** A sending in the board, its progress counted by the one rule. */
export function toDispatchRow(row: DispatchRecord) {
  const states = Object.entries(row.counts).flatMap(([state, count]) =>
    Array<DeliveryState>(count).fill(state as DeliveryState),
  );
  return {
    id: row.id,
    documentId: row.document_id,
    code: row.code,
    subject: row.subject,
    urgency: row.urgency,
    route: row.route,
    sentAt: row.sent_at.toISOString(),
    progress: progressOf(states),
    silentSince: iso(row.silent_since),
  };
}
