import { fillPlaces } from '@lienthong/platform/ui';
import { ProblemError, type Text } from '@lienthong/platform/web';
import { agencyVi } from '../messages/agency.vi';
import { sideWords } from './change-words';
import { importProblem } from './import-problem';
import { readChosenFile } from './read-chosen-file';

const text: Text<typeof agencyVi> = (key, params) =>
  fillPlaces(
    agencyVi[key],
    Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, String(value)])),
  );
const levels = new Map([['commune', 'Cấp xã']]);
const general = { happened: 'Chung', next: 'Làm lại.', code: 'x' };
const happened = (code: string, params: Record<string, string | number | null>) =>
  importProblem(text, new ProblemError(code, 400, params), general).happened;

describe('words of an import', () => {
  it('puts corrections into words and leaves names alone', () => {
    expect(sideWords(text, levels, 'update', 'kind: office; level: commune; QD20:H39.1')).toBe(
      'Loại cơ quan: Văn phòng; Cấp: Cấp xã; Quyết định 20/2020/QĐ-TTg: H39.1',
    );
    expect(sideWords(text, levels, 'update', 'level: ward; khác')).toBe('Cấp: ward; khác');
    expect(sideWords(text, levels, 'rename', 'kind: office')).toBe('kind: office');
    expect(sideWords(text, levels, 'add', null)).toBe('');
  });

  it('names row, column and value', () => {
    expect(happened('agency.import_row_invalid', { row: 7, field: 'kind', value: 'sở' })).toBe(
      'Dòng 7, cột kind: giá trị “sở” không đúng.',
    );
    expect(happened('agency.import_row_invalid', { row: 7, field: 'name', value: null })).toBe(
      'Dòng 7, cột name: thiếu giá trị.',
    );
    expect(happened('agency.import_unreadable', { fault: 'column_missing', column: 'level' })).toBe(
      'Tệp CSV thiếu cột “level”.',
    );
  });

  it('says which days are possible', () => {
    expect(happened('agency.import_day_refused', { day: '2019-01-01', earliest: '2020-01-01', latest: null })).toBe(
      'Ngày hiệu lực 01/01/2019 quá sớm: sớm nhất là 01/01/2020.',
    );
  });

  it('keeps the general words of what it does not know', () => {
    expect(happened('agency.import_unreadable', { fault: 'new_fault' })).toBe('Chung');
    expect(happened('agency.import_stale', {})).toBe('Chung');
  });
});

describe('readChosenFile', () => {
  // jsdom's File cannot be read in this way yet.
  const file = (content: string | Uint8Array, name = 'a.csv') => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) } as unknown as File;
  };

  it('takes UTF-8 and knows the format by the name', async () => {
    expect(await readChosenFile(file('key\nĐức', 'a.CSV'))).toMatchObject({ format: 'csv', content: 'key\nĐức' });
    expect(await readChosenFile(file('[]', 'a.json'))).toMatchObject({ format: 'json' });
  });

  it('refuses other encodings instead of breaking the letters', async () => {
    expect(await readChosenFile(file(new Uint8Array([0x6b, 0xd0, 0xe1])))).toBe('not_utf8');
    expect(await readChosenFile(file(new Uint8Array([0x6b, 0, 0x65, 0])))).toBe('not_utf8');
  });

  it('refuses what the server would not read', async () => {
    expect(await readChosenFile(file('x'.repeat(1_000_001)))).toBe('too_large');
  });
});
