import { existsOn } from './agency';

describe('an agency in time', () => {
  const agency = { validFrom: '2020-01-01', validTo: '2025-07-01' };

  it('exists from its first day until the day before its end', () => {
    expect(['2019-12-31', '2020-01-01', '2025-06-30', '2025-07-01'].map((day) => existsOn(agency, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('exists for ever while no end is set', () => {
    expect(existsOn({ validFrom: '2020-01-01', validTo: null }, '9999-12-31')).toBe(true);
  });
});
