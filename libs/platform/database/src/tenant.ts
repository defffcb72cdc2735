/** On whose behalf statements run: decides what row-level security shows and allows. */
export interface Tenant {
  /** The acting agency; `null` only before anybody is known (signing in), when no tenant row is visible. */
  readonly agencyId: string | null;
  readonly personId?: string;
  readonly permissions?: readonly string[];
}

/** Nobody: for the few definer functions that serve a request before its session is known. */
export const NOBODY: Tenant = { agencyId: null };

/** The permission that opens the tables of the whole province (the agency directory) for writing. */
export const PLATFORM_PERMISSION = 'agency.manage';
