import type { DataSource } from 'typeorm';
import type { Command, CommandCall } from '../command';
import { setRolePassword } from '../migrate/set-role-password';
import { DATABASE_ROLES } from '../migrations/tenant-table';
import { OPERATOR_LOCK, withDataSource } from '../open-database';
import { say } from '../terminal';

/** Brings the schema up to date and gives the two service roles their passwords; harmless to repeat. */
export const migrate: Command = {
  name: 'migrate',
  usage: '',
  summary: 'Cập nhật lược đồ cơ sở dữ liệu và mật khẩu của các vai trò dịch vụ',
  run: async ({ config }) => {
    await withDataSource(config.databaseUrl, async (dataSource) => {
      await runMigrations(dataSource);
      await setPasswords(dataSource, config);
    });
    return 0;
  },
};

async function runMigrations(dataSource: DataSource): Promise<void> {
  // A session's lock, held on a connection of its own: a second operator waits and then finds nothing to do.
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [OPERATOR_LOCK]);
    const done = await dataSource.runMigrations();
    if (done.length === 0) say('Lược đồ đã mới nhất, không có gì phải làm.');
    for (const { name } of done) say(`Đã chạy ${name}`);
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [OPERATOR_LOCK]).finally(() => holder.release());
  }
}

async function setPasswords(dataSource: DataSource, config: CommandCall['config']): Promise<void> {
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
