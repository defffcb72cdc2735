import { decideBody, decideScheme, type SchemeDecision } from './decide-series';

const decided = { decidedBy: 'Chủ tịch', decidedOn: '2020-05-04', basis: '12/QĐ-UBND' };
const refusing = (code: string, params: object) =>
  expect.objectContaining({ code: `register.${code}`, params }) as unknown as Error;

describe('a decision on administrative numbering', () => {
  const facts = { today: '2020-05-04', without: 'per_type', usedThisYear: false } as const;
  const decision: SchemeDecision = { scheme: 'common', fromYear: 2020, ...decided };

  it.each([
    [2020, false],
    [2021, false],
    [2021, true],
  ])('takes effect from %d when used this year is %s', (fromYear, usedThisYear) => {
    expect(() => decideScheme({ ...decision, fromYear }, { ...facts, usedThisYear })).not.toThrow();
  });

  it.each<[Partial<SchemeDecision>, object, Error]>([
    [{}, { usedThisYear: true }, refusing('series_in_use', { next: 2021 })],
    [{ fromYear: 2019 }, {}, refusing('year_not_open', { year: 2020, next: 2021 })],
    [{ fromYear: 2022 }, {}, refusing('year_not_open', { year: 2020, next: 2021 })],
    [{ scheme: 'per_type' }, {}, refusing('scheme_unchanged', { year: 2020 })],
    [{ decidedOn: '2020-05-05' }, {}, refusing('day_in_future', { today: '2020-05-04' })],
  ])('is refused: %j %j', (said, more, error) => {
    expect(() => decideScheme({ ...decision, ...said }, { ...facts, ...more })).toThrow(error);
  });
});

describe('a decision on a body', () => {
  const facts = { today: '2020-05-04', agencyAbbreviation: 'UBND', openSymbols: ['BCĐ'] };
  const decision = { name: 'Tổ công tác', symbol: 'TCT', ...decided };

  it('needs a symbol that is free', () => {
    expect(() => decideBody(decision, facts)).not.toThrow();
    expect(() => decideBody({ ...decision, symbol: 'bcđ' }, facts)).toThrow(
      refusing('symbol_taken', { symbol: 'bcđ' }),
    );
    expect(() => decideBody({ ...decision, symbol: 'UBND' }, facts)).toThrow(
      refusing('symbol_taken', { symbol: 'UBND' }),
    );
  });

  it('cannot be of a day to come', () => {
    expect(() => decideBody({ ...decision, decidedOn: '2021-01-01' }, facts)).toThrow(
      refusing('day_in_future', { today: '2020-05-04' }),
    );
  });
});
