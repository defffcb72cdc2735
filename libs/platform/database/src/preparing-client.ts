import { Client, type ClientConfig, type QueryConfig } from 'pg';

/** Texts that get a plan of their own on the server; each costs some memory in every connection. */
const MOST = 500;

const names = new Map<string, string>();

/** What a person types decides how to look for it: such a statement is planned anew each time. */
const SEARCH = / LIKE /;

/** The name a statement is prepared under, the same in every connection; `undefined` for searches and once there are too many. */
function nameOf(text: string): string | undefined {
  if (SEARCH.test(text)) return undefined;
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}

type Query = (text: unknown, values?: unknown, callback?: unknown) => unknown;

/**
 * The connection of the pool. It prepares every statement with parameters: on short statements behind row-level
 * security PostgreSQL spends more time on reading and planning than on doing. It still plans anew wherever the values
 * matter.
 */
export class PreparingClient extends Client {
  /**
   * The loss of a connection is told to whoever asks it next, never to the process: between being opened and being handed
   * out nobody listens yet, and a server that dies in that moment would end a busy process.
   */
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }

  override query: Client['query'] = ((text: unknown, values?: unknown, callback?: unknown): unknown => {
    const ask = Client.prototype.query.bind(this) as Query;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    if (name === undefined || callback !== undefined) return ask(text, values, callback);
    const answer = ask({ name, text, values } as QueryConfig) as Promise<unknown>;
    return answer.catch((error: unknown) => this.leaveIfStale(error));
  }) as Client['query'];

  /** A migration changed what a prepared statement gives: this connection would refuse it for ever, so it goes. */
  private leaveIfStale(error: unknown): never {
    if (/cached plan must not change result type/.test(String(error))) void this.end().catch(() => undefined);
    throw error;
  }
}
