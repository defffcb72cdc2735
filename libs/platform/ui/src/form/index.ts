export { Control } from './control';
export { DateInput } from './date-input';
export { ErrorSummary, type FormFault } from './error-summary';
export { Field } from './field';
