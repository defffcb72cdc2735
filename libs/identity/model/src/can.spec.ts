import type { Caller } from '@lienthong/platform/contract';
import { can, type Verdict } from './can';
import { permissionsOf, ROLE_PERMISSIONS, ROLES, type Permission, type Role } from './role';

const OWN = { agencyId: 'own' };
const FOREIGN = { agencyId: 'foreign' };
const EVERY_PERMISSION = permissionsOf(ROLES);

/** Written out by hand, so that a change of the table in the code has to be meant. */
const GIVES: Record<Role, readonly Permission[]> = {
  clerk: [
    'arrival.read',
    'arrival.read_all',
    'arrival.refuse',
    'arrival.register',
    'book.read',
    'book.write',
    'copy.make',
    'dispatch.read',
    'document.draft',
    'document.issue',
    'document.link',
    'document.read',
    'document.review',
    'dossier.keep',
    'dossier.manage',
    'dossier.read',
    'file.upload',
    'handling.act',
    'handling.route',
    'register.number',
    'register.read',
    'register.seal',
    'register.secret',
    'search.use',
    'signing.read',
    'template.manage',
    'template.read',
  ],
  leader: [
    'arrival.read',
    'arrival.read_all',
    'book.read',
    'dispatch.read',
    'document.draft',
    'document.link',
    'document.read',
    'document.review',
    'document.sign',
    'dossier.approve',
    'dossier.keep',
    'dossier.read',
    'file.upload',
    'handling.act',
    'handling.route',
    'register.decide',
    'register.read',
    'search.use',
    'signing.read',
    'template.read',
  ],
  officer: [
    'arrival.read',
    'dispatch.read',
    'document.draft',
    'document.link',
    'document.read',
    'document.review',
    'dossier.keep',
    'dossier.read',
    'file.upload',
    'handling.act',
    'search.use',
    'signing.read',
    'template.read',
  ],
  auditor: [
    'arrival.read',
    'arrival.read_all',
    'book.read',
    'dispatch.read',
    'document.read',
    'dossier.read',
    'register.read',
    'search.use',
    'signing.read',
  ],
  agency_admin: [
    'document.plan',
    'people.manage',
    'people.read',
    'register.decide',
    'register.read',
    'signing.manage',
    'signing.read',
    'template.manage',
    'template.read',
  ],
  platform_admin: ['agency.manage', 'people.manage', 'people.read'],
};
const PROVINCE_WIDE: readonly Permission[] = ['agency.manage'];

const actorWith = (roles: readonly Role[]): Caller => ({
  sessionId: 's',
  personId: 'p',
  personName: 'Lê Thị Văn Thư',
  postId: 'o',
  agencyId: 'own',
  permissions: permissionsOf(roles),
});

const table = ROLES.flatMap((role) => EVERY_PERMISSION.map((permission) => [role, permission] as const));

describe('can', () => {
  it.each(table)(
    'lets a %s use %s in the own agency as the table says, and elsewhere only across the province',
    (role, permission) => {
      const actor = actorWith([role]);
      const given: Verdict = GIVES[role].includes(permission) ? 'allowed' : 'refused';
      expect(can(actor, permission)).toBe(given);
      expect(can(actor, permission, OWN)).toBe(given);
      expect(can(actor, permission, FOREIGN)).toBe(PROVINCE_WIDE.includes(permission) ? given : 'hidden');
    },
  );

  it('hides a foreign row from everybody alike, whatever roles come together', () => {
    const everything = actorWith(ROLES);
    for (const permission of EVERY_PERMISSION.filter((one) => !PROVINCE_WIDE.includes(one))) {
      expect(can(everything, permission, FOREIGN)).toBe('hidden');
      expect(can(actorWith([]), permission, FOREIGN)).toBe('hidden');
    }
  });

  it('lets nobody who administers read documents', () => {
    for (const role of ['agency_admin', 'platform_admin'] as const)
      for (const permission of ['document.read', 'arrival.read', 'dispatch.read'] as const)
        expect(can(actorWith([role]), permission, OWN)).toBe('refused');
  });

  it('refuses everything to a post without a role', () => {
    for (const permission of EVERY_PERMISSION) expect(can(actorWith([]), permission, OWN)).toBe('refused');
  });
});

describe('permissionsOf', () => {
  it('gives each role what the table says', () => {
    for (const role of ROLES) expect(permissionsOf([role])).toEqual(GIVES[role]);
  });

  it('joins roles without repeats, sorted, in whatever order they come', () => {
    const both = permissionsOf(['agency_admin', 'clerk', 'agency_admin']);
    expect(both).toEqual([...new Set([...GIVES.clerk, ...GIVES.agency_admin])].sort());
    expect(permissionsOf(['clerk', 'agency_admin'])).toEqual(both);
    expect(permissionsOf([])).toEqual([]);
  });

  it('knows a list for every role', () => {
    expect(Object.keys(ROLE_PERMISSIONS).sort()).toEqual([...ROLES].sort());
  });
});
