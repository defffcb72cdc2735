import { dispatchEndpoints } from '@lienthong/dispatch/model';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Stack } from '../../../../tools/stack.mjs';
import type { Client } from '@lienthong/platform/testing';
import { directory, draftDecision, signIn, until } from '../client/province';

const ROUNDS = 20;
/** Struck work is tried again within seconds (docs/limits.md), behind the stamps and words of all the sends before it. */
const RECOVERY_MS = 60_000;
/** Blows after which the test gives up to meet a send at work. */
const MOST_BLOWS = 4 * ROUNDS;
/** Sends before the first fault: the last of them says how long one takes once everything is warm. */
const WARM_UP = 6;
const MODES = ['direct', 'by_level'] as const;

type Mode = (typeof MODES)[number];

interface Sent {
  readonly dispatchId: string;
  readonly recipients: number;
}

/** Each fault strikes 20 times in the middle of a direct send to 223 and 20 times of one in two hops; then everything must be as if nothing had been. */
describe('kills while documents travel', () => {
  let stack: Stack;
  let clerk: Client;
  let owner: pg.Client | undefined;
  let everybody: string[];
  let communes: string[];
  const sent: Sent[] = [];
  /** How long a send of each mode takes when nothing happens, in milliseconds: the time in which faults strike. */
  const usual: Record<Mode, number> = { direct: 0, by_level: 0 };

  beforeAll(async () => {
    stack = await Stack.up({ processes: { api: 1, worker: 2 }, demo: 'always', env: { RATE_LIMIT_FACTOR: '1000' } });
    clerk = await signIn('vanthu.ubnd', stack.url);
    const { agencies } = await directory(clerk);
    everybody = agencies.filter((agency) => agency.name !== 'UBND tỉnh Long An').map((agency) => agency.id);
    communes = agencies.filter((agency) => agency.level === 'commune').map((agency) => agency.id);
    for (const mode of MODES) for (let n = 0; n < WARM_UP; n += 1) usual[mode] = await undisturbed(mode);
  }, 300_000);

  afterAll(async () => {
    await owner?.end().catch(() => undefined);
    await stack?.down();
  }, 60_000);

  const prepare = async (mode: Mode): Promise<() => Promise<string>> => {
    const draft = await draftDecision(clerk, `Lần gửi ${sent.length} ${mode === 'direct' ? 'trực tiếp' : 'qua huyện'}`);
    const recipientIds = mode === 'direct' ? everybody : communes;
    return async () => {
      const call = { params: { id: draft.id }, body: { recipientIds, route: mode } };
      const { dispatchId } = await clerk.insist(dispatchEndpoints.issue, call);
      sent.push({ dispatchId, recipients: mode === 'direct' ? everybody.length : communes.length + 15 });
      return dispatchId;
    };
  };

  /** Milliseconds until a direct send is answered, or until the last hop of a send by level has arrived. */
  const undisturbed = async (mode: Mode): Promise<number> => {
    const send = await prepare(mode);
    const start = performance.now();
    const dispatchId = await send();
    const arrived = async (): Promise<boolean> =>
      (await clerk.call(dispatchEndpoints.one, { params: { id: dispatchId } })).progress.waiting === 0;
    if (mode === 'by_level') await until(arrived);
    return performance.now() - start;
  };

  /** Whether a hop is on its way, asked from outside; while the database is down nobody knows. */
  const hopUnderWay = async (): Promise<boolean> => {
    try {
      owner ??= await openOwner(stack.databaseUrl, () => (owner = undefined));
      const { rows } = await owner.query(
        `SELECT 1 FROM outbox WHERE done_at IS NULL AND job = 'dispatch.deliver_hop' LIMIT 1`,
      );
      return rows.length > 0;
    } catch {
      owner = undefined; // it was killed in an earlier round; the next question opens a new one
      return false;
    }
  };

  /** Strikes `after` milliseconds into a send; tells whether the send was still at work. */
  const strike = async (mode: Mode, after: number, fault: () => Promise<void>): Promise<boolean> => {
    const send = await prepare(mode);
    let answered = false;
    const sending = send().finally(() => (answered = true));
    await pause(after);
    const atWork = !answered || (await hopUnderWay());
    await fault();
    await sending;
    return atWork;
  };

  /**
   * Strikes until `ROUNDS` blows have met a send at work, at moments spread over the time a send takes. How long that is
   * depends on what else the machine does: a blow that came too late shortens the time, one that met stretches it again.
   */
  const strikeOften = async (mode: Mode, fault: (round: number) => Promise<void>): Promise<number> => {
    let span = usual[mode];
    let met = 0;
    for (let round = 0; met < ROUNDS && round < MOST_BLOWS; round += 1) {
      const atWork = await strike(mode, (span * ((round * 7) % ROUNDS)) / ROUNDS, () => fault(round));
      if (atWork) met += 1;
      span = Math.min(usual[mode], span * (atWork ? 1.1 : 0.7));
    }
    return met;
  };

  const faults: Record<string, (round: number) => Promise<void>> = {
    'a worker killed': async (round) => {
      await stack.kill('worker', round % 2, 'SIGKILL');
      await stack.start('worker', round % 2);
    },
    'Redis emptied': async () => void (await stack.flushRedis()),
    'PostgreSQL killed': async () => {
      await stack.kill('postgres', 0, 'SIGKILL');
      await stack.start('postgres', 0);
    },
  };

  describe.each(Object.entries(faults))('%s', (_name, fault) => {
    it.each(MODES)(
      `${ROUNDS} times in the middle of a send: %s`,
      async (mode) => {
        expect(await strikeOften(mode, fault)).toBe(ROUNDS);
      },
      600_000,
    );
  });

  it('has ended no process but those that were killed', () => {
    expect(Object.entries(stack.pids).filter(([, pid]) => pid === undefined)).toEqual([]);
  });

  it('has lost nothing, doubled nothing and needs no hand', async () => {
    expect(sent.length).toBeGreaterThanOrEqual(2 * WARM_UP + 3 * 2 * ROUNDS);
    for (const { dispatchId, recipients } of sent) {
      const dispatch = await until(async () => {
        const now = await clerk.call(dispatchEndpoints.one, { params: { id: dispatchId } });
        return now.progress.waiting === 0 && now;
      }, RECOVERY_MS).catch(async (late: Error) => {
        throw new Error(`${late.message}; open: ${JSON.stringify(await openWork(stack.databaseUrl))}`);
      });
      expect(dispatch.progress).toMatchObject({ total: recipients, arrived: recipients });
      expect(new Set(dispatch.deliveries.map((one) => one.recipientId)).size).toBe(recipients);
    }
    // What follows from a send in the background (number and date into the file, its words) may still be at work.
    const last = { code: 1, stdout: '' };
    await until(async () => Object.assign(last, await stack.command('doctor')).code === 0, 180_000).catch(
      () => undefined,
    );
    expect({ code: last.code, says: last.code === 0 ? '' : last.stdout }).toEqual({ code: 0, says: '' });
  }, 600_000);
});

async function openOwner(url: string, gone: () => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', gone);
  await client.connect();
  return client;
}

/** What the outbox still has to do, for the message of a failure. */
async function openWork(url: string): Promise<unknown[]> {
  const client = await openOwner(url, () => undefined);
  const { rows } = await client.query(
    `SELECT job, attempts, due_at - clock_timestamp() AS due, leased_until - clock_timestamp() AS lease, last_error
     FROM outbox WHERE done_at IS NULL ORDER BY due_at LIMIT 10`,
  );
  await client.end();
  return rows;
}
