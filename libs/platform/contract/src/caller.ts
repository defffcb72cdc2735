/**
 * Who a request acts as: a person, in exactly one post, of one agency. Everything that is stored or
 * shown is decided by it; it comes from the session and never from the request's content.
 */
export interface Caller {
  readonly sessionId: string;
  readonly personId: string;
  readonly personName: string;
  /** The post acted in; that of somebody else when `behalfOf` is set. */
  readonly postId: string;
  readonly agencyId: string;
  /** What may be done: all the post gives, or the part of it that was handed on. */
  readonly permissions: readonly string[];
  /** Set while acting in the post of somebody else, who handed it on for a time. */
  readonly behalfOf?: BehalfOf;
  /** Set when the session acted for somebody and that time is over: nothing is done until a post is chosen again. */
  readonly lapsed?: boolean;
}

/** For whom a caller acts, by which written act, and within which bounds. */
export interface BehalfOf {
  readonly delegationId: string;
  readonly personId: string;
  readonly personName: string;
  readonly postTitle: string;
  /** The caller's own post, which the journal names beside the other. */
  readonly ownPostId: string;
  /** Types of documents it is limited to; `null` = every type. */
  readonly typeCodes: readonly string[] | null;
}
