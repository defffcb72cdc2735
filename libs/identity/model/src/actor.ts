import type { AgencyId } from '@lienthong/agency/model';
import type { Caller } from '@lienthong/platform/contract';
import type { Id } from '@lienthong/platform/kernel';
import type { Role } from './role';

/** Identifies one person (người dùng) for ever. */
export type PersonId = Id<'person'>;

/** Identifies one post (chức vụ): a person's place in one agency with its roles. */
export type PostId = Id<'post'>;

/** Who acts, in exactly one post; every use case takes it first. */
export interface Actor extends Caller {
  readonly personId: PersonId;
  readonly postId: PostId;
  readonly agencyId: AgencyId;
  readonly roles: readonly Role[];
}
