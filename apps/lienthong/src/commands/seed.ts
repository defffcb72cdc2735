import type { Command } from '../command';
import { withDataSource } from '../open-database';
import { operatorErrors } from '../operator.errors';
import { readWords } from '../read-words';
import { DEMO_PASSWORD } from '../seed/demo-accounts';
import { seedDemo } from '../seed/seed-demo';
import { say } from '../terminal';

/** Fills an empty database with the demo province; prints the accounts to look around with as one line of JSON. */
export const seed: Command = {
  name: 'seed',
  usage: '',
  summary: 'Nạp tỉnh mẫu Long An 2020–2024 cùng tài khoản dùng thử (chỉ khi cơ sở dữ liệu còn trống)',
  run: async ({ words, config }) => {
    readWords(words, {});
    if (config.production) throw operatorErrors.production();
    const demoAccounts = await withDataSource(config.databaseUrl, seedDemo);
    say(JSON.stringify({ demoAccounts, password: DEMO_PASSWORD }));
    return 0;
  },
};
