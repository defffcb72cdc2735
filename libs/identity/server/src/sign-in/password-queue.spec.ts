import { hashPassword } from './password-hash';
import { PasswordQueue } from './password-queue';

describe('the queue of passwords', () => {
  it('works on two, lets fifty wait, and is busy for everyone else', async () => {
    const queue = new PasswordQueue();
    const asked = Array.from({ length: 60 }, () => queue.verify('sai', 'not a hash'));
    const answers = await Promise.allSettled(asked);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(52);
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(refused).toHaveLength(8);
    expect(refused[0]).toMatchObject({ code: 'http.busy', params: { retryAfter: 2 } });
  });

  it('has room again afterwards, in the order people came', async () => {
    const queue = new PasswordQueue();
    const order: number[] = [];
    for (let round = 0; round < 2; round++) {
      const asked = Array.from({ length: 52 }, (_, at) => queue.verify('sai', 'not a hash').then(() => order.push(at)));
      await Promise.all(asked);
    }
    const expected = Array.from({ length: 52 }, (_, at) => at);
    expect(order).toEqual([...expected, ...expected]);
  });

  it('takes as long for nobody as for somebody, and is never right', async () => {
    const queue = new PasswordQueue();
    const stored = await hashPassword('trời xanh');
    const best = { somebody: Infinity, nobody: Infinity };
    // In turns, and the best of each: what else the machine does must not fall on one of them alone.
    for (let count = 0; count < 12; count++)
      for (const who of ['somebody', 'nobody'] as const) {
        const began = performance.now();
        expect(await queue.verify('sai', who === 'somebody' ? stored : undefined)).toBe(false);
        best[who] = Math.min(best[who], performance.now() - began);
      }
    const { somebody, nobody } = best;
    expect(nobody / somebody).toBeGreaterThan(0.5);
    expect(nobody / somebody).toBeLessThan(2);
  });
});
