/**
 * Who a request acts as: a person, in exactly one post, of one agency. Everything that is stored or
 * shown is decided by it; it comes from the session and never from the request's content.
 */
export interface Caller {
  readonly sessionId: string;
  readonly personId: string;
  readonly personName: string;
  readonly postId: string;
  readonly agencyId: string;
  readonly permissions: readonly string[];
}
