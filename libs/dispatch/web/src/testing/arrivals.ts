import { idOf } from '@lienthong/platform/web-testing';
import type { ArrivalView } from '@lienthong/dispatch/model';
import type { ArrivalRow } from '../arrivals/arrival-row';

/** A document that waits for the register. */
export function anArrival(number: number, change: Partial<ArrivalRow> = {}): ArrivalRow {
  return {
    id: idOf(number),
    state: 'pending',
    channel: 'internal',
    senderId: idOf(900),
    senderName: 'UBND tỉnh Long An',
    code: `${number}/QĐ-UBND`,
    typeName: 'Quyết định',
    subject: `Ban hành Quy chế số ${number}`,
    urgency: 0,
    issuedOn: '2026-11-20',
    dueOn: null,
    arrivedAt: `2026-11-23T01:${String(number).padStart(2, '0')}:00.000Z`,
    seenAt: null,
    arrivalNumber: null,
    arrivalYear: null,
    registeredAt: null,
    fileCount: 1,
    handling: null,
    holders: '',
    handlingDueOn: null,
    duplicates: [],
    ...change,
  };
}

/** The same document whole. */
export function wholeArrival(row: ArrivalRow, change: Partial<ArrivalView> = {}): ArrivalView {
  return {
    ...row,
    typeCode: 'QUYET_DINH',
    codeNumber: row.code.split('/')[0] ?? '',
    codeNotation: 'QĐ-UBND',
    signerTitle: 'Chủ tịch',
    signerName: 'Dương Quốc Xuân',
    language: 'Tiếng Việt',
    note: '',
    viaName: null,
    addressed: true,
    forwardCount: 0,
    refusalReason: null,
    answeredAt: null,
    noticedAt: row.arrivedAt,
    revision: 1,
    reading: null,
    faults: [],
    mergedInto: null,
    proofs: [],
    files: [],
    ...change,
  };
}
