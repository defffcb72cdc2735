import { MemoryCounter } from './counter';

describe('a counter in memory', () => {
  it('counts within a window that begins with the first hit, and begins anew after it', () => {
    const counter = new MemoryCounter();
    expect(counter.hit('a', 1000, 0)).toEqual({ hits: 1, leftMs: 1000 });
    expect(counter.hit('a', 1000, 400)).toEqual({ hits: 2, leftMs: 600 });
    expect(counter.hit('b', 1000, 400)).toEqual({ hits: 1, leftMs: 1000 });
    expect(counter.hit('a', 1000, 1000)).toEqual({ hits: 1, leftMs: 1000 });
  });

  it('forgets ended windows before it grows without end, and keeps the running ones', () => {
    const counter = new MemoryCounter();
    for (let key = 0; key < 99_999; key++) counter.hit(`old ${key}`, 10, 0);
    counter.hit('running', 1000, 0);
    counter.hit('new', 1000, 500);
    expect(counter.hit('running', 1000, 500)).toMatchObject({ hits: 2 });
  });
});
