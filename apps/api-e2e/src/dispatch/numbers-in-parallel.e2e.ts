import { arrivalEndpoints, dispatchEndpoints } from '@lienthong/dispatch/model';
import { randomUUID } from 'node:crypto';
import { directory, draftDecision, issueDecision, signIn } from '../client/province';

const CLERKS = 200;

describe('numbers survive a rush', () => {
  it('gives 200 registrations at once the numbers 1 to 200, without double or gap', async () => {
    const sender = await signIn('vanthu.stp');
    const target = (await directory(sender)).agencies.find((agency) => agency.name === 'Sở Y tế');
    for (let n = 0; n < CLERKS; n += 1)
      await issueDecision(sender, { subject: `Sổ đến ${n}`, recipientIds: [target?.id ?? ''] });
    const receiver = await signIn('vanthu.syt');
    const waiting = await receiver.call(arrivalEndpoints.list, {
      query: { state: 'pending', q: 'Sổ đến', limit: 200 },
    });
    expect(waiting.items).toHaveLength(CLERKS);
    const clerks = await Promise.all(Array.from({ length: 20 }, () => signIn('vanthu.syt')));
    const done = await Promise.all(
      waiting.items.map((item, index) =>
        clerks[index % clerks.length]?.insist(arrivalEndpoints.register, { params: { id: item.id } }),
      ),
    );
    const numbers = done.map((one) => one?.arrivalNumber ?? 0).sort((a, b) => a - b);
    const first = numbers[0] ?? 0;
    expect(numbers).toEqual(Array.from({ length: CLERKS }, (_, index) => first + index));
  }, 240_000);

  it('does a send once for fifty identical requests with one key', async () => {
    const clerk = await signIn('vanthu.stc');
    const target = (await directory(clerk)).agencies.find((agency) => agency.name === 'Sở Y tế');
    const draft = await draftDecision(clerk, `Một lần ${Date.now()}`);
    const key = randomUUID();
    const call = { params: { id: draft.id }, body: { recipientIds: [target?.id ?? ''] } };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => clerk.ask(dispatchEndpoints.issue, call, { key })),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(new Set(answers.map((answer) => answer.body.dispatchId)).size).toBe(1);
    const other = await clerk.ask(dispatchEndpoints.issue, { ...call, body: { recipientIds: [] } }, { key });
    expect([other.status, other.code]).toEqual([422, 'http.idempotency_key_reused']);
    const { items } = await clerk.call(dispatchEndpoints.list, { query: { q: draft.subject } });
    expect(items).toHaveLength(1);
  });
});
