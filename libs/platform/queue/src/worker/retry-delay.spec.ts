import { retryDelaySeconds } from './retry-delay';

const exact = (attempts: number): number => retryDelaySeconds(attempts, () => 0);

describe('retryDelaySeconds', () => {
  it('waits 5 s, 30 s, 2 min, 10 min, 1 h, and then an hour each time', () => {
    expect([1, 2, 3, 4, 5, 6, 100].map(exact)).toEqual([5, 30, 120, 600, 3600, 3600, 3600]);
  });

  it('treats a count that cannot be as the first failure', () => {
    expect([0, -3].map(exact)).toEqual([5, 5]);
  });

  it('adds at most a tenth, so that many that failed together do not come back together', () => {
    expect(retryDelaySeconds(4, () => 1)).toBe(660);
    for (let n = 0; n < 100; n++) {
      expect(retryDelaySeconds(1)).toBeGreaterThanOrEqual(5);
      expect(retryDelaySeconds(1)).toBeLessThanOrEqual(5.5);
    }
  });
});
