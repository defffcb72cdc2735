import type { JournalEvent } from '@lienthong/platform/journal';
import { capacitiesOf, type Mandate } from '@lienthong/signing/model';
import type { SignatureEntity } from './persistence/signature.entity';

/** A post was given a mandate to sign. */
export function mandateGranted(mandate: Mandate): JournalEvent {
  return { ...eventOf('signing.mandate_granted.v1', mandate), after: mandate };
}

/** A mandate was revoked. */
export function mandateRevoked(before: Mandate, after: Mandate, reason: string): JournalEvent {
  const { data, ...event } = eventOf('signing.mandate_revoked.v1', after);
  return { ...event, before, after, data: { ...data, reason } };
}

/** Somebody signed; the line on the document itself is written by the domain that owns it. */
export function signatureGiven(signature: SignatureEntity): JournalEvent {
  const { id, documentId, mandateId, method, digest, lines } = signature;
  return {
    action: 'signing.signed.v1',
    subject: { type: 'signature', id },
    after: { id, documentId, mandateId, method, digest: digest.toString('hex') },
    data: { documentId, mandateId, method, lines: lines.join(' / ') },
  };
}

function eventOf(action: string, mandate: Mandate) {
  return {
    action,
    subject: { type: 'mandate', id: mandate.id },
    data: {
      postId: mandate.postId,
      capacities: capacitiesOf(mandate.lines).join(' '),
      fromOn: mandate.fromOn,
      untilOn: mandate.untilOn,
    },
  };
}
