import type { AgencyId } from '@lienthong/agency/model';
import type { ArrivalChannel, ReceivedLetter } from '@lienthong/dispatch/model';
import { newId } from '@lienthong/platform/kernel';

/** A letter of which nothing is known but that it has come: the arrival date is always filled, its own date never. */
export function newLetter(agencyId: AgencyId, channel: ArrivalChannel, at: Date): ReceivedLetter {
  return {
    id: newId<'arrival'>(),
    agencyId,
    channel,
    senderId: null,
    senderName: '',
    deliveryId: null,
    state: 'pending',
    arrivedAt: at,
    // Who lays it in has seen it.
    seenAt: at,
    registeredAt: null,
    refusedAt: null,
    refusalReason: null,
    mergedInto: null,
    mergedAt: null,
    revision: 1,
    typeCode: '',
    codeNumber: '',
    codeNotation: '',
    subject: '',
    issuedOn: null,
    signerTitle: '',
    signerName: '',
    urgency: 0,
    dueOn: null,
    language: 'Tiếng Việt',
    note: '',
  };
}
