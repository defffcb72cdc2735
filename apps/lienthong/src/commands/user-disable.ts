import type { Command } from '../command';
import { withServices } from '../operator.module';
import { readWords } from '../read-words';
import { say } from '../terminal';
import { People } from '../user/people';

/** Disables a person; the next request of every session fails. */
export const userDisable: Command = {
  name: 'user disable',
  usage: '<tên>',
  summary: 'Khóa một tài khoản',
  run: async ({ words, config }) => {
    const username = readWords(words, {}, ['tên']).named['tên'] ?? '';
    await withServices(config, (app) => new People(app).disable(username));
    say(`Đã khóa ${username}.`);
    return 0;
  },
};

/** Enables a disabled person again. */
export const userEnable: Command = {
  name: 'user enable',
  usage: '<tên>',
  summary: 'Mở lại một tài khoản',
  run: async ({ words, config }) => {
    const username = readWords(words, {}, ['tên']).named['tên'] ?? '';
    await withServices(config, (app) => new People(app).enable(username));
    say(`Đã mở lại ${username}.`);
    return 0;
  },
};
