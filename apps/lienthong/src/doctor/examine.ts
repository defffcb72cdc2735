import type { BlobStore } from '@lienthong/platform/storage';
import type { DataSource } from 'typeorm';
import { asDefiner } from '../open-database';
import type { Check, Finding } from './check';
import { checkAgencyTree, checkDemoAccounts } from './content';
import { checkFiles } from './files';
import { checkInvariants } from './invariants';
import { checkFunctions, checkMigrations, checkRoles, checkServer, checkTables } from './schema';

const CHECKS: readonly Check[] = [
  checkServer,
  checkRoles,
  checkTables,
  checkFunctions,
  checkAgencyTree,
  checkInvariants,
];

/** How thoroughly to examine. */
export interface Examination {
  /** In production enabled demo accounts are a fault. */
  readonly production: boolean;
  /** Where the files are; absent = they are not looked at. */
  readonly store?: BlobStore | undefined;
}

/** Examines the whole installation; one finding per promise, all of them made even when the first is broken. */
export async function examine(dataSource: DataSource, { production, store }: Examination): Promise<Finding[]> {
  const findings = await asDefiner(dataSource, async (manager) => {
    const found: Finding[] = [];
    // One after the other: they share the connection of one transaction.
    for (const check of production ? [...CHECKS, checkDemoAccounts] : CHECKS) found.push(...(await check(manager)));
    if (store) found.push(await checkFiles(manager, store));
    return found;
  });
  // The list of migrations is the owner's own; no role may read it.
  return [...(await checkMigrations(dataSource.manager)), ...findings];
}
