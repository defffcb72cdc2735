// The demo accounts: what `lienthong seed` prints about them, kept in DATA_DIR/demo-accounts.json, shown as a table.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileOf = (dir) => join(dir, 'demo-accounts.json');

/** Finds the JSON line {"demoAccounts":[{username, role, agency}], "password"} in the output of `seed` and keeps it. */
export function keepDemoAccounts(dir, output) {
  const line = output.split('\n').find((text) => text.startsWith('{') && text.includes('"demoAccounts"'));
  if (!line) return;
  writeFileSync(fileOf(dir), `${JSON.stringify(JSON.parse(line), null, 2)}\n`, { mode: 0o600 });
}

/** { demoAccounts, password } as kept, or undefined. */
export const demoAccounts = (dir) =>
  existsSync(fileOf(dir)) ? JSON.parse(readFileSync(fileOf(dir), 'utf8')) : undefined;

/** At most `limit` accounts, so chosen that every role and as many kinds of agency as possible are among them. */
function pick(accounts, limit) {
  const firstOf = (key) =>
    [...new Map([...accounts].reverse().map((account) => [key(account), account])).values()].reverse();
  const byRole = firstOf(({ role }) => role);
  const byKind = firstOf(({ role, agency }) => `${role} ${agency.split(' ').slice(0, 2).join(' ')}`);
  return [...new Set([...byRole, ...byKind])].slice(0, limit);
}

/** Lines of a short table for the terminal. */
export function accountLines({ demoAccounts: all, password }, file, limit = 12) {
  const shown = pick(all, limit);
  const width = (key) => Math.max(...shown.map((account) => account[key].length));
  const rows = shown.map(
    ({ username, role, agency }) => `  ${username.padEnd(width('username'))}  ${role.padEnd(width('role'))}  ${agency}`,
  );
  const rest = all.length - shown.length;
  return [`demo accounts, password ${password}`, ...rows, ...(rest > 0 ? [`  … and ${rest} more in ${file}`] : [])];
}
