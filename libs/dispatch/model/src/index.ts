export { refuseArrival, registerArrival, seeArrival } from './arrival/answer-arrival';
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
export { mergeArrivals, splitArrival, standsBefore, type Relied } from './arrival/merge-arrivals';
export { type Delivery, type DeliveryId, type DeliveryState } from './delivery';
export { progressOf, type DispatchProgress } from './dispatch-progress';
export {
  dispatchEndpoints,
  dispatchRowSchema,
  type DeliveryView,
  dispatchViewSchema,
  issuePreviewSchema,
  silentRowSchema,
} from './dispatch.contract';
export { dispatchErrors, type DispatchErrorCode } from './dispatch.errors';
export { issueDraft, type IssueTerms } from './issue-draft';
export { fillLetter, findSender } from './letter/fill-letter';
export { readLetter, type ReadLetter } from './letter/read-letter';
export { type Confidence, type Proposal, type ProposedField, type Reading } from './letter/reading';
export { MAX_RECIPIENTS, planDispatch, type PlannedDispatch } from './plan-dispatch';
export { replyTo } from './reply/reply-to';
export { replyEndpoints } from './reply/reply.contract';
export { recipientGroups, type RecipientGroup } from './recipient-groups';
