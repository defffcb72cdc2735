export {
  ARRIVAL_CHANNELS,
  type Arrival,
  type ArrivalChannel,
  type ArrivalId,
  type ArrivalState,
} from './arrival/arrival';
export { arrivalEndpoints } from './arrival/arrival.contract';
export {
  arrivalRowSchema,
  letterFieldsSchema,
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
  type ReceivedLetter,
} from './arrival/letter';
export { findLetterType, LETTER_TYPES } from './arrival/letter-type';
export { mergeArrivals, standsBefore } from './arrival/merge-arrivals';
export { refuseArrival, registerArrival, seeArrival } from './arrival/answer-arrival';
export type { Delivery, DeliveryId, DeliveryState } from './delivery';
export { progressOf, type DispatchProgress } from './dispatch-progress';
export { dispatchEndpoints, dispatchRowSchema, type DeliveryView } from './dispatch.contract';
export { dispatchViewSchema, issuePreviewSchema, silentRowSchema } from './dispatch.contract';
export { dispatchErrors, type DispatchErrorCode } from './dispatch.errors';
export { issueDraft, type IssueTerms } from './issue-draft';
export type { Confidence, Proposal, ProposedField, Reading } from './letter/reading';
export { MAX_RECIPIENTS, planDispatch, type PlannedDispatch } from './plan-dispatch';
export { replyTo } from './reply/reply-to';
export { replyEndpoints } from './reply/reply.contract';
export { recipientGroups, type RecipientGroup } from './recipient-groups';
