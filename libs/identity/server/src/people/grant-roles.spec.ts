import { permissionsOf, ROLES, type Actor, type Role } from '@lienthong/identity/model';
import { aCaller } from '@lienthong/platform/testing';
import { checkGrant } from './grant-roles';

const actorWith = (...roles: Role[]): Actor => aCaller({ roles, permissions: permissionsOf(roles) });

describe('giving roles', () => {
  it('lets the administrator of an agency give every role of an agency', () => {
    const roles = ROLES.filter((role) => role !== 'platform_admin');
    expect(() => checkGrant(actorWith('agency_admin'), roles)).not.toThrow();
  });

  it.each(ROLES.filter((role) => role !== 'platform_admin'))(
    'does not let a %s give the administration of the province',
    (role) => {
      const give = () => checkGrant(actorWith(role), ['clerk', 'platform_admin']);
      expect(give).toThrow(
        expect.objectContaining({ code: 'identity.role_not_grantable', params: { role: 'platform_admin' } }),
      );
    },
  );

  it('lets the administrator of the province give everything', () => {
    expect(() => checkGrant(actorWith('platform_admin'), ROLES)).not.toThrow();
  });
});
