import { arrivalEndpoints } from '@lienthong/dispatch/model';
import type { Client } from '@lienthong/platform/testing';
import type pg from 'pg';
import { signIn } from '../measure/sending';
import { spread } from '../measure/spread';

/** Inboxes asked at the same time: a browser in every agency would be more, one mail reader is fewer. */
export const INBOXES_AT_ONCE = 12;

/** The clerk of every agency, signed in. */
export type Desks = ReadonlyMap<string, Client>;

/** Signs in the clerk of every agency of the demo province: the ids of the agencies and their sessions. */
export async function openDesks(url: string, owner: pg.Client): Promise<Desks> {
  const { rows } = await owner.query<{ agency_id: string; username: string }>(
    `SELECT o.agency_id, p.username FROM posts o JOIN people p ON p.id = o.person_id
      WHERE p.demo AND 'clerk' = ANY (o.roles) AND p.agency_id = o.agency_id ORDER BY p.username`,
  );
  const clients = await spread(rows, 4, ({ username }) => signIn(url, username));
  return new Map(rows.map(({ agency_id: id }, index) => [id, clients[index]] as const).filter(isOpen));
}

function isOpen(desk: readonly [string, Client | undefined]): desk is readonly [string, Client] {
  return desk[1] !== undefined;
}

/** The desk of an agency. */
export function deskOf(desks: Desks, agencyId: string): Client {
  const desk = desks.get(agencyId);
  if (!desk) throw new Error(`no clerk of ${agencyId} is signed in`);
  return desk;
}

/** Asks the inbox of each of these agencies until it shows the document with this subject on top. */
export async function allSee(desks: Desks, agencyIds: readonly string[], subject: string): Promise<void> {
  await spread(agencyIds, INBOXES_AT_ONCE, async (agencyId) => {
    const desk = deskOf(desks, agencyId);
    for (const end = Date.now() + 60_000; Date.now() < end;) {
      const { items } = await desk.call(arrivalEndpoints.list, { query: { state: 'pending', limit: 1 } });
      if (items[0]?.subject === subject) return;
    }
    throw new Error(`${agencyId} does not see "${subject}" within a minute`);
  });
}

/** The same number of requests at the same pace to a route that asks nothing of anybody. Milliseconds. */
export async function bareSweep(client: Client, count: number): Promise<number> {
  const start = performance.now();
  await spread(Array(count).fill(0), INBOXES_AT_ONCE, () => client.send('GET', '/livez'));
  return performance.now() - start;
}
