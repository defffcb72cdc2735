export { ARRIVAL_CHANNELS, ARRIVAL_STATES, ARRIVAL_TRANSITIONS } from './arrival/arrival';
export type { Arrival, ArrivalChannel, ArrivalId, ArrivalState } from './arrival/arrival';
export { arrivalEndpoints } from './arrival/arrival.contract';
export { arrivalRowSchema, arrivalViewSchema, letterFieldsSchema, receiveLetterSchema } from './arrival/arrival.views';
export type { ArrivalRow, ArrivalView, Duplicate, LetterFields } from './arrival/arrival.views';
export { codeKey, issuerKey } from './arrival/issuer-key';
export { arrivedOnDay, changeLetter, checkLetter, requireOwnLetter } from './arrival/letter';
export type { Letter, LetterFault, ReceivedLetter } from './arrival/letter';
export { findLetterType, LETTER_TYPES } from './arrival/letter-type';
export { mergeArrivals, standsBefore, type Merged } from './arrival/merge-arrivals';
export { DELIVERY_STATES, DELIVERY_TRANSITIONS } from './delivery';
export type { Delivery, DeliveryId, DeliveryState, DispatchId, MessageId, Route } from './delivery';
export { progressOf, type DispatchProgress } from './dispatch-progress';
export { deliveryViewSchema, dispatchEndpoints, dispatchRowSchema, dispatchViewSchema } from './dispatch.contract';
export {
  issueOrderSchema,
  issuePreviewSchema,
  progressSchema,
  silentRowSchema,
  type DeliveryView,
} from './dispatch.contract';
export { dispatchErrors, type DispatchErrorCode } from './dispatch.errors';
export { issueDraft, type IssueCase, type IssueTerms } from './issue-draft';
export { CONFIDENCES, PROPOSED_FIELDS, READING_STATES } from './letter/reading';
export type { Confidence, Proposal, ProposedField, Reading, ReadPlace } from './letter/reading';
export { MAX_RECIPIENTS, planDispatch, type DispatchOrder, type PlannedDispatch } from './plan-dispatch';
export { recipientGroups, type GroupSource, type RecipientGroup } from './recipient-groups';
export { refuseArrival } from './arrival/refuse-arrival';
export { registerArrival } from './arrival/register-arrival';
export { seeArrival } from './arrival/see-arrival';
