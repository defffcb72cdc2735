import fc from 'fast-check';
import type { Agency, AgencyCode, AgencyId } from './agency';
import type { AgencyPlan, ImportRow, KnownAgency, KnownDirectory } from './agency-import';
import { diffAgencies, refuseFutureImport } from './diff-agencies';

const DAY = '2025-03-01';
const SINCE = '2020-01-01';

function code(text: string, more: Partial<AgencyCode> = {}): AgencyCode {
  return { scheme: 'GSO', code: text, validFrom: SINCE, validTo: null, invented: false, ...more };
}

function known(key: string, parent: string | null, more: Partial<KnownAgency> = {}): KnownAgency {
  const place = { id: `id-${key}` as AgencyId, parentId: parent === null ? null : (`id-${parent}` as AgencyId) };
  const agency = { ...place, name: `UBND ${key}`, kind: 'committee', level: 'commune', abbreviation: 'UBND' } as const;
  return { ...agency, validFrom: SINCE, validTo: null, codes: [code(key)], namedOn: SINCE, ...more };
}

const benLuc: KnownDirectory = {
  levels: ['province', 'district', 'commune'],
  agencies: [
    known('80', null, { level: 'province', codes: [code('80'), code('H39', { scheme: 'QD20' })] }),
    known('803', '80', { level: 'district' }),
    known('804', '80', { level: 'district' }),
    known('27994', '803'),
    known('28006', '803'),
  ],
};

function rowsOf(directory: KnownDirectory): ImportRow[] {
  return directory.agencies.map(({ id, parentId, name, kind, level, abbreviation, codes }, at) => ({
    row: at + 2,
    key: id.slice(3),
    parentKey: parentId?.slice(3) ?? null,
    name,
    kind,
    level,
    abbreviation,
    codes: codes.map((one) => ({ scheme: one.scheme, code: one.code })),
  }));
}

const rows = rowsOf(benLuc);
const row = (key: string, more: Partial<ImportRow> = {}): ImportRow => {
  const found = rows.find((one) => one.key === key) ?? {
    ...rowsOf({ levels: [], agencies: [known(key, '803')] })[0],
    row: 9,
  };
  return { ...(found as ImportRow), ...more };
};
const without = (...keys: string[]): ImportRow[] => rows.filter(({ key }) => !keys.includes(key));
const acts = ({ changes }: AgencyPlan): string[] =>
  changes
    .filter(({ change }) => change !== 'same')
    .map(({ change, key, before, after }) => `${change} ${key}: ${before} > ${after}`);

function diff(given: readonly ImportRow[], endMissing = false, day = DAY): AgencyPlan {
  return diffAgencies(benLuc, given, day, endMissing);
}

function refusal(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    const { code: errorCode, params } = error as { code: string; params: object };
    return { code: errorCode, ...params };
  }
  return undefined;
}

describe('an import that names what is there already', () => {
  it('changes nothing', () => {
    const plan = diff(rows, true);
    expect(acts(plan)).toEqual([]);
    expect(plan.changes.map(({ change }) => change)).toEqual(['same', 'same', 'same', 'same', 'same']);
    expect(plan).toMatchObject({ added: [], changed: [], renamed: [], ended: [], codes: [] });
  });

  it('finds an agency by any code it has on the day', () => {
    expect(acts(diff([row('80', { key: 'H39', codes: [] })]))).toEqual([]);
  });

  it('leaves codes alone that the file does not name', () => {
    expect(acts(diff(rows.map((one) => ({ ...one, codes: [] }))))).toEqual([]);
  });
});

