export { checkDraft, checkSubmission, otherPrintedCode, printedMarks, requireNoSecrecyMark } from './check';
export type { Finding, MainFile, MarkedFile, PrintedMarks } from './check';
export { DOCUMENT_STATUSES, DOCUMENT_TRANSITIONS, FIELD_LENGTH, FILE_LIMITS, ROUTES, URGENCIES } from './document';
export type { DocumentId, DocumentStatus, FileId, OutgoingDocument, Route, Signer, Urgency } from './document';
export { buildNotation, foldNotation, formatCode, formatNumber, splitCode, writeDay } from './document-code';
export {
  DOCUMENT_TYPES,
  findDocumentType,
  LEGAL_TYPES,
  mayIssueLegal,
  requireLegalCompetence,
  type DocumentClass,
  type DocumentType,
} from './document-type';
export {
  documentEndpoints,
  documentRowSchema,
  documentViewSchema,
  draftFieldsSchema,
  type DocumentView,
  type DraftFields,
} from './document.contract';
export { draftFieldsOf } from './draft-fields-of';
export { documentErrors, fileErrors, type DocumentErrorCode } from './document.errors';
export { fileEndpoints, fileViewSchema, type FileView } from './file.contract';
export { timelineLineSchema, type TimelineLine } from './timeline.contract';
export { UPLOAD_PATH, uploadEndpoints } from './upload.contract';
export type { PageText, PageWord } from './page-text';
export { answerStep, ANSWERS_OF, approveAndSign, canChange, canSendBack, canWithdraw, DEFAULT_PLAN } from './review';
export { MAX_STEPS, passOn, planFault, planLinesFault, requireIssuable, requireStatus, sendBack } from './review';
export {
  findingSchema,
  mayBeAsked,
  type DraftersPost,
  postChoiceSchema,
  reviewEndpoints,
  reviewPlanEndpoints,
  STEP_KINDS,
  submitDraft,
  withdraw,
} from './review';
export type { PlanLine, PlannedPost, PlannedStep, PostChoice, PreviewStep, Return, Review } from './review';
export type { ReviewedDocument, ReviewPlan, ReviewView, Step, StepAnswer, StepId, StepKind, StepState } from './review';
export { changedFields, changedFiles, contentOf, signedContent, versionEndpoints } from './version';
export type { ContentFields, VersionDifference, VersionFile, VersionReason, VersionView } from './version';
