import { Slots } from './slots';

describe('a limited number of jobs', () => {
  const refusal = () => new RangeError('full');
  const job = () => {
    let finish: () => void = () => undefined;
    const done = new Promise<void>((resolve) => (finish = resolve));
    return { done, finish };
  };

  it('runs so many, lets so many wait, and refuses the rest at once', async () => {
    const slots = new Slots(2, 3, refusal);
    const jobs = Array.from({ length: 6 }, job);
    const started: number[] = [];
    const results = jobs.map(({ done }, n) => slots.run(() => (started.push(n), done)));
    await expect(results[5]).rejects.toBeInstanceOf(RangeError);
    expect(started).toEqual([0, 1]);
    jobs[1]?.finish();
    await results[1];
    expect(started).toEqual([0, 1, 2]);
    for (const { finish } of jobs) finish();
    await Promise.all(results.slice(0, 5));
    expect(started).toEqual([0, 1, 2, 3, 4]);
  });

  it('gives the place of a failed job to the next one', async () => {
    const slots = new Slots(1, 5, refusal);
    const failing = slots.run(() => Promise.reject(new RangeError('failed')));
    const next = slots.run(() => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('failed');
    await expect(next).resolves.toBe('done');
    await expect(slots.run(() => Promise.resolve('free again'))).resolves.toBe('free again');
  });
});
