import type { JournalEvent } from '@lienthong/platform/journal';
import { writeNumber, type AdvisoryBodyView, type SecretStub, type SpecialNumberView } from '@lienthong/register/model';
import type { DecisionView } from './series/series.view';

/** The head's decision on administrative numbering was recorded. */
export function schemeDecided(decision: DecisionView): JournalEvent {
  const { scheme, fromYear, decidedBy, decidedOn, basis } = decision;
  return {
    action: 'register.scheme_decided.v1',
    subject: { type: 'number_series', id: decision.id },
    after: decision,
    data: { scheme, fromYear, decidedBy, decidedOn, basis },
  };
}

/** A body got a series of its own. */
export function bodyOpened(body: AdvisoryBodyView): JournalEvent {
  const { name, symbol, decidedBy, decidedOn, basis } = body;
  return {
    action: 'register.body_opened.v1',
    subject: { type: 'number_series', id: body.id },
    after: body,
    data: { name, symbol, decidedBy, decidedOn, basis },
  };
}

/** The series of a body ends with a year. */
export function bodyClosed(before: AdvisoryBodyView, after: AdvisoryBodyView): JournalEvent {
  return {
    action: 'register.body_closed.v1',
    subject: { type: 'number_series', id: after.id },
    before,
    after,
    data: { name: after.name, symbol: after.symbol, untilYear: after.untilYear },
  };
}

/** Numbers were taken in advance, one put between others, or one made void. */
export function numberActed(act: 'reserved' | 'inserted' | 'voided', special: SpecialNumberView): JournalEvent {
  const { series, year, datedOn, reason, voidReason } = special;
  return {
    action: `register.number_${act}.v1`,
    subject: { type: 'special_number', id: special.id },
    after: special,
    data: { series, year, number: writeNumber(special), datedOn, reason: act === 'voided' ? voidReason : reason },
  };
}

/** A book was sealed; its digest stands in the journal too, so that a changed seal is found. */
export function bookSealed(
  id: string,
  seal: Readonly<Record<'series' | 'digest', string> & Record<'year' | 'last' | 'lines', number>>,
): JournalEvent {
  return { action: 'register.book_sealed.v1', subject: { type: 'book', id }, after: seal, data: { ...seal } };
}

/** A secret document was registered; the journal says no more of it than the register. */
export function secretRegistered(stub: SecretStub): JournalEvent {
  const { direction, year, number, secrecy } = stub;
  return {
    action: 'register.secret_registered.v1',
    subject: { type: 'secret_stub', id: stub.id },
    after: stub,
    data: { direction, year, number, secrecy },
  };
}