describe('an import that changes the structure', () => {
  it('adds an agency from the day on, below a superior of the file or of the directory', () => {
    const plan = diff([row('29000', { name: 'UBND xã Mới' })]);
    expect(acts(plan)).toEqual(['add 29000: null > UBND xã Mới']);
    const [added] = plan.added;
    expect(added).toMatchObject({ name: 'UBND xã Mới', parentId: 'id-803', validFrom: DAY, validTo: null });
    expect(plan.codes).toEqual([
      { agencyId: added?.id, scheme: 'GSO', code: '29000', validFrom: DAY, validTo: null, invented: false },
    ]);
  });

  it('keeps the key of a new agency as a code when the file gives it no such code', () => {
    const { codes } = diff([row('SKHCN', { codes: [{ scheme: 'TAX', code: '1100' }] })]);
    expect(codes.map(({ scheme, code: text }) => `${scheme}:${text}`)).toEqual(['TAX:1100', 'OTHER:SKHCN']);
  });

  it('adds superior and subordinate from one file in any order', () => {
    const plan = diff([row('29001', { parentKey: '809' }), row('809', { parentKey: '80', level: 'district' })]);
    const [commune, district] = plan.added;
    expect(commune?.parentId).toBe(district?.id);
  });

  it('begins a new name and keeps the agency', () => {
    const plan = diff([row('28006', { name: 'UBND phường Tân Hòa' })]);
    expect(acts(plan)).toEqual(['rename 28006: UBND 28006 > UBND phường Tân Hòa']);
    expect(plan.renamed).toEqual(['id-28006']);
    expect(plan.changed).toEqual([
      expect.objectContaining({ id: 'id-28006', name: 'UBND phường Tân Hòa', validFrom: SINCE, validTo: null }),
    ]);
  });

  it('moves an agency below another superior, and says so in names', () => {
    const plan = diff([row('28006', { parentKey: '804' })]);
    expect(acts(plan)).toEqual(['move 28006: UBND 803 > UBND 804']);
    expect(plan.changed).toEqual([expect.objectContaining({ id: 'id-28006', parentId: 'id-804' })]);
    expect(plan.renamed).toEqual([]);
  });

  it('updates level, kind, abbreviation and codes', () => {
    const codes = [{ scheme: 'TT10', code: '000.01.22.H39', invented: true }] as const;
    const plan = diff([row('28006', { kind: 'board', abbreviation: 'BQL', codes: [...codes] })]);
    expect(acts(plan)).toEqual([
      'update 28006: kind: committee; abbreviation: UBND > kind: board; abbreviation: BQL; TT10:000.01.22.H39',
    ]);
    expect(plan.codes).toEqual([
      expect.objectContaining({ agencyId: 'id-28006', validFrom: DAY, validTo: null, invented: true }),
    ]);
  });

  it('tells every act on an agency that is renamed and moved at once', () => {
    const plan = diff([row('28006', { name: 'UBND xã Khác', parentKey: '804' })]);
    expect(plan.changes.map(({ change }) => change)).toEqual(['rename', 'move']);
    expect(plan.changed).toHaveLength(1);
  });

  it('ends what the file leaves out only when told to', () => {
    expect(diff(without('27994')).ended).toEqual([]);
    const plan = diff(without('27994'), true);
    expect(acts(plan)).toEqual(['end 27994: UBND 27994 > null']);
    expect(plan.changed).toEqual([expect.objectContaining({ id: 'id-27994', validTo: DAY })]);
  });

  it('lets a code pass to another agency on the day its holder ends', () => {
    const plan = diff(
      [
        ...without('27994'),
        row('29000', {
          codes: [
            { scheme: 'GSO', code: '29000' },
            { scheme: 'OTHER', code: '27994' },
          ],
        }),
      ],
      true,
    );
    expect(acts(plan)).toEqual(['add 29000: null > UBND 29000', 'end 27994: UBND 27994 > null']);
  });

  it('ends a code when the file says until when it is valid', () => {
    const plan = diff([row('80', { codes: [{ scheme: 'QD20', code: 'H39', validTo: '2026-01-01' }] })]);
    expect(plan.codes).toEqual([expect.objectContaining({ code: 'H39', validFrom: SINCE, validTo: '2026-01-01' })]);
  });
});

