/** What a post may do in the system: clerk (văn thư), leader, officer, auditor, agency administrator, platform administrator. */
export type Role = 'clerk' | 'leader' | 'officer' | 'auditor' | 'agency_admin' | 'platform_admin';

/** Every role, in the order lists show them. */
export const ROLES = [
  'clerk',
  'leader',
  'officer',
  'auditor',
  'agency_admin',
  'platform_admin',
] as const satisfies readonly Role[];

/** Permissions each role gives; the one table the guards, the screens and the second wall's tests read. */
export const ROLE_PERMISSIONS = {
  clerk: [
    'document.read',
    'document.draft',
    'document.review',
    'document.issue',
    'dispatch.read',
    'arrival.read',
    'arrival.read_all',
    'arrival.register',
    'arrival.refuse',
    'file.upload',
    'handling.act',
    'handling.route',
    'register.read',
    'register.number',
    'register.seal',
    'register.secret',
    'signing.read',
    'dossier.read',
    'dossier.keep',
    'dossier.manage',
    'document.link',
    'copy.make',
    'book.read',
    'book.write',
    'search.use',
    'template.read',
    'template.manage',
  ],
  leader: [
    'document.read',
    'document.draft',
    'document.review',
    'document.sign',
    'dispatch.read',
    'arrival.read',
    'arrival.read_all',
    'file.upload',
    'handling.act',
    'handling.route',
    'register.read',
    'register.decide',
    'signing.read',
    'dossier.read',
    'dossier.keep',
    'dossier.approve',
    'document.link',
    'book.read',
    'search.use',
    'template.read',
  ],
  officer: [
    'document.read',
    'document.draft',
    'document.review',
    'dispatch.read',
    'arrival.read',
    'file.upload',
    'handling.act',
    'signing.read',
    'dossier.read',
    'dossier.keep',
    'document.link',
    'search.use',
    'template.read',
  ],
  auditor: [
    'document.read',
    'dispatch.read',
    'arrival.read',
    'arrival.read_all',
    'register.read',
    'signing.read',
    'dossier.read',
    'book.read',
    'search.use',
  ],
  agency_admin: [
    'people.read',
    'people.manage',
    'document.plan',
    'register.read',
    'register.decide',
    'signing.read',
    'signing.manage',
    'template.read',
    'template.manage',
  ],
  platform_admin: ['people.read', 'people.manage', 'agency.manage'],
} as const satisfies Record<Role, readonly `${string}.${string}`[]>;

/** The union of all permissions. */
export type Permission = (typeof ROLE_PERMISSIONS)[Role][number];

/** The permissions a set of roles gives together, without repeats, sorted. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return [...new Set(roles.flatMap((role): readonly Permission[] => ROLE_PERMISSIONS[role]))].sort();
}
