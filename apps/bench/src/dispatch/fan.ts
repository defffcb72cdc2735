import { dispatchEndpoints } from '@lienthong/dispatch/model';
import type { Client } from '@lienthong/platform/testing';
import type pg from 'pg';
import { print, round, summary, timed, type Summary } from '../measure/figures';
import { draftWithFile, issue } from '../measure/sending';
import { allSee, bareSweep, type Desks } from './desks';
import { bareSend } from './floors';

const REPEATS = 25;
const WARM_UP = 3;

/** One kind of send: to whom, and how. */
export interface Fan {
  readonly name: string;
  readonly recipients: readonly string[];
  /** Who gets it in the end: the recipients, and superiors it passes through. */
  readonly reaches: readonly string[];
  readonly route: 'direct' | 'by_level';
}

/** What a send was measured with. */
export interface Bench {
  readonly clerk: Client;
  readonly desks: Desks;
  readonly owner: pg.Client;
}

/** How long a send took, in milliseconds: answered, on top of every inbox, and shown at the sender as arrived everywhere. */
export interface FanTimes {
  readonly ack: Summary;
  readonly seen: Summary;
  readonly receipts: Summary;
}

/** Sends 25 times and asks every receiver's inbox over the API each time; the bare send and the bare sweep beside each. */
export async function measureFan(bench: Bench, fan: Fan): Promise<FanTimes> {
  for (let n = 0; n < WARM_UP; n += 1) await sendOnce(bench, fan, `Làm nóng ${fan.name} ${n}`);
  const runs: Awaited<ReturnType<typeof sendOnce>>[] = [];
  for (let n = 0; n < REPEATS; n += 1) runs.push(await sendOnce(bench, fan, `Đo gửi ${fan.name} ${n} ${Date.now()}`));
  const of = (what: keyof (typeof runs)[number]): Summary => summary(runs.map((run) => run[what]));
  const [ack, seen, receipts] = [of('ack'), of('seen'), of('receipts')];
  const [floor, sweep] = [of('floor'), of('sweep')];
  print('dispatch', {
    figure: fan.name,
    ack_ms: ack,
    all_seen_ms: seen,
    with_receipts_ms: receipts,
    floor_ms: floor,
    bare_sweep_ms: sweep,
    ack_over_floor: round(ack.p50 / floor.p50),
    all_seen_over_floor: round(seen.p50 / (floor.p50 + sweep.p50)),
  });
  return { ack, seen, receipts };
}

async function sendOnce({ clerk, desks, owner }: Bench, fan: Fan, subject: string) {
  const draft = await draftWithFile(clerk, subject);
  const start = performance.now();
  const dispatchId = await issue(clerk, draft, fan.recipients, fan.route);
  const ack = performance.now() - start;
  await allSee(desks, fan.reaches, subject);
  const seen = performance.now() - start;
  const { progress } = await clerk.call(dispatchEndpoints.one, { params: { id: dispatchId } });
  const receipts = performance.now() - start;
  if (progress.waiting > 0 || progress.total !== fan.reaches.length)
    throw new Error(`${progress.waiting} of ${progress.total} deliveries wait although all inboxes show it`);
  const { ms: floor } = await timed(() => bareSend(owner, fan.reaches.length));
  return { ack, seen, receipts, floor, sweep: await bareSweep(clerk, fan.reaches.length) };
}
