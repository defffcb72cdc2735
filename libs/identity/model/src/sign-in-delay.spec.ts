import { FREE_TRIES, signInDelaySeconds } from './sign-in-delay';

describe('signInDelaySeconds', () => {
  it('lets the first tries follow each other without a wait', () => {
    for (let tries = 0; tries < FREE_TRIES; tries++) expect(signInDelaySeconds(tries)).toBe(0);
  });

  it('doubles from a second after the fifth', () => {
    expect([5, 6, 7, 8, 9, 10, 14].map(signInDelaySeconds)).toEqual([1, 2, 4, 8, 16, 32, 512]);
  });

  it('never asks for more than fifteen minutes, however often it was wrong', () => {
    for (const tries of [15, 16, 100, 5_000, Number.MAX_SAFE_INTEGER]) expect(signInDelaySeconds(tries)).toBe(900);
  });

  it('never gets shorter with one more wrong try', () => {
    for (let tries = 1; tries < 60; tries++)
      expect(signInDelaySeconds(tries)).toBeGreaterThanOrEqual(signInDelaySeconds(tries - 1));
  });
});
