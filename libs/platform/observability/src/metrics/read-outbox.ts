import type { Database } from '@lienthong/platform/database';
import { outboxHealth, type OutboxHealth } from '@lienthong/platform/queue';

/** A reader of the outbox's state for `Metrics`. */
export function outboxReader(database: Database): () => Promise<OutboxHealth> {
  return () => outboxHealth(database);
}
