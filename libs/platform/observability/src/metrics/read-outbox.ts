import { type Database, NOBODY } from '@lienthong/platform/database';
import type { OutboxHealth } from './metrics';

interface Row {
  readonly open: string;
  readonly failed: string;
  readonly oldest_seconds: number;
}

/** A reader of the outbox's state for `Metrics`. */
export function outboxReader(database: Database): () => Promise<OutboxHealth> {
  return async () => {
    const [row] = await database.transaction(NOBODY, () => database.query<Row>('SELECT * FROM outbox_health()'));
    return { open: Number(row?.open ?? 0), failed: Number(row?.failed ?? 0), oldestSeconds: row?.oldest_seconds ?? 0 };
  };
}
