import type { Command } from '../command';
import { withServices } from '../operator.module';
import { readWords } from '../read-words';
import { say } from '../terminal';
import { People } from '../user/people';
import { readPassword } from '../user/read-password';

/** Gives a person a new password. */
export const userPassword: Command = {
  name: 'user password',
  usage: '<tên> [--password-stdin]',
  summary: 'Đặt lại mật khẩu và kết thúc mọi phiên của một người',
  run: async ({ words, config }) => {
    const { values, named } = readWords(words, { 'password-stdin': { type: 'boolean' } }, ['tên']);
    const username = named['tên'] ?? '';
    const password = await readPassword(values['password-stdin'] ?? false);
    await withServices(config, async (app) => {
      await new People(app).setPassword(username, password.text);
      say(`Đã đặt lại mật khẩu của ${username}.`);
      if (password.generated) say(`Mật khẩu: ${password.text}`);
    });
    return 0;
  },
};
