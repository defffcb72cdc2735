import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { vietnamDay } from '@lienthong/platform/kernel';
import type { Client } from '@lienthong/platform/testing';
import { registerEndpoints } from '@lienthong/register/model';
import { setTimeout as pause } from 'node:timers/promises';
import { Stack, type StackProcess } from '../../../../tools/stack.mjs';
import { signIn } from '../client/province';
import { Saboteur } from './saboteur';

/** A small campaign in every test run; the whole one by `npm run bench -- numbers --campaign`. */
const CLERKS = Number(process.env['CAMPAIGN_CLERKS'] ?? 20);
const EACH = Number(process.env['CAMPAIGN_EACH'] ?? 20);
const ROLLBACKS = 0.1;
/** How often a process is killed, spread over all registrations. */
const KILLS = Number(process.env['CAMPAIGN_KILLS'] ?? 9);
const ANSWER_WITHIN = 120_000;
const NOTICES = 'administrative:THONG_BAO';

/**
 * Many clerks of one agency register letters at once, and take numbers in advance or make them void, while the api, a
 * worker or PostgreSQL is killed again and again, and one transaction in ten is cut off between its number and its commit.
 */
describe(`a campaign of ${CLERKS} clerks with ${EACH} registrations each`, () => {
  const today = vietnamDay(new Date());
  const year = Number(today.slice(0, 4));
  const granted: number[] = [];
  const waits: number[] = [];
  const kills: Record<string, number> = {};
  let stack: Stack;
  let clerks: Client[];
  let rolledBack = 0;
  let seconds = 0;

  beforeAll(async () => {
    const processes = { api: 2, worker: 2 };
    const env = { RATE_LIMIT_FACTOR: '10000', DATABASE_POOL_SIZE: '20' };
    stack = await Stack.up({ processes, demo: 'always', env });
    clerks = [];
    for (let n = 0; n < CLERKS; n += 1) clerks.push(await signIn('vanthu.syt', stack.urls[n % 2]));
  }, 300_000);

  afterAll(async () => stack?.down(), 60_000);

  const registerLetter = async (clerk: Client, n: number): Promise<void> => {
    const begun = performance.now();
    const letter = await clerk.insist(arrivalEndpoints.receive, { body: { fileIds: [] } }, ANSWER_WITHIN);
    const fields = {
      senderName: 'Công ty Điện lực Long An',
      typeCode: 'CONG_VAN',
      codeNumber: String(n + 1),
      codeNotation: `PCLA-${Math.random().toString(36).slice(2, 8)}`,
      subject: `V/v ngừng cấp điện lần ${n}`,
      issuedOn: today,
      arrivedOn: today,
      signerTitle: 'GIÁM ĐỐC',
      signerName: 'Trần Văn Điện',
      revision: letter.revision,
    };
    const params = { id: letter.id };
    await clerk.insist(arrivalEndpoints.change, { params, body: fields }, ANSWER_WITHIN);
    const { arrivalNumber } = await clerk.insist(arrivalEndpoints.register, { params }, ANSWER_WITHIN);
    granted.push(arrivalNumber ?? 0);
    waits.push(performance.now() - begun);
  };

  /** Takes a number in advance; every other one is made void. */
  const reserve = async (clerk: Client, n: number): Promise<void> => {
    const reason = `Chờ ký bổ sung lần ${n}`;
    const order = { body: { series: NOTICES, count: 1, reason } };
    const { numbers } = await clerk.insist(registerEndpoints.reserve, order, ANSWER_WITHIN);
    const [{ number } = { number: 0 }] = numbers;
    if (n % 20 !== 0) return;
    const body = { series: NOTICES, year, number, reason: 'Không ban hành nữa' };
    await clerk.insist(registerEndpoints.void, { body }, ANSWER_WITHIN);
  };

  const work = async (clerk: Client): Promise<void> => {
    for (let n = 0; n < EACH; n += 1) {
      await registerLetter(clerk, n);
      if (n % 10 === 0) await reserve(clerk, n);
    }
  };

  /** Kills one process after another and starts it again, while the clerks go on. */
  const killOften = async (working: () => boolean): Promise<void> => {
    const victims = [
      ['postgres', 0],
      ['api', 0],
      ['worker', 0],
      ['api', 1],
      ['worker', 1],
    ] as const satisfies readonly (readonly [StackProcess, number])[];
    for (let round = 0; round < KILLS; round += 1) {
      while (working() && granted.length < ((round + 0.5) * CLERKS * EACH) / KILLS) await pause(10);
      if (!working()) return;
      const [kind, index] = victims[round % victims.length] ?? victims[0];
      await stack.kill(kind, index, 'SIGKILL');
      await stack.start(kind, index);
      kills[kind] = (kills[kind] ?? 0) + 1;
    }
  };

  it('is worked through to the last letter, whatever is killed', async () => {
    const saboteur = new Saboteur(stack.databaseUrl);
    const begun = performance.now();
    let working = true;
    saboteur.start(ROLLBACKS, () => granted.length);
    const killing = killOften(() => working);
    await Promise.all(clerks.map(work)).finally(() => (working = false));
    seconds = (performance.now() - begun) / 1000;
    await killing;
    rolledBack = await saboteur.stop();
    expect(granted).toHaveLength(CLERKS * EACH);
    expect(rolledBack).toBeGreaterThanOrEqual(0.05 * granted.length);
    for (const kind of ['postgres', 'api', 'worker']) expect(kills[kind]).toBeGreaterThanOrEqual(1);
  }, 1_800_000);

  it('has granted every number from 1 to the last once, and told each clerk the one that is stored', async () => {
    const numbers = [...granted].sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const [clerk] = clerks;
    const report = await clerk?.call(registerEndpoints.report, { query: { series: 'incoming', year } });
    expect(report).toMatchObject({ missing: [], doubled: [], beyond: [], book: { last: CLERKS * EACH } });
  });

  it('has a reason for every number that is no document', async () => {
    const [clerk] = clerks;
    const report = await clerk?.call(registerEndpoints.report, { query: { series: NOTICES, year } });
    const taken = CLERKS * Math.ceil(EACH / 10);
    expect(report).toMatchObject({ missing: [], doubled: [], beyond: [], book: { last: taken, documents: 0 } });
    const reasons = report?.specials.map(({ state, reason, voidReason }) => (state === 'open' ? reason : voidReason));
    expect(reasons?.filter((reason) => reason?.trim())).toHaveLength(taken);
  });

  it('leaves a sound installation', async () => {
    const doctor = await stack.command('doctor');
    expect({ code: doctor.code, says: doctor.code === 0 ? '' : doctor.stdout }).toEqual({ code: 0, says: '' });
    const sorted = [...waits].sort((a, b) => a - b);
    const at = (share: number): number => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
    const figure = {
      bench: 'numbers --campaign',
      at: new Date().toISOString(),
      clerks: CLERKS,
      registrations: granted.length,
      seconds: Math.round(seconds),
      rolled_back_after_grant: rolledBack,
      kills,
      letter_ms: { p50: at(0.5), p95: at(0.95), max: at(0.9999) },
      doubles: granted.length - new Set(granted).size,
      gaps: Math.max(...granted) - new Set(granted).size,
    };
    process.stdout.write(`${JSON.stringify(figure)}\n`);
  }, 120_000);
});
