import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';

const RECONNECT_MS = 500;

/** Hears PostgreSQL's notice that a transaction with new outbox rows committed; reconnects for ever. */
@Injectable()
export class OutboxListener implements OnApplicationShutdown {
  private client: Client | undefined;
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly wake: () => void,
  ) {}

  /** Connects and listens; also wakes once at every connection, since notices may have been missed. */
  async start(): Promise<void> {
    if (this.stopped) return;
    const client = new Client({
      connectionString: this.url,
      application_name: 'lienthong outbox listener',
      keepAlive: true,
    });
    this.client = client;
    let lost = false;
    const again = (): void => {
      if (lost) return;
      lost = true;
      client.end().catch(() => undefined);
      setTimeout(() => void this.start(), RECONNECT_MS).unref();
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', () => this.wake());
    try {
      await client.connect();
      await client.query('LISTEN outbox');
      this.wake();
    } catch {
      again(); // the server is away: the sweeper and the next connection make up for it
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }
}