describe('an import that cannot be', () => {
  it.each([
    [
      'an unknown level',
      () => diff([row('28006', { level: 'ward' })]),
      { code: 'agency.import_row_invalid', row: 6, field: 'level', value: 'ward' },
    ],
    [
      'a superior nobody knows',
      () => diff([row('28006', { parentKey: '999' })]),
      { code: 'agency.import_parent_missing', row: 6, key: '999' },
    ],
    [
      'a superior that ends with this import',
      () => diff(without('803'), true),
      { code: 'agency.import_parent_missing', row: 5, key: '803' },
    ],
    [
      'a key used twice',
      () => diff([...rows, row('28006', { row: 7 })]),
      { code: 'agency.import_key_repeated', row: 7, key: '28006' },
    ],
    [
      'two keys of one agency',
      () => diff([...rows, row('80', { row: 7, key: 'H39' })]),
      { code: 'agency.import_key_repeated', row: 7, key: 'H39' },
    ],
    [
      'a ring of superiors',
      () => diff([row('80', { parentKey: '28006' })]),
      { code: 'agency.import_parent_cycle', row: 2, key: '80' },
    ],
    [
      'an agency above itself',
      () => diff([row('803', { parentKey: '803' })]),
      { code: 'agency.import_parent_cycle', row: 3, key: '803' },
    ],
    [
      'a code that somebody else holds',
      () => diff([row('28006', { codes: [{ scheme: 'QD20', code: 'H39' }] })]),
      { code: 'agency.import_row_invalid', row: 6, field: 'codes', value: 'H39' },
    ],
    [
      'a code given to two agencies of the file',
      () =>
        diff([
          row('28006', { codes: [{ scheme: 'TAX', code: '1' }] }),
          row('27994', { codes: [{ scheme: 'TAX', code: '1' }] }),
        ]),
      { code: 'agency.import_row_invalid', row: 5, field: 'codes', value: '1' },
    ],
    [
      'a code that ends before it begins',
      () => diff([row('28006', { codes: [{ scheme: 'TAX', code: '1', validTo: SINCE }] })]),
      { code: 'agency.import_row_invalid', row: 6, field: 'codes', value: '1' },
    ],
    [
      'a day before the known structure',
      () => diff(rows, false, '2019-12-31'),
      { code: 'agency.import_day_refused', day: '2019-12-31', earliest: SINCE, latest: null },
    ],
    [
      'an end on the very first day',
      () => diff(without('27994'), true, SINCE),
      { code: 'agency.import_day_refused', day: SINCE, earliest: '2020-01-02', latest: null },
    ],
    [
      'a day that has not come',
      () => refuseFutureImport('2025-07-01', '2025-06-30'),
      { code: 'agency.import_day_refused', day: '2025-07-01', earliest: null, latest: '2025-06-30' },
    ],
  ])('refuses %s', (_, act, expected) => {
    expect(refusal(act)).toEqual(expected);
  });

  it('takes today', () => {
    expect(refusal(() => refuseFutureImport('2025-07-01', '2025-07-01'))).toBeUndefined();
  });

  it('refuses a key that could be several agencies', () => {
    const twins = ['1', '2'].map((key) =>
      known(key, '80', { codes: [code('X', { scheme: 'OTHER', validFrom: `202${key}-01-01` })] }),
    );
    const directory = { ...benLuc, agencies: [...benLuc.agencies, ...twins] };
    const ambiguous = row('28006', { key: 'X' });
    expect(refusal(() => diffAgencies(directory, [ambiguous], DAY, false))).toEqual({
      code: 'agency.import_row_invalid',
      row: 6,
      field: 'key',
      value: 'X',
    });
  });

  it('does not find an agency by a code of another time', () => {
    const old = known('1', '80', { codes: [code('1', { validTo: '2024-01-01' })] });
    const plan = diffAgencies(
      { ...benLuc, agencies: [...benLuc.agencies, old] },
      [row('1', { parentKey: '80' })],
      DAY,
      false,
    );
    expect(plan.changes.map(({ change }) => change)).toEqual(['add']);
  });
});

/** The directory as it stands after a plan was carried out; names and codes as the database keeps them. */
function carriedOut(before: KnownDirectory, plan: AgencyPlan, day: string): KnownDirectory {
  const codesOf = (id: AgencyId, old: readonly AgencyCode[]): AgencyCode[] => [
    ...old.map((one) => (plan.ended.includes(id) && one.validTo === null ? { ...one, validTo: day } : one)),
    ...plan.codes.filter(({ agencyId }) => agencyId === id),
  ];
  const after = (agency: Agency, old?: KnownAgency): KnownAgency => ({
    ...agency,
    codes: codesOf(agency.id, old?.codes ?? []),
    namedOn: old && !plan.renamed.includes(agency.id) ? old.namedOn : day,
  });
  const changed = new Map(plan.changed.map((agency) => [agency.id, agency]));
  return {
    ...before,
    agencies: [
      ...before.agencies.map((old) => after(changed.get(old.id) ?? old, old)),
      ...plan.added.map((agency) => after(agency)),
    ],
  };
}

describe('any import', () => {
  const files = fc
    .uniqueArray(fc.constantFrom('803', '804', '27994', '28006', '29001', '29002', '29003'), { minLength: 1 })
    .chain((keys) =>
      fc.tuple(
        ...keys.map((key) =>
          fc.record({
            key: fc.constant(key),
            parentKey: fc.constantFrom('80', '803', '804'),
            name: fc.constantFrom('UBND A', 'UBND B', `UBND ${key}`),
            level: fc.constantFrom('district', 'commune'),
          }),
        ),
      ),
    )
    .map((given) => [
      row('80'),
      ...given.map((one, at) => row(one.key, { ...one, row: at + 3, codes: [{ scheme: 'GSO', code: one.key }] })),
    ]);

  it('done twice changes nothing the second time, and leaves exactly the structure of the file', () => {
    fc.assert(
      fc.property(files, (file) => {
        let plan: AgencyPlan;
        try {
          plan = diffAgencies(benLuc, file, DAY, true);
        } catch (error) {
          fc.pre((error as { code?: string }).code === undefined); // a refused file is no example
          throw error;
        }
        const after = carriedOut(benLuc, plan, DAY);
        expect(acts(diffAgencies(after, file, DAY, true))).toEqual([]);
        const living = after.agencies.filter(({ validTo }) => validTo === null);
        expect(living.map(({ name }) => name).sort()).toEqual(file.map(({ name }) => name).sort());
        expect(new Set(after.agencies.map(({ id }) => id)).size).toBe(after.agencies.length);
      }),
    );
  });
});
