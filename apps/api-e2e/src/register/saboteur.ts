import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

interface Holder {
  readonly pid: number;
  readonly xid: string;
}

/** Connections of the api whose transaction holds the lock of a series and has written: its number is granted, its commit has not come. */
const GRANTED = `
  SELECT a.pid, a.backend_xid::text AS xid
    FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
   WHERE l.locktype = 'advisory' AND l.granted AND a.usename = 'lienthong_app' AND a.backend_xid IS NOT NULL`;

/**
 * Ends database connections between the grant of a number and its commit, from outside, as a broken line does. Only what
 * the server itself then calls aborted counts as a rollback.
 */
export class Saboteur {
  private cut: string[] = [];
  private client: pg.Client | undefined;
  private running = true;
  private done: Promise<void> | undefined;

  constructor(private readonly databaseUrl: string) {}

  /** Begins; `share` of all acts so far shall be rolled back. */
  start(share: number, acts: () => number): void {
    this.done = this.work(share, acts);
  }

  /** Ends, and tells how many transactions were really rolled back after their number was granted. */
  async stop(): Promise<number> {
    this.running = false;
    await this.done;
    const client = await this.connected();
    const aborted = await client.query<{ n: string }>(
      `SELECT count(*) AS n FROM unnest($1::text[]) AS x (xid) WHERE pg_xact_status(xid::xid8) = 'aborted'`,
      [this.cut],
    );
    await client.end();
    return Number(aborted.rows[0]?.n);
  }

  private async work(share: number, acts: () => number): Promise<void> {
    while (this.running) {
      if (this.cut.length < share * (acts() + 10)) await this.strike().catch(() => (this.client = undefined));
      await pause(this.client ? 2 : 200); // without one the server is down itself
    }
  }

  private async strike(): Promise<void> {
    const client = await this.connected();
    const [holder] = (await client.query<Holder>(GRANTED)).rows;
    if (!holder) return;
    const { rows } = await client.query<{ ended: boolean; xid: string }>(
      `SELECT pg_terminate_backend($1) AS ended, $2::xid::text AS xid`,
      [holder.pid, holder.xid],
    );
    if (rows[0]?.ended) this.cut.push(holder.xid);
  }

  private async connected(): Promise<pg.Client> {
    if (this.client) return this.client;
    const client = new pg.Client({ connectionString: this.databaseUrl });
    client.on('error', () => (this.client = undefined));
    await client.connect();
    return (this.client = client);
  }
}
