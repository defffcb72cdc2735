import { readAgencyFile } from './read-agency-file';

const HEADER = 'key,parentKey,name,kind,level,abbreviation,codes';
const csv = (content: string) => readAgencyFile({ format: 'csv', content });
const json = (value: unknown) => readAgencyFile({ format: 'json', content: JSON.stringify(value) });

function refusal(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    const { code, params } = error as { code: string; params: object };
    return { code, ...params };
  }
  return undefined;
}

const tanBuu = {
  row: 2,
  key: '27997',
  parentKey: '803',
  name: 'UBND xã Tân Bửu',
  kind: 'committee',
  level: 'commune',
  abbreviation: 'UBND',
  codes: [
    { scheme: 'GSO', code: '27997' },
    { scheme: 'TT10', code: '000.03.30.H39' },
  ],
};

describe('a table of agencies', () => {
  const line = '27997,803,UBND xã Tân Bửu,committee,commune,UBND,GSO:27997;TT10:000.03.30.H39';

  it('is read with its codes', () => {
    expect(csv(`${HEADER}\n${line}\n`)).toEqual([tanBuu]);
  });

  it('may begin with a byte order mark, end lines as Windows does, and write accents apart', () => {
    expect(csv(`\uFEFF${HEADER}\r\n${line}\r\n\r\n`.normalize('NFD'))).toEqual([tanBuu]);
  });

  it('may have quotes, commas, line ends and stray blanks in a cell', () => {
    const [read] = csv(`${HEADER}\n 1 ,,"Sở ""Văn hóa,\nThể thao""",department,province,SVH,\n`);
    expect(read).toEqual({
      row: 2,
      key: '1',
      parentKey: null,
      name: 'Sở "Văn hóa, Thể thao"',
      kind: 'department',
      level: 'province',
      abbreviation: 'SVH',
      codes: [],
    });
  });

  it('may use semicolons or tabs, other columns first, and none that is not needed', () => {
    expect(
      csv('name;key;level;kind;abbreviation;codes\nSở Y tế;SYT;province;department;SYT;"GSO:1;QD20:H39.14"'),
    ).toMatchObject([{ key: 'SYT', parentKey: null, codes: [{ scheme: 'GSO' }, { scheme: 'QD20', code: 'H39.14' }] }]);
    expect(csv('KEY\tname\tkind\tlevel\tabbreviation\n1\tA\tother\tprovince\tA')).toMatchObject([
      { key: '1', codes: [] },
    ]);
  });

  it.each([
    ['nothing but a header', HEADER, { code: 'agency.import_unreadable', fault: 'empty' }],
    [
      'a column less',
      'key,name,kind,level\n1,2,3,4',
      { code: 'agency.import_unreadable', fault: 'column_missing', column: 'abbreviation' },
    ],
    [
      'a column nobody knows',
      `${HEADER},phone\n1,,A,other,province,A,,0`,
      { code: 'agency.import_unreadable', fault: 'column_unknown', column: 'phone' },
    ],
    ['a cell too many', `${HEADER}\n1,2`, { code: 'agency.import_unreadable', fault: 'not_csv', line: 2 }],
    ['an open quote', `${HEADER}\n1,,"A`, { code: 'agency.import_unreadable', fault: 'not_csv', line: 2 }],
    [
      'no name',
      `${HEADER}\n${line}\n1,, ,other,province,A,`,
      { code: 'agency.import_row_invalid', row: 3, field: 'name', value: '' },
    ],
    [
      'an unknown kind',
      `${HEADER}\n1,,A,ministry,province,A,`,
      { code: 'agency.import_row_invalid', row: 2, field: 'kind', value: 'ministry' },
    ],
    [
      'a code without scheme',
      `${HEADER}\n1,,A,other,province,A,H39`,
      { code: 'agency.import_row_invalid', row: 2, field: 'codes', value: 'H39' },
    ],
    ['a NUL', `${HEADER}\n1,,A\0,other,province,A,`, { code: 'text.invalid', character: 'U+0000', position: 53 }],
  ])('with %s is refused', (_, content, expected) => {
    expect(refusal(() => csv(content))).toEqual(expected);
  });
});

describe('a list of agencies in JSON', () => {
  const { row: _, ...plain } = tanBuu;

  it('is read, validity of codes included', () => {
    const codes = [{ scheme: 'GSO', code: '27997', validFrom: '2020-01-01', validTo: null, invented: true }];
    expect(json([{ ...plain, codes }])).toEqual([{ ...tanBuu, row: 1, codes }]);
  });

  it('is brought to one form even when accents are escaped', () => {
    const content = JSON.stringify([{ ...plain, name: '@' }]).replace('@', 'Ta\\u0302n Bu\\u031b\\u0309u');
    expect(readAgencyFile({ format: 'json', content })).toMatchObject([{ name: 'Tân Bửu' }]);
  });

  it.each([
    ['is no JSON', '[', { code: 'agency.import_unreadable', fault: 'not_json' }],
    ['is no array', '{}', { code: 'agency.import_unreadable', fault: 'not_an_array' }],
    ['holds no objects', '[null]', { code: 'agency.import_row_invalid', row: 1, field: '', value: null }],
    ['has a field nobody knows', '[{"phone":"1"}]', { code: 'agency.import_row_invalid', row: 1 }],
    ['hides a NUL behind an escape', '[{"key":"\\u0000"}]', { code: 'text.invalid', character: 'U+0000', position: 0 }],
  ])('that %s is refused', (_case, content, expected) => {
    expect(refusal(() => readAgencyFile({ format: 'json', content }))).toMatchObject(expected);
  });
});
