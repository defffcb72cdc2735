import type { ArrivalId } from '../arrival/arrival';
import type { ReceivedLetter } from '../arrival/letter';
import type { DeliveryId } from '../delivery';
import { idOf } from './a-directory';

/** Makes up an incoming document that waits for the register and that nobody has opened, whatever is not said. */
export function anArrival(said: Partial<ReceivedLetter> = {}): ReceivedLetter {
  return {
    id: 'arrival' as ArrivalId,
    agencyId: idOf('Thạnh Phú'),
    channel: 'internal',
    senderId: idOf('Long An'),
    deliveryId: 'delivery' as DeliveryId,
    state: 'pending',
    arrivedAt: new Date('2020-05-01T02:00:00Z'),
    seenAt: null,
    registeredAt: null,
    refusedAt: null,
    refusalReason: null,
    mergedInto: null,
    mergedAt: null,
    revision: 1,
    senderName: 'UBND tỉnh Long An',
    typeCode: 'QUYET_DINH',
    codeNumber: '57',
    codeNotation: '2010/QĐ-UBND',
    subject: 'Ban hành Chương trình ứng dụng công nghệ thông tin',
    issuedOn: '2020-04-29',
    signerTitle: 'CHỦ TỊCH',
    signerName: 'Nguyễn Văn A',
    urgency: 0,
    dueOn: null,
    language: 'Tiếng Việt',
    note: '',
    ...said,
  };
}

/** The same on paper: no sending of this installation stands behind it. */
export function aLetter(said: Partial<ReceivedLetter> = {}): ReceivedLetter {
  return anArrival({ id: 'letter' as ArrivalId, channel: 'paper', deliveryId: null, ...said });
}
