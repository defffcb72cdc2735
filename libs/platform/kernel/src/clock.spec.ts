import { systemClock, vietnamDay, vietnamYear } from './clock';

describe('the day in Vietnam', () => {
  it('changes at 17:00 UTC, which is midnight there', () => {
    expect(vietnamDay(new Date('2020-05-03T16:59:59.999Z'))).toBe('2020-05-03');
    expect(vietnamDay(new Date('2020-05-03T17:00:00.000Z'))).toBe('2020-05-04');
  });

  it('is in the new year at 17:30 UTC of 31 December already', () => {
    const at = new Date('2020-12-31T17:30:00Z');
    expect(vietnamDay(at)).toBe('2021-01-01');
    expect(vietnamYear(at)).toBe(2021);
    expect(vietnamYear(new Date('2020-12-31T16:30:00Z'))).toBe(2020);
  });

  it('knows leap days, and years before the present clock rules', () => {
    expect(vietnamDay(new Date('2024-02-28T18:00:00Z'))).toBe('2024-02-29');
    expect(vietnamDay(new Date('2010-12-31T17:00:00Z'))).toBe('2011-01-01');
  });

  it('does not depend on the zone of the machine', () => {
    expect(vietnamDay(new Date('2020-06-30T23:30:00-05:00'))).toBe('2020-07-01');
  });
});

describe('the system clock', () => {
  it('tells the present', () => {
    const before = Date.now();
    const now = systemClock.now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});
