import { setTimeout as pause } from 'node:timers/promises';
import { Turns } from './turns';

describe('work that can wait', () => {
  it('has its turn one piece at a time, in the order it came, and rests twice as long as it took', async () => {
    const turns = new Turns();
    const times: { readonly begun: number; readonly ended: number }[] = [];
    const work = async (): Promise<void> => {
      const begun = performance.now();
      await pause(30);
      times.push({ begun, ended: performance.now() });
    };
    await Promise.all([turns.take(work), turns.take(work), turns.take(work)]);
    for (const [at, { begun }] of times.slice(1).entries())
      expect(begun - (times[at]?.ended ?? Infinity)).toBeGreaterThan(50);
  });

  it('begins at once when it comes alone, and after work that failed', async () => {
    const turns = new Turns();
    await expect(turns.take(() => Promise.reject(new Error('torn')))).rejects.toThrow('torn');
    expect(await turns.take(() => Promise.resolve('done'))).toBe('done');
  });
});
