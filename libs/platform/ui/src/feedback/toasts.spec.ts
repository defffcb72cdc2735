import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { Toasts } from './toasts';

describe('Toasts', () => {
  afterEach(() => jest.useRealTimers());

  it('shows a notice for ten seconds', () => {
    jest.useFakeTimers();
    const toasts = TestBed.inject(Toasts);
    toasts.show('Đã vào sổ');
    jest.advanceTimersByTime(9_900);
    expect(toasts.all().length).toBe(1);
    jest.advanceTimersByTime(200);
    expect(toasts.all().length).toBe(0);
  });

  it('takes the newest undoable act back, once', () => {
    const toasts = TestBed.inject(Toasts);
    const undone: string[] = [];
    toasts.show('một', () => undone.push('một'));
    toasts.show('hai');
    expect([toasts.undoLast(), toasts.undoLast()]).toEqual([true, false]);
    expect(undone).toEqual(['một']);
  });
});
