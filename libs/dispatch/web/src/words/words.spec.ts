import { dueState } from './due-state';
import { elapsedSince } from './elapsed';

const now = new Date('2026-11-23T18:30:00Z'); // 24 November, 01:30 in Vietnam

describe('elapsedSince', () => {
  it('speaks in the largest unit that fits', () => {
    expect(elapsedSince('2026-11-23T18:00:00Z', now)).toEqual({ unit: 'minutes', count: 30 });
    expect(elapsedSince('2026-11-23T16:00:00Z', now)).toEqual({ unit: 'hours', count: 2 });
    expect(elapsedSince('2026-11-20T18:29:00Z', now)).toEqual({ unit: 'days', count: 3 });
  });

  it('never goes into the future', () => {
    expect(elapsedSince('2026-11-23T19:00:00Z', now)).toEqual({ unit: 'minutes', count: 0 });
  });
});

describe('dueState', () => {
  it('counts days of Vietnam', () => {
    expect(dueState('2026-11-23', now)).toEqual({ tone: 'late', words: 'due.late', days: 1 });
    expect(dueState('2026-11-24', now)).toEqual({ tone: 'late', words: 'due.today', days: 0 });
    expect(dueState('2026-11-26', now)).toEqual({ tone: 'soon', words: 'due.left', days: 2 });
    expect(dueState('2026-12-24', now)).toEqual({ tone: 'neutral', words: 'due.left', days: 30 });
  });
});
