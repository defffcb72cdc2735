export { registerErrors, type RegisterErrorCode } from './register.errors';
export { INCOMING_SERIES, seriesOf, type Series } from './series';
