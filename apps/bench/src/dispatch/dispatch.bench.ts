import { given, openOwner } from '../measure/environment';
import { print } from '../measure/figures';
import { recipientsOf } from '../measure/sending';
import { deskOf, openDesks } from './desks';
import { measureFan, type Bench } from './fan';
import { prepareFloor } from './floors';
import { measureSingles, measureSustained } from './sustained';

/**
 * Sends to 1, 15 and 223 directly and to 208 in two hops, each until the last inbox shows it; then sustained with 1, 8 and
 * 32 senders; then single deliveries. The floor of the same minute stands beside each figure.
 */
export async function benchDispatch(): Promise<void> {
  const url = given('BASE_URL');
  const owner = await openOwner();
  await prepareFloor(owner);
  const desks = await openDesks(url, owner);
  const bench: Bench = { clerk: deskOf(desks, await provinceOf(owner)), desks, owner };
  const { all, districts, communes } = await recipientsOf(bench.clerk);
  const direct = (recipients: readonly string[]) =>
    measureFan(bench, { name: `direct ${recipients.length}`, recipients, reaches: recipients, route: 'direct' });
  await direct(all.slice(0, 1));
  await direct(districts);
  const whole = await direct(all);
  const twoHops = { recipients: communes, reaches: [...districts, ...communes], route: 'by_level' } as const;
  await measureFan(bench, { name: `two hops ${twoHops.reaches.length}`, ...twoHops });
  for (const senders of [1, 8, 32]) await measureSustained(desks, senders);
  const burst = await measureSingles(desks);
  await owner.query('DROP TABLE bench_floor');
  await owner.end();
  // The line that comparisons with other systems read; medians, in milliseconds.
  print('dispatch', {
    figure: 'summary',
    fan_ack_ms: whole.ack.p50,
    fan_all_seen_ms: whole.seen.p50,
    fan_with_receipts_ms: whole.receipts.p50,
    burst_deliveries_per_s: burst,
  });
}

async function provinceOf(owner: Bench['owner']): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `SELECT id FROM agencies WHERE parent_id IS NULL ORDER BY id LIMIT 1`,
  );
  return rows[0]?.id ?? '';
}
