import { importFileSchema, type ImportChange, type ImportFile, type ImportPreview } from '@lienthong/agency/model';
import { AgencyImport } from '@lienthong/agency/server';
import { systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { readFile } from 'node:fs/promises';
import type { Command } from '../command';
import { operatorErrors } from '../operator.errors';
import { withServices } from '../operator.module';
import { readWords } from '../read-words';
import { columns, say } from '../terminal';

const WORDS: Readonly<Record<ImportChange['change'], string>> = {
  add: 'thêm',
  rename: 'đổi tên',
  move: 'chuyển',
  update: 'sửa',
  end: 'kết thúc',
  same: 'giữ nguyên',
};

/** Shows what a file would change in the agency directory, and with `--yes` changes it. */
export const agenciesImport: Command = {
  name: 'agencies import',
  usage: '<tệp.csv|tệp.json> [--effective-on YYYY-MM-DD] [--end-missing] [--yes]',
  summary: 'Nhập danh mục cơ quan: xem trước khác biệt, thêm --yes để áp dụng',
  run: async ({ words, config }) => {
    const options = {
      'effective-on': { type: 'string' },
      'end-missing': { type: 'boolean' },
      yes: { type: 'boolean' },
    } as const;
    const { values, named } = readWords(words, options, ['tệp']);
    const effectiveOn = values['effective-on'] ?? vietnamDay(systemClock.now());
    const file = await readImportFile(named['tệp'] ?? '', effectiveOn, values['end-missing'] ?? false);
    await withServices(config, async (app) => {
      const imports = app.get(AgencyImport);
      const preview = await imports.previewForOperator(file);
      for (const line of previewLines(preview)) say(line);
      if (!values.yes) {
        say('Chưa thay đổi gì. Thêm --yes để áp dụng.');
        return;
      }
      await imports.applyForOperator({ ...file, digest: preview.digest });
      say(`Đã áp dụng từ ngày ${effectiveOn}.`);
    });
    return 0;
  },
};

async function readImportFile(path: string, effectiveOn: string, endMissing: boolean): Promise<ImportFile> {
  const content = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw operatorErrors.file_unreadable({ path, fault: cause.code ?? cause.message }, { cause });
  });
  const format = path.toLowerCase().endsWith('.json') ? 'json' : 'csv';
  const read = importFileSchema.safeParse({ format, content, effectiveOn, endMissing });
  if (read.success) return read.data;
  const field = String(read.error.issues[0]?.path[0] ?? '');
  if (field === 'effectiveOn')
    throw operatorErrors.wrong_usage({ fault: `--effective-on ${effectiveOn}: không phải ngày YYYY-MM-DD` });
  throw operatorErrors.file_unreadable({ path, fault: content === '' ? 'tệp trống' : 'lớn hơn 1.000.000 ký tự' });
}

function previewLines({ changes, counts }: ImportPreview): string[] {
  const rows = changes
    .filter(({ change }) => change !== 'same')
    .map(({ change, key, name, before, after }) => [WORDS[change], key, name, before ?? '', after ?? '']);
  const table = rows.length === 0 ? [] : columns([['việc', 'mã', 'tên', 'trước', 'sau'], ...rows]);
  const sums = (Object.keys(WORDS) as ImportChange['change'][]).map((change) => `${WORDS[change]} ${counts[change]}`);
  return [...table, sums.join(', ')];
}
