import { type CommandConfig, ConfigurationError } from '@lienthong/platform/config';
import { DomainError } from '@lienthong/platform/kernel';
import type { Command, ExitCode } from './command';
import { operatorErrors } from './operator.errors';
import { columns, complain, say } from './terminal';
import { sentenceOf } from './texts.vi';

const USAGE = new Set(['operator.unknown_command', 'operator.wrong_usage']);

/**
 * Finds the command the words begin with and runs it; nothing is thrown: 0 = done, 1 = failed or refused, 2 = called in a
 * wrong way. Errors go to standard error as a Vietnamese sentence with the code to search for.
 */
export async function runProgram(
  words: readonly string[],
  commands: readonly Command[],
  readConfig: () => CommandConfig,
): Promise<ExitCode> {
  try {
    if (words.length === 0 || words.some((word) => ['help', '--help', '-h'].includes(word))) {
      for (const line of helpLines(commands)) say(line);
      return words.length === 0 ? 2 : 0;
    }
    const command = commands.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '));
    if (!command) throw operatorErrors.unknown_command({ command: words.slice(0, 2).join(' ') });
    return await command.run({ words: words.slice(command.name.split(' ').length), config: readConfig() });
  } catch (error) {
    complain(textOf(error));
    return error instanceof DomainError && USAGE.has(error.code) ? 2 : 1;
  }
}

function helpLines(commands: readonly Command[]): string[] {
  const rows = commands.map(({ name, usage, summary }) => [`  ${[name, usage].join(' ').trimEnd()}`, summary]);
  return [
    'Cách dùng: npm run lienthong -- <lệnh>',
    '',
    ...columns(rows),
    '',
    'Cấu hình lấy từ biến môi trường: DATABASE_URL (chủ sở hữu), APP_DB_PASSWORD, WORKER_DB_PASSWORD, BLOB_DIR hoặc S3_*.',
    'Mã thoát: 0 = xong, 1 = có lỗi, 2 = gọi sai.',
  ];
}

function textOf(error: unknown): string {
  if (error instanceof DomainError) return `Lỗi [${error.code}]: ${sentenceOf(error.code, error.params)}`;
  if (error instanceof ConfigurationError)
    return [
      'Lỗi [operator.not_configured]: biến môi trường chưa đúng',
      ...error.faults.map(({ variable, fault }) => `  ${variable} ${fault}`),
    ].join('\n');
  const { message, code, stack } = error as { message?: string; code?: string; stack?: string };
  // A refused connection has an empty message, and its stack names only this program.
  return `Lỗi [${code ?? 'operator.failed'}]: ${message || code || String(error)}${code ? '' : `\n${stack ?? ''}`}`;
}
