import { formatBytes, formatDate, formatDateTime, formatMoment, formatNumber } from './format';

describe('formats', () => {
  it('writes days and times in Vietnam, whatever the zone of the computer', () => {
    expect(formatDate('2026-11-23T18:30:00Z')).toBe('24/11/2026');
    expect(formatDateTime('2026-11-23T18:05:00Z')).toBe('24/11/2026 01:05');
  });

  it('leaves out of an instant what today says by itself', () => {
    const now = new Date('2026-11-23T18:30:00Z');
    expect(formatMoment('2026-11-23T17:05:00Z', now)).toBe('00:05');
    expect(formatMoment('2026-11-23T16:59:00Z', now)).toBe('23/11 23:59');
    expect(formatMoment('2025-12-31T16:59:00Z', now)).toBe('31/12/2025 23:59');
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
