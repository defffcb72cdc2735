import type { Command } from '../command';
import { withServices } from '../operator.module';
import { readWords } from '../read-words';
import { columns, say } from '../terminal';
import { findAgency } from '../user/find-agency';
import { People, type PersonLine } from '../user/people';

/** Lists people with their posts. */
export const userList: Command = {
  name: 'user list',
  usage: '[--agency <mã|id>]',
  summary: 'Liệt kê người dùng',
  run: async ({ words, config }) => {
    const { agency: wanted } = readWords(words, { agency: { type: 'string' } }).values;
    await withServices(config, async (app) => {
      const people = await new People(app).list(wanted === undefined ? undefined : await findAgency(app, wanted));
      const rows = people.map((person) => [
        person.username,
        person.fullName,
        stateOf(person),
        person.roles,
        person.agency,
      ]);
      for (const line of columns([['tên', 'họ tên', 'trạng thái', 'vai trò', 'cơ quan'], ...rows])) say(line);
    });
    return 0;
  },
};

function stateOf({ disabled, demo }: PersonLine): string {
  if (disabled) return 'đã khóa';
  return demo ? 'dùng thử' : 'đang dùng';
}
