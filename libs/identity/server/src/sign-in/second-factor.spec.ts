import { secondFactorNeeded } from './second-factor';

describe('a second factor', () => {
  it('is asked for once one was set up', () => {
    expect(secondFactorNeeded(null)).toBe(false);
    expect(secondFactorNeeded({})).toBe(true);
    expect(secondFactorNeeded({ kind: 'totp' })).toBe(true);
  });
});
