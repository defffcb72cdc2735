import type { Caller } from '@lienthong/platform/contract';
import { newId, type Id } from '@lienthong/platform/kernel';

/** A caller whose ids are branded and who holds roles, so that it can be given wherever a use case asks for an actor. */
export interface TestCaller<R extends string = never> extends Caller {
  readonly personId: Id<'person'>;
  readonly postId: Id<'post'>;
  readonly agencyId: Id<'agency'>;
  readonly roles: readonly R[];
}

/**
 * Makes up somebody signed in: a clerk of an agency of their own, without any permission, whatever is not said.
 * `aCaller({ agencyId, permissions: permissionsOf(['clerk']) })`
 */
export function aCaller<R extends string = never>(said: Partial<TestCaller<R>> = {}): TestCaller<R> {
  return {
    sessionId: newId<'session'>(),
    personId: newId<'person'>(),
    personName: 'Nguyễn Thị Văn Thư',
    postId: newId<'post'>(),
    agencyId: newId<'agency'>(),
    permissions: [],
    roles: [],
    ...said,
  };
}
