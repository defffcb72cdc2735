import {
  checkLetter,
  type ArrivalChannel,
  type ArrivalRow,
  type ArrivalState,
  type ArrivalView,
  type Duplicate,
  type Reading,
} from '@lienthong/dispatch/model';
import type { FileView, Urgency } from '@lienthong/document/model';
import { systemClock } from '@lienthong/platform/kernel';

/** A row of `arrivals` in a list. */
export interface ArrivalRecord {
  readonly id: string;
  readonly state: ArrivalState;
  readonly channel: ArrivalChannel;
  readonly sender_id: string | null;
  readonly sender_name: string;
  readonly code: string;
  readonly type_name: string;
  readonly subject: string;
  readonly urgency: Urgency;
  readonly issued_on: string | null;
  readonly due_on: string | null;
  readonly arrived_at: Date;
  readonly arrived_place: number;
  readonly seen_at: Date | null;
  readonly arrival_number: number | null;
  readonly arrival_year: number | null;
  readonly registered_at: Date | null;
  readonly refused_at: Date | null;
  readonly refused_place: number | null;
  readonly file_count: number;
  readonly handling: ArrivalView['handling'];
  readonly holders: string;
  readonly handling_due_on: string | null;
}

/** A row of `arrivals` whole. */
export interface WholeArrivalRecord extends ArrivalRecord {
  readonly type_code: string;
  readonly code_number: string;
  readonly code_notation: string;
  readonly refusal_reason: string | null;
  readonly signer_title: string;
  readonly signer_name: string;
  readonly language: string;
  readonly note: string;
  readonly via_name: string | null;
  readonly addressed: boolean;
  readonly forward_count: number;
  readonly noticed_at: Date | null;
  readonly revision: number;
  readonly reading: Reading | null;
  readonly merged_into: string | null;
}

/** What hangs on an incoming document. */
export interface ArrivalParts {
  readonly files: FileView[];
  readonly duplicates: Duplicate[];
  readonly proofs: ArrivalView['proofs'];
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** An incoming document in a list, with what looks like it. */
export function toArrivalRow(row: ArrivalRecord, duplicates: Duplicate[]): ArrivalRow {
  return {
    id: row.id,
    state: row.state,
    channel: row.channel,
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
    handling: row.handling,
    holders: row.holders,
    handlingDueOn: row.handling_due_on,
    duplicates,
  };
}

/** An incoming document whole; a letter that waits also says what still stops it, by the rule that registering applies. */
export function toArrivalView(row: WholeArrivalRecord, { files, duplicates, proofs }: ArrivalParts): ArrivalView {
  return {
    ...toArrivalRow(row, duplicates),
    typeCode: row.type_code,
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
    noticedAt: iso(row.noticed_at),
    revision: row.revision,
    reading: row.reading && { state: row.reading.state, proposals: [...row.reading.proposals] },
    faults: faultsOf(row),
    mergedInto: row.merged_into,
    proofs,
    files,
  };
}

function faultsOf(row: WholeArrivalRecord): ArrivalView['faults'] {
  if (row.state !== 'pending' || row.channel === 'internal') return [];
  const letter = {
    senderName: row.sender_name,
    typeCode: row.type_code,
    codeNumber: row.code_number,
    issuedOn: row.issued_on,
    subject: row.subject,
    arrivedAt: row.arrived_at,
  };
  return checkLetter(letter, systemClock.now());
}
