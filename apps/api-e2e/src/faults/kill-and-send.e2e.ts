import { dispatchEndpoints } from '@lienthong/dispatch/model';
import { setTimeout as pause } from 'node:timers/promises';
import { Stack } from '../../../../tools/stack.mjs';
import type { Client } from '@lienthong/platform/testing';
import { directory, draftDecision, signIn, until } from '../client/province';

const ROUNDS = 20;

interface Sent {
  readonly dispatchId: string;
  readonly recipients: number;
}

/** Each fault strikes in the middle of a send to 223, by turns direct and in two hops; then everything must be as if nothing had been. */
describe('kills while documents travel', () => {
  let stack: Stack;
  let clerk: Client;
  let everybody: string[];
  let communes: string[];
  const sent: Sent[] = [];

  beforeAll(async () => {
    stack = await Stack.up({ processes: { api: 1, worker: 2 }, demo: 'always', env: { RATE_LIMIT_FACTOR: '1000' } });
    clerk = await signIn('vanthu.ubnd', stack.url);
    const { agencies } = await directory(clerk);
    everybody = agencies.filter((agency) => agency.name !== 'UBND tỉnh Long An').map((agency) => agency.id);
    communes = agencies.filter((agency) => agency.level === 'commune').map((agency) => agency.id);
  }, 300_000);

  afterAll(() => stack?.down(), 60_000);

  const prepare = async (round: number): Promise<() => Promise<void>> => {
    const hops = round % 2 === 1;
    const draft = await draftDecision(clerk, `Lần gửi ${round} ${hops ? 'qua huyện' : 'trực tiếp'}`);
    const recipientIds = hops ? communes : everybody;
    const route = hops ? ('by_level' as const) : ('direct' as const);
    return async () => {
      const { dispatchId } = await clerk.insist(dispatchEndpoints.issue, {
        params: { id: draft.id },
        body: { recipientIds, route },
      });
      sent.push({ dispatchId, recipients: hops ? communes.length + 15 : everybody.length });
    };
  };

  /** The fault comes somewhere within the 40 ms in which the transaction and the hop behind it run. */
  const strike = async (round: number, fault: () => Promise<void>): Promise<void> => {
    const send = await prepare(round);
    const sending = send();
    await pause((round * 7) % 40);
    await fault();
    await sending;
  };

  it(`survives ${ROUNDS} workers killed`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await strike(round, async () => {
        await stack.kill('worker', round % 2, 'SIGKILL');
        await stack.start('worker', round % 2);
      });
    }
  }, 600_000);

  it(`survives Redis emptied ${ROUNDS} times`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) await strike(round, async () => void (await stack.flushRedis()));
  }, 600_000);

  it(`survives PostgreSQL killed ${ROUNDS} times`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await strike(round, async () => {
        await stack.kill('postgres', 0, 'SIGKILL');
        await stack.start('postgres', 0);
      });
    }
  }, 600_000);

  it('has lost nothing, doubled nothing and needs no hand', async () => {
    expect(sent).toHaveLength(3 * ROUNDS);
    for (const { dispatchId, recipients } of sent) {
      const dispatch = await until(async () => {
        const now = await clerk.call(dispatchEndpoints.one, { params: { id: dispatchId } });
        return now.progress.waiting === 0 && now;
      }, 60_000);
      expect(dispatch.progress).toMatchObject({ total: recipients, arrived: recipients });
      expect(new Set(dispatch.deliveries.map((one) => one.recipientId)).size).toBe(recipients);
    }
    const doctor = await stack.command('doctor');
    expect({ code: doctor.code, says: doctor.code === 0 ? '' : doctor.stdout }).toEqual({ code: 0, says: '' });
  }, 300_000);
});
