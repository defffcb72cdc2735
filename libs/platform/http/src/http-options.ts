/** How the HTTP layer is set up. */
export interface HttpOptions {
  /** Whether browsers reach the product over https: decides the cookie's name and flag, and HSTS. */
  readonly secureCookie: boolean;
  /** Origins a state-changing request may come from; empty = the request's own host only. */
  readonly origins: readonly string[];
}

/** Injection token of `HttpOptions`. */
export const HTTP_OPTIONS = Symbol('HTTP_OPTIONS');
