export {
  ARRIVAL_CHANNELS,
  ARRIVAL_STATES,
  ARRIVAL_TRANSITIONS,
  type Arrival,
  type ArrivalChannel,
  type ArrivalId,
  type ArrivalState,
} from './arrival/arrival';
export { arrivalEndpoints } from './arrival/arrival.contract';
export {
  arrivalRowSchema,
  arrivalViewSchema,
  letterFieldsSchema,
  receiveLetterSchema,
  type ArrivalRow,
  type ArrivalView,
  type Duplicate,
  type LetterFields,
} from './arrival/arrival.views';
export { codeKey, issuerKey } from './arrival/issuer-key';
export {
  arrivedOnDay,
  changeLetter,
  checkLetter,
  requireOwnLetter,
  type Letter,
  type LetterFault,
  type ReceivedLetter,
} from './arrival/letter';
export { findLetterType, LETTER_TYPES } from './arrival/letter-type';
export { mergeArrivals, standsBefore, type Merged } from './arrival/merge-arrivals';
export { refuseArrival } from './arrival/refuse-arrival';
export { registerArrival } from './arrival/register-arrival';
export { seeArrival } from './arrival/see-arrival';
export {
  DELIVERY_STATES,
  DELIVERY_TRANSITIONS,
  type Delivery,
  type DeliveryId,
  type DeliveryState,
  type DispatchId,
  type MessageId,
  type Route,
} from './delivery';
export { progressOf, type DispatchProgress } from './dispatch-progress';
export {
  deliveryViewSchema,
  dispatchEndpoints,
  dispatchRowSchema,
  dispatchViewSchema,
  issueOrderSchema,
  issuePreviewSchema,
  progressSchema,
  silentRowSchema,
  type DeliveryView,
} from './dispatch.contract';
export { dispatchErrors, type DispatchErrorCode } from './dispatch.errors';
export { issueDraft, type IssueCase, type IssueTerms } from './issue-draft';
export {
  CONFIDENCES,
  PROPOSED_FIELDS,
  READING_STATES,
  type Confidence,
  type Proposal,
  type ProposedField,
  type Reading,
  type ReadPlace,
} from './letter/reading';
export { MAX_RECIPIENTS, planDispatch, type DispatchOrder, type PlannedDispatch } from './plan-dispatch';
export { recipientGroups, type GroupSource, type RecipientGroup } from './recipient-groups';
