import type { AssignmentRole, AssignmentState, QueueRow } from '@lienthong/handling/model';

/** A row of the queue as SQL gives it; what an unassigned document does not have is missing. */
export interface QueueRecord {
  readonly kind: QueueRow['kind'];
  readonly id: string;
  readonly arrival_id?: string;
  readonly document_id?: string;
  readonly step_kind?: QueueRow['stepKind'];
  readonly code: string;
  readonly type_name: string;
  readonly subject: string;
  readonly sender_name: string;
  readonly urgency: number;
  readonly arrival_number?: number | null;
  readonly file_count: number;
  readonly role?: AssignmentRole;
  readonly state?: AssignmentState;
  readonly due_on: string | null;
  readonly snoozed_until?: string | null;
  readonly receiver_name?: string;
  readonly given_by_name?: string;
  readonly given_at: Date;
  readonly instruction?: string;
  readonly end_note?: string | null;
  readonly mine?: boolean;
  readonly from_id?: string | null;
  readonly rank: number;
  readonly place: number;
}

/** One piece of work on the wire. */
export function toQueueRow(row: QueueRecord): QueueRow {
  return {
    id: row.id,
    kind: row.kind,
    arrivalId: row.arrival_id ?? null,
    documentId: row.document_id ?? null,
    stepKind: row.step_kind ?? null,
    fromId: row.from_id ?? null,
    code: row.code,
    typeName: row.type_name,
    subject: row.subject,
    senderName: row.sender_name,
    urgency: row.urgency,
    arrivalNumber: row.arrival_number ?? null,
    fileCount: row.file_count,
    role: row.role ?? null,
    state: row.state ?? null,
    dueOn: row.due_on,
    snoozedUntil: row.snoozed_until ?? null,
    receiverName: row.receiver_name ?? null,
    givenByName: row.given_by_name ?? null,
    givenAt: row.given_at.toISOString(),
    instruction: row.instruction ?? '',
    endNote: row.end_note ?? null,
    mine: row.mine ?? false,
  };
}
