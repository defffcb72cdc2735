import type { HandlingView, QueueRow, ReceiverView } from '@lienthong/handling/model';
import { idOf } from '@lienthong/platform/web-testing';

/** A piece of work on this desk. */
export function aRow(number: number, change: Partial<QueueRow> = {}): QueueRow {
  return {
    id: idOf(number),
    kind: 'assignment',
    arrivalId: idOf(number + 100),
    documentId: null,
    stepKind: null,
    fromId: idOf(number),
    code: `${number}/UBND-VX`,
    typeName: 'Công văn',
    subject: `Về việc ${number}`,
    senderName: 'UBND tỉnh Long An',
    urgency: 0,
    arrivalNumber: number,
    fileCount: 1,
    role: 'lead',
    state: 'seen',
    dueOn: null,
    snoozedUntil: null,
    receiverName: 'Phòng Kinh tế',
    givenByName: 'Chủ tịch',
    givenAt: '2026-11-25T02:00:00.000Z',
    instruction: 'Nghiên cứu, đề xuất',
    endNote: null,
    mine: true,
    ...change,
  };
}

/** The handling of a row's document: nobody has been given it. */
export function aHandling(arrivalId: string): HandlingView {
  return { arrivalId, code: '1/UBND-VX', handling: null, holders: '', mayRoute: true, assignments: [] };
}

/** Somebody to hand over to. */
export function aReceiver(number: number, name: string, change: Partial<ReceiverView> = {}): ReceiverView {
  return { id: idOf(number), kind: 'unit', name, detail: '', unitName: null, reachable: true, ...change };
}
