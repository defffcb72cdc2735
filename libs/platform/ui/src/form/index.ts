export { Control } from './control';
export { ErrorSummary, type FormFault } from './error-summary';
export { Field } from './field';
