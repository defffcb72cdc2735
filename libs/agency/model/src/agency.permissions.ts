/** Permissions of the agency domain; the platform administrator holds them. */
export const agencyPermissions = ['agency.manage'] as const;
