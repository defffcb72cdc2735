export { injectAct, type Act } from './act';
export { actingEndedInterceptor } from './acting-ended.interceptor';
export { Api, newIntent, type CallOptions } from './api';
export { apiResource, type ApiResource } from './api-resource';
export { focusFault } from './focus-fault';
export { pagedRows, type PagedRows } from './paged-rows';
export { ProblemError, toProblemError, type BrowserProblemCode, type ProblemParams } from './problem-error';
export { requestUrl } from './request-url';
export { signedOutInterceptor } from './signed-out.interceptor';
