import { findForbiddenCharacter } from '@lienthong/platform/text';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Where a list by name goes on: name and id. A cursor that was not written by us means the beginning. */
export function namePosition(cursor: readonly (string | number)[] | '' | undefined): [string | null, string | null] {
  const [name, id] = cursor || [];
  if (typeof name !== 'string' || typeof id !== 'string' || !UUID.test(id) || findForbiddenCharacter(name))
    return [null, null];
  return [name, id];
}
