import { addPersonSchema, type Role, ROLES } from '@lienthong/identity/model';
import type { Command } from '../command';
import { operatorErrors } from '../operator.errors';
import { withServices } from '../operator.module';
import { readWords } from '../read-words';
import { say } from '../terminal';
import { findAgency } from '../user/find-agency';
import { People } from '../user/people';
import { type NewPassword, readPassword } from '../user/read-password';

const OPTIONS = {
  agency: { type: 'string' },
  name: { type: 'string' },
  title: { type: 'string' },
  role: { type: 'string', multiple: true },
  'password-stdin': { type: 'boolean' },
} as const;

const TITLES: Readonly<Record<Role, string>> = {
  clerk: 'Văn thư',
  leader: 'Lãnh đạo',
  officer: 'Chuyên viên',
  auditor: 'Kiểm tra viên',
  agency_admin: 'Quản trị tài khoản',
  platform_admin: 'Quản trị hệ thống',
};

/** Adds a person with a first post; the way to the first administrator of a new installation. */
export const userAdd: Command = {
  name: 'user add',
  usage: '<tên> --agency <mã|id> --name "Họ tên" --role <vai trò>… [--title …] [--password-stdin]',
  summary: `Thêm người dùng; vai trò: ${ROLES.join(', ')}`,
  run: async ({ words, config }) => {
    const { values, named } = readWords(words, OPTIONS, ['tên']);
    const { agency: wanted, name = '', role = [], title } = values;
    if (!wanted) throw operatorErrors.wrong_usage({ fault: 'thiếu --agency' });
    const password = await readPassword(values['password-stdin'] ?? false);
    const { username, fullName, post } = checked({ username: named['tên'] ?? '', name, roles: role, title, password });
    await withServices(config, async (app) => {
      const agency = await findAgency(app, wanted);
      await new People(app).add(agency, {
        username,
        fullName,
        password: password.text,
        title: post.title,
        roles: post.roles,
      });
      say(`Đã thêm ${username} (${post.title}, ${agency.name}).`);
      if (password.generated) say(`Mật khẩu: ${password.text}`);
    });
    return 0;
  },
};

interface Said {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly title: string | undefined;
  readonly password: NewPassword;
}

function checked({ username, name, roles, title, password }: Said) {
  const titles: Readonly<Record<string, string | undefined>> = TITLES;
  const unknown = roles.find((role) => !(ROLES as readonly string[]).includes(role));
  if (roles.length === 0 || unknown !== undefined)
    throw operatorErrors.wrong_usage({ fault: `--role ${unknown ?? ''}: hãy chọn trong ${ROLES.join(', ')}` });
  const post = { title: title?.normalize('NFC') ?? titles[roles[0] ?? ''] ?? '', roles };
  const read = addPersonSchema.safeParse({ username, fullName: name.normalize('NFC'), password: password.text, post });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const words: Readonly<Record<string, string>> = { username: '<tên>', fullName: '--name', 'post.title': '--title' };
  const path = (issue?.path ?? []).filter((part) => typeof part === 'string').join('.');
  throw operatorErrors.wrong_usage({ fault: `thiếu hoặc không dùng được: ${words[path] ?? path}` });
}
