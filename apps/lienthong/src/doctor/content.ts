import type { EntityManager } from 'typeorm';
import { findingOf, type Finding } from './check';

/** Every agency that exists today hangs below one that exists today, and no superior is its own subordinate. */
export async function checkAgencyTree(manager: EntityManager): Promise<Finding[]> {
  const rows = await manager.query<{ fault: string }[]>(`
    WITH RECURSIVE today AS (
      SELECT a.* FROM agencies a, (SELECT (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day) now
       WHERE a.valid_from <= now.day AND (a.valid_to IS NULL OR a.valid_to > now.day)),
    reached AS (
      SELECT id FROM today WHERE parent_id IS NULL
      UNION SELECT t.id FROM today t JOIN reached r ON t.parent_id = r.id)
    SELECT t.name || ' (' || t.id || '): no way up to the top' AS fault
      FROM today t WHERE NOT EXISTS (SELECT FROM reached r WHERE r.id = t.id) ORDER BY t.id`);
  return [
    findingOf(
      'agency_tree',
      rows.map(({ fault }) => fault),
    ),
  ];
}

/** A production system has no enabled demo account. */
export async function checkDemoAccounts(manager: EntityManager): Promise<Finding[]> {
  const rows = await manager.query<{ username: string }[]>(
    'SELECT username FROM people WHERE demo AND disabled_at IS NULL ORDER BY username',
  );
  return [
    findingOf(
      'demo_accounts',
      rows.map(({ username }) => username),
    ),
  ];
}
