import { PASSWORD_LENGTH, passwordFault } from '@lienthong/identity/model';
import type { Text } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';

/** What is wrong with a new password, in words; `undefined` when nothing is. */
export function passwordWords(text: Text<typeof identityVi>, password: string, username: string): string | undefined {
  const fault = passwordFault(password, username);
  return fault && text(`error.password_${fault}`, PASSWORD_LENGTH);
}
