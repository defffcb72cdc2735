import { delegablePermissions, permissionsOf, ROLES } from '@lienthong/identity/model';
import { identityEn } from './identity.en';
import { identityVi } from './identity.vi';
import { permissionsVi } from './permissions.vi';

const places = (table: Readonly<Record<string, string>>) =>
  Object.entries(table)
    .map(([key, sentence]) => [key, ...(sentence.match(/\{\{\w+\}\}/g) ?? []).sort()].join(' '))
    .sort();

describe('messages of identity', () => {
  it('have words for everything that can be handed on', () => {
    const words = delegablePermissions(permissionsOf(ROLES)).map((permission) => `permission.${permission}`);
    expect(words.filter((key) => !(key in permissionsVi))).toEqual([]);
  });

  it('have the same keys and places in both languages', () => {
    expect(places(identityEn)).toEqual(places(identityVi));
  });
});
