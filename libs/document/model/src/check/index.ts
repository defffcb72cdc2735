export { checkDraft, type CheckedFields, type DraftFault } from './check-draft';
export { checkSubmission, type CheckedSubmission, type Finding, type MainFile } from './check-submission';
export {
  otherPrintedCode,
  printedMarks,
  requireNoSecrecyMark,
  type MarkedFile,
  type PrintedMarks,
} from './printed-marks';
