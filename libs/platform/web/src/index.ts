export {
  actingEndedInterceptor,
  Api,
  apiResource,
  focusFault,
  injectAct,
  injectRestedWords,
  newIntent,
  pagedRows,
  ProblemError,
  requestUrl,
  signedOutInterceptor,
  toProblemError,
} from './api';
export type { Act, ApiResource, BrowserProblemCode, CallOptions, PagedRows, ProblemParams, RestedWords } from './api';
export { ErrorMessages, provideErrorMessages, type ProblemWords } from './language/error-messages';
export { forgetKeptWords, injectKeptWords, type KeptWords } from './kept/kept-words';
export { Language } from './language/language';
export { type LanguageCode, type MessageSource, type MessageTable } from './language/message-source';
export { provideLanguage, provideMessages } from './language/provide-language';
export { injectText, type Text } from './language/text';
export { LiveUpdates } from './live/live-updates';
export { allowed, signedIn } from './session/guards';
export {
  Session,
  SESSION_GATE,
  type SessionBehalf,
  type SessionGate,
  type SessionPost,
  type SessionView,
} from './session/session';
export { Commands, provideCommands, provideFinder, provideSearchPlaces } from './shell/commands';
export { type Command, type Finder, type FoundThing, type SearchPlace } from './shell/commands';
export { Counts, provideCounts } from './shell/counts';
export { PageTitle } from './shell/page-title';
