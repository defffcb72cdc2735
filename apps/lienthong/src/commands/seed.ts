import { hashPassword } from '@lienthong/identity/server';
import type { EntityManager } from 'typeorm';
import type { Command } from '../command';
import { asDefiner, OPERATOR_LOCK, withDataSource } from '../open-database';
import { operatorErrors } from '../operator.errors';
import { DEMO_PASSWORD, SHOWN, SHOWN_ACCOUNTS, type ShownAccount } from '../seed/demo-accounts';
import { writeDemo } from '../seed/write-demo';
import { say } from '../terminal';

/** Fills an empty database with the demo province; prints the accounts to look around with as one line of JSON. */
export const seed: Command = {
  name: 'seed',
  usage: '',
  summary: 'Nạp tỉnh mẫu Long An 2020–2024 cùng tài khoản dùng thử (chỉ khi cơ sở dữ liệu còn trống)',
  run: async ({ config }) => {
    if (config.production) throw operatorErrors.production();
    const demoAccounts = await withDataSource(config.databaseUrl, (dataSource) => asDefiner(dataSource, seedOnce));
    say(JSON.stringify({ demoAccounts, password: DEMO_PASSWORD }));
    return 0;
  },
};

async function seedOnce(manager: EntityManager): Promise<ShownAccount[]> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [OPERATOR_LOCK]);
  const [found] = await manager.query<{ agencies: boolean; demo: boolean }[]>(
    'SELECT EXISTS (SELECT FROM agencies) AS agencies, EXISTS (SELECT FROM people WHERE demo) AS demo',
  );
  if (found?.agencies && !found.demo) throw operatorErrors.not_empty();
  if (!found?.demo) await writeDemo(manager, await hashPassword(DEMO_PASSWORD));
  return manager.query<ShownAccount[]>(SHOWN, [SHOWN_ACCOUNTS]);
}
