import {
  progressOf,
  type ArrivalState,
  type ArrivalView,
  type DeliveryState,
  type DeliveryView,
  type Route,
} from '@lienthong/dispatch/model';
import type { FileView } from '@lienthong/document/model';

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

/** A row of `arrivals`. */
export interface ArrivalRecord {
  readonly id: string;
  readonly state: ArrivalState;
  readonly sender_id: string;
  readonly sender_name: string;
  readonly code: string;
  readonly code_number: string;
  readonly code_notation: string;
  readonly type_name: string;
  readonly subject: string;
  readonly urgency: number;
  readonly issued_on: string;
  readonly due_on: string | null;
  readonly arrived_at: Date;
  readonly arrived_place: number;
  readonly seen_at: Date | null;
  readonly arrival_number: number | null;
  readonly arrival_year: number | null;
  readonly registered_at: Date | null;
  readonly refused_at: Date | null;
  readonly refused_place: number | null;
  readonly refusal_reason: string | null;
  readonly file_count: number;
  readonly signer_title: string;
  readonly signer_name: string;
  readonly language: string;
  readonly note: string;
  readonly via_name: string | null;
  readonly addressed: boolean;
  readonly forward_count: number;
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

/** An incoming document in a list. */
export function toArrivalRow(row: ArrivalRecord) {
  return {
    id: row.id,
    state: row.state,
    senderId: row.sender_id,
    senderName: row.sender_name,
    code: row.code,
    typeName: row.type_name,
    subject: row.subject,
    urgency: row.urgency,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    arrivedAt: row.arrived_at.toISOString(),
    seenAt: iso(row.seen_at),
    arrivalNumber: row.arrival_number,
    arrivalYear: row.arrival_year,
    registeredAt: iso(row.registered_at),
    fileCount: row.file_count,
  };
}

/** An incoming document whole, with its files. */
export function toArrivalView(row: ArrivalRecord, files: FileView[]): ArrivalView {
  return {
    ...toArrivalRow(row),
    codeNumber: row.code_number,
    codeNotation: row.code_notation,
    signerTitle: row.signer_title,
    signerName: row.signer_name,
    language: row.language,
    note: row.note,
    viaName: row.via_name,
    addressed: row.addressed,
    forwardCount: Math.max(0, row.forward_count),
    refusalReason: row.refusal_reason,
    answeredAt: iso(row.registered_at ?? row.refused_at),
    files,
  };
}
