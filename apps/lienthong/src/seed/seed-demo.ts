import { hashPassword } from '@lienthong/identity/server';
import type { DataSource, EntityManager } from 'typeorm';
import { asDefiner, OPERATOR_LOCK } from '../open-database';
import { operatorErrors } from '../operator.errors';
import { DEMO_PASSWORD, SHOWN, SHOWN_ACCOUNTS, type ShownAccount } from './demo-accounts';
import { writeDemo } from './write-demo';

/**
 * Fills an empty database with the demo province, all or nothing, and gives the accounts to look around with. A database
 * that has it already stays as it is; one with agencies of its own is refused with `operator.not_empty`.
 */
export function seedDemo(dataSource: DataSource): Promise<ShownAccount[]> {
  return asDefiner(dataSource, async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [OPERATOR_LOCK]);
    if (!(await isSeeded(manager))) await writeDemo(manager, await hashPassword(DEMO_PASSWORD));
    return manager.query<ShownAccount[]>(SHOWN, [SHOWN_ACCOUNTS]);
  });
}

async function isSeeded(manager: EntityManager): Promise<boolean> {
  const [found] = await manager.query<{ agencies: boolean; demo: boolean }[]>(
    'SELECT EXISTS (SELECT FROM agencies) AS agencies, EXISTS (SELECT FROM people WHERE demo) AS demo',
  );
  if (found?.agencies && !found.demo) throw operatorErrors.not_empty();
  return found?.demo ?? false;
}
