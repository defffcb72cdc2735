import { createBlobStore } from '@lienthong/platform/storage';
import type { Command } from '../command';
import type { Finding } from '../doctor/check';
import { examine } from '../doctor/examine';
import { withDataSource } from '../open-database';
import { readWords } from '../read-words';
import { say } from '../terminal';

/** Proves what the product promises about its database, and names what does not hold. */
export const doctor: Command = {
  name: 'doctor',
  usage: '[--files] [--json]',
  summary: 'Kiểm tra các bất biến của hệ thống; --files kiểm tra cả kho tệp',
  run: async ({ words, config }) => {
    const { values } = readWords(words, { files: { type: 'boolean' }, json: { type: 'boolean' } });
    const store = values.files ? createBlobStore(config.blobs) : undefined;
    const findings = await withDataSource(config.databaseUrl, (dataSource) =>
      examine(dataSource, { production: config.production, store }),
    );
    const ok = findings.every(({ count }) => count === 0);
    if (values.json) say(JSON.stringify({ ok, checks: findings.map((one) => ({ ...one, ok: one.count === 0 })) }));
    else for (const line of findings.flatMap(linesOf)) say(line);
    return ok ? 0 : 1;
  },
};

function linesOf({ check, count, examples }: Finding): string[] {
  if (count === 0) return [`ok   ${check}`];
  const more = count > examples.length ? ['       …'] : [];
  return [`LỖI  ${check}: ${count}`, ...examples.map((example) => `       ${example}`), ...more];
}
