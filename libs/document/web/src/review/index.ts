export { ReviewPanel } from './review-panel';
export { SubmitDesk } from './submit-desk';
export { SubmitPanel } from './submit-panel';
