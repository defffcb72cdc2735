export { ARRIVAL_TRANSITIONS, type Arrival, type ArrivalId, type ArrivalState } from './arrival';
export { arrivalEndpoints, arrivalRowSchema, arrivalViewSchema, type ArrivalView } from './arrival.contract';
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
export { MAX_RECIPIENTS, planDispatch, type DispatchOrder, type PlannedDispatch } from './plan-dispatch';
export { recipientGroups, type GroupSource, type RecipientGroup } from './recipient-groups';
export { refuseArrival } from './refuse-arrival';
export { registerArrival } from './register-arrival';
export { seeArrival } from './see-arrival';
