import { dispatchEndpoints } from '@lienthong/dispatch/model';
import type { Client } from '@lienthong/platform/testing';
import type pg from 'pg';
import { given, openOwner } from '../measure/environment';
import { print, round, summary, timed } from '../measure/figures';
import { draftWithFile, issue, recipientsOf, signIn } from '../measure/sending';
import { dispatchFloor, prepareFloor } from './dispatch-floor';

const REPEATS = 25;

/** Sends to 1, 15 and 223 directly and to 223 in two hops, then sustained with 1, 8 and 32 senders; the floor beside each. */
export async function benchDispatch(): Promise<void> {
  const url = given('BASE_URL');
  const owner = await openOwner();
  await prepareFloor(owner);
  const clerk = await signIn(url, 'vanthu.ubnd');
  const { all, districts, communes } = await recipientsOf(clerk);
  const watcher = await openOwner();
  await fan(clerk, owner, watcher, { name: 'direct 1', recipients: all.slice(0, 1), route: 'direct' });
  await fan(clerk, owner, watcher, { name: 'direct 15', recipients: districts, route: 'direct' });
  const direct = await fan(clerk, owner, watcher, { name: 'direct 223', recipients: all, route: 'direct' });
  await fan(clerk, owner, watcher, {
    name: 'two hops 223',
    recipients: [...all.slice(0, 20), ...communes],
    route: 'by_level',
  });
  for (const senders of [1, 8, 32]) await sustain(url, owner, senders, all.slice(0, 20));
  const burst = await singles(clerk, all);
  await watcher.end();
  await owner.end();
  // The line the e-mail comparison reads.
  print('dispatch', {
    figure: 'summary',
    fan_ack_ms: direct.ack,
    fan_all_seen_ms: direct.seen,
    fan_with_receipts_ms: direct.receipts,
    burst_deliveries_per_s: burst,
  });
}

interface Fan {
  readonly name: string;
  readonly recipients: string[];
  readonly route: 'direct' | 'by_level';
}

async function fan(
  clerk: Client,
  owner: pg.Client,
  watcher: pg.Client,
  of: Fan,
): Promise<{ ack: number; seen: number; receipts: number }> {
  const acks: number[] = [];
  const seens: number[] = [];
  const receipts: number[] = [];
  const floors: number[] = [];
  for (let n = 0; n < REPEATS; n += 1) {
    const draft = await draftWithFile(clerk, `Đo gửi ${of.name} ${n}`);
    const start = performance.now();
    const dispatchId = await issue(clerk, draft, of.recipients, of.route);
    acks.push(performance.now() - start);
    await allArrived(watcher, dispatchId);
    seens.push(performance.now() - start);
    const { progress } = await clerk.call(dispatchEndpoints.one, { params: { id: dispatchId } });
    if (progress.waiting > 0) throw new Error(`${progress.waiting} deliveries wait although all have arrived`);
    receipts.push(performance.now() - start);
    floors.push(await dispatchFloor(owner, of.recipients.length));
  }
  const floor = summary(floors);
  const ack = summary(acks);
  const seen = summary(seens);
  print('dispatch', {
    figure: of.name,
    ack_ms: ack,
    last_inbox_ms: seen,
    receipts_ms: summary(receipts),
    floor_ms: floor,
    ack_over_floor: round(ack.p50 / floor.p50),
    inbox_over_floor: round(seen.p50 / floor.p50),
  });
  return { ack: ack.p50, seen: seen.p50, receipts: summary(receipts).p50 };
}

/** Until no delivery of the sending waits: every inbox shows it. */
async function allArrived(watcher: pg.Client, dispatchId: string): Promise<void> {
  for (;;) {
    const { rows } = await watcher.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM deliveries WHERE dispatch_id = $1 AND state = 'queued'`,
      [dispatchId],
    );
    if (rows[0]?.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Deliveries a second with several senders at work, 20 recipients each. */
async function sustain(url: string, owner: pg.Client, senders: number, recipients: string[]): Promise<void> {
  const perSender = Math.max(4, Math.ceil(96 / senders));
  const names = [
    'ubnd',
    'vp',
    'snv',
    'stp',
    'stc',
    'skhdt',
    'sct',
    'snn',
    'stnmt',
    'sgtvt',
    'sxd',
    'stttt',
    'skhcn',
    'sgddt',
    'syt',
    'svhttdl',
  ];
  const ready = await Promise.all(
    Array.from({ length: senders }, async (_, n) => {
      const client = await signIn(url, `vanthu.${names[n % names.length] ?? 'ubnd'}`);
      const own = (await client.send('GET', '/api/session')).body as { post: { agencyId: string } };
      const targets = recipients.filter((id) => id !== own.post.agencyId);
      const drafts: string[] = [];
      for (let i = 0; i < perSender; i += 1) drafts.push(await draftWithFile(client, `Đo bền ${n} ${i}`));
      return { client, targets, drafts };
    }),
  );
  const { ms } = await timed(() =>
    Promise.all(
      ready.map(async ({ client, targets, drafts }) => {
        for (const draft of drafts) await issue(client, draft, targets);
      }),
    ),
  );
  const deliveries = ready.reduce((sum, one) => sum + one.targets.length * one.drafts.length, 0);
  const floor = (recipients.length * 1000) / (await dispatchFloor(owner, recipients.length));
  const rate = (deliveries * 1000) / ms;
  print('dispatch', {
    figure: `sustained, ${senders} senders`,
    deliveries_per_s: round(rate),
    floor_per_s: round(floor),
    share_of_floor: round(rate / floor),
  });
}

/** Single deliveries a second with a 200 kB file each, eight at a time: upload, draft and issue counted. */
async function singles(clerk: Client, all: string[]): Promise<number> {
  const total = 160;
  let next = 0;
  const { ms } = await timed(() =>
    Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let n = next++; n < total; n = next++)
          await issue(clerk, await draftWithFile(clerk, `Đo đơn ${n}`), all.slice(n % 200, (n % 200) + 1));
      }),
    ),
  );
  return round((total * 1000) / ms);
}
