import type { CommandConfig } from '@lienthong/platform/config';
import type { DataSource } from 'typeorm';
import type { Command } from '../command';
import { setRolePassword } from '../migrate/set-role-password';
import { DATABASE_ROLES } from '../migrations/tenant-table';
import { OPERATOR_LOCK, withDataSource } from '../open-database';
import { readWords } from '../read-words';
import { say } from '../terminal';

/** Brings the schema up to date and gives the two service roles their passwords; harmless to repeat. */
export const migrate: Command = {
  name: 'migrate',
  usage: '',
  summary: 'Cập nhật lược đồ cơ sở dữ liệu và mật khẩu của các vai trò dịch vụ',
  run: async ({ words, config }) => {
    readWords(words, {});
    await withDataSource(config.databaseUrl, (dataSource) =>
      oneAtATime(dataSource, async () => {
        await runMigrations(dataSource);
        await setPasswords(dataSource, config);
      }),
    );
    return 0;
  },
};

/** A session's lock, held on a connection of its own: a second operator waits and then finds nothing to do. */
async function oneAtATime(dataSource: DataSource, work: () => Promise<void>): Promise<void> {
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [OPERATOR_LOCK]);
    await work();
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [OPERATOR_LOCK]).finally(() => holder.release());
  }
}

async function runMigrations(dataSource: DataSource): Promise<void> {
  const done = await dataSource.runMigrations();
  if (done.length === 0) say('Lược đồ đã mới nhất, không có gì phải làm.');
  for (const { name } of done) say(`Đã chạy ${name}`);
}

async function setPasswords(dataSource: DataSource, config: CommandConfig): Promise<void> {
  const passwords = [
    [DATABASE_ROLES.app, config.appDbPassword],
    [DATABASE_ROLES.worker, config.workerDbPassword],
  ] as const;
  for (const [role, password] of passwords) {
    if (password === undefined) continue;
    await setRolePassword(dataSource, role, password);
    say(`Đã đặt mật khẩu cho vai trò ${role}`);
  }
}
