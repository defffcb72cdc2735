import { print, round, timed } from '../measure/figures';
import { draftWithFile, issue } from '../measure/sending';
import { spread, upTo } from '../measure/spread';
import { allSee, INBOXES_AT_ONCE, type Desks } from './desks';
import { bareRate, bareSingles } from './floors';

const RECIPIENTS = 20;
const SENDS = 192;
const SINGLES = 400;
const AT_ONCE = 8;

/** Deliveries a second while so many agencies send to 20 others each; their drafts are ready before the clock starts. */
export async function measureSustained(desks: Desks, senders: number): Promise<void> {
  const all = [...desks];
  const chosen = all.slice(0, senders);
  const ready = await spread(chosen, 4, async ([own, desk], n) => {
    const recipients = all.map(([id]) => id).filter((id) => id !== own);
    const drafts: string[] = [];
    for (let i = 0; i < SENDS / senders; i += 1) drafts.push(await draftWithFile(desk, `Đo bền ${n} ${i}`));
    return { desk, drafts, recipients: recipients.slice(n, n + RECIPIENTS) };
  });
  const { ms } = await timed(() =>
    spread(ready, senders, async ({ desk, drafts, recipients }) => {
      for (const draft of drafts) await issue(desk, draft, recipients);
    }),
  );
  const rate = (SENDS * RECIPIENTS * 1000) / ms;
  const floor = await bareRate(senders, SENDS, RECIPIENTS);
  print('dispatch', {
    figure: `sustained, ${senders} senders, ${RECIPIENTS} recipients each`,
    sends_per_s: round((SENDS * 1000) / ms),
    deliveries_per_s: round(rate),
    floor_per_s: round(floor),
    share_of_floor: round(rate / floor),
  });
}

/**
 * Single deliveries a second, each with a new PDF of 200 kB: upload, draft and issue count, and so does asking every
 * receiver's inbox for the last of them. Eight agencies send at the same time.
 */
export async function measureSingles(desks: Desks): Promise<number> {
  const [senders, receivers] = [[...desks].slice(0, AT_ONCE), [...desks.keys()].slice(AT_ONCE)];
  const send = (index: number): Promise<string> => sendSingle(senders, receivers, index);
  await spread(upTo(AT_ONCE * 4), AT_ONCE, send);
  const last = new Map<string, string>();
  const { ms } = await timed(async () => {
    const turns = upTo(AT_ONCE).map((turn) => upTo(SINGLES).filter((index) => index % AT_ONCE === turn));
    await spread(turns, AT_ONCE, async (indexes) => {
      for (const index of indexes) last.set(receivers[index % receivers.length] ?? '', await send(index));
    });
    await spread([...last], INBOXES_AT_ONCE, ([receiver, subject]) => allSee(desks, [receiver], subject));
  });
  const rate = (SINGLES * 1000) / ms;
  const floor = await bareSingles(SINGLES, AT_ONCE);
  print('dispatch', {
    figure: `single deliveries with 200 kB, ${AT_ONCE} senders`,
    deliveries_per_s: round(rate),
    floor_per_s: round(floor),
    share_of_floor: round(rate / floor),
  });
  return round(rate);
}

async function sendSingle(
  senders: readonly (readonly [string, Parameters<typeof issue>[0]])[],
  receivers: readonly string[],
  index: number,
): Promise<string> {
  const sender = senders[index % senders.length];
  if (!sender) throw new Error('nobody sends');
  const subject = `Đo đơn ${index} ${Date.now()}`;
  await issue(sender[1], await draftWithFile(sender[1], subject), [receivers[index % receivers.length] ?? '']);
  return subject;
}
