export { injectAct, type Act } from './api/act';
export { actingEndedInterceptor } from './api/acting-ended.interceptor';
export { Api, newIntent, type CallOptions } from './api/api';
export { apiResource, type ApiResource } from './api/api-resource';
export { focusFault } from './api/focus-fault';
export { pagedRows, type PagedRows } from './api/paged-rows';
export { ProblemError, toProblemError, type BrowserProblemCode, type ProblemParams } from './api/problem-error';
export { requestUrl } from './api/request-url';
export { signedOutInterceptor } from './api/signed-out.interceptor';
export { ErrorMessages, provideErrorMessages, type ProblemWords } from './language/error-messages';
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
