import type { CommandConfig } from '@lienthong/platform/config';
import { createBlobStore } from '@lienthong/platform/storage';
import type { EntityManager } from 'typeorm';
import type { Command } from '../command';
import type { Check, Finding } from '../doctor/check';
import { checkAgencyTree, checkDemoAccounts } from '../doctor/content';
import { checkFiles } from '../doctor/files';
import { checkInvariants } from '../doctor/invariants';
import { checkFunctions, checkMigrations, checkRoles, checkServer, checkTables } from '../doctor/schema';
import { asDefiner, withDataSource } from '../open-database';
import { readWords } from '../read-words';
import { say } from '../terminal';

const CHECKS: readonly Check[] = [checkServer, checkRoles, checkTables, checkFunctions, checkAgencyTree, checkInvariants];

/** Proves what the product promises about its database, and names what does not hold. */
export const doctor: Command = {
  name: 'doctor',
  usage: '[--files] [--json]',
  summary: 'Kiểm tra các bất biến của hệ thống; --files kiểm tra cả kho tệp',
  run: async ({ words, config }) => {
    const { values } = readWords(words, { files: { type: 'boolean' }, json: { type: 'boolean' } });
    const findings = await withDataSource(config.databaseUrl, async (dataSource) => {
      const found = await asDefiner(dataSource, (manager) => examine(manager, config, values.files ?? false));
      // The list of migrations is the owner's own; no role may read it.
      return [...(await checkMigrations(dataSource.manager)), ...found];
    });
    const ok = findings.every(({ count }) => count === 0);
    if (values.json) say(JSON.stringify({ ok, checks: findings.map((one) => ({ ...one, ok: one.count === 0 })) }));
    else for (const line of findings.flatMap(linesOf)) say(line);
    return ok ? 0 : 1;
  },
};

async function examine(manager: EntityManager, config: CommandConfig, files: boolean): Promise<Finding[]> {
  const findings: Finding[] = [];
  // One after the other: they share the connection of one transaction.
  for (const check of config.production ? [...CHECKS, checkDemoAccounts] : CHECKS) findings.push(...(await check(manager)));
  if (files) findings.push(await checkFiles(manager, createBlobStore(config.blobs)));
  return findings;
}

function linesOf({ check, count, examples }: Finding): string[] {
  if (count === 0) return [`ok   ${check}`];
  return [`LỖI  ${check}: ${count}`, ...examples.map((example) => `       ${example}`), ...(count > examples.length ? ['       …'] : [])];
}
