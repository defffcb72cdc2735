import type { FormFault } from '@lienthong/platform/ui';
import type { Text } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';
import { grantableRoles, type WantedPost } from './person';

/** What a new post still lacks, each with the control to go to. */
export function postFaults(text: Text<typeof identityVi>, post: WantedPost, id: string): FormFault[] {
  const faults: FormFault[] = [];
  if (!post.title.trim()) faults.push({ controlId: `${id}-title`, message: text('post.title.missing') });
  const [firstRole] = grantableRoles(false);
  if (post.roles.length === 0) faults.push({ controlId: `${id}-${firstRole}`, message: text('post.roles.missing') });
  return faults;
}
