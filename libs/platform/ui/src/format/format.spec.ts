import { formatBytes, formatDate, formatDateTime, formatNumber } from './format';

describe('formats', () => {
  it('writes days and times in Vietnam, whatever the zone of the computer', () => {
    expect(formatDate('2026-11-23T18:30:00Z')).toBe('24/11/2026');
    expect(formatDateTime('2026-11-23T18:05:00Z')).toBe('24/11/2026 01:05');
  });

  it('leaves a calendar date the day it names', () => {
    expect(formatDate('2010-12-31')).toBe('31/12/2010');
  });

  it('groups by points and separates decimals by a comma', () => {
    expect(formatNumber(1234.5)).toBe('1.234,5');
    expect(formatBytes(2_345_678)).toBe('2,3 MB');
    expect(formatBytes(999)).toBe('999 B');
  });
});
