// Types of tools/stack.mjs for the stories and the benchmarks.
export const root: string;

export type StackProcess = 'postgres' | 'redis' | 'api' | 'worker';

export interface StackOptions {
  /** Folder for data and logs; without it a temporary one is made, and removed by `down`. */
  dir?: string;
  /** Port of the first api; a free one without it. */
  port?: number;
  /** How many processes of each kind; one of each without it. */
  processes?: { api?: number; worker?: number };
  /** More environment variables for api, worker and commands. */
  env?: Record<string, string>;
  /** Services to use instead of starting them: DATABASE_URL, REDIS_URL, … */
  given?: Record<string, string>;
  /** Whether the demo province is seeded; 'when-empty' without it. */
  demo?: 'when-empty' | 'always' | 'never';
  /** Start again what ends by itself; false without it, so that a test sees what it killed stay down. */
  supervised?: boolean;
  /** Gets warnings and errors of the processes, one line each. */
  say?: (line: string) => void;
}

export interface CommandResult {
  code: number;
  stdout: string;
  stderr: string;
}

export class Stack {
  static up(options?: StackOptions): Promise<Stack>;
  readonly dir: string;
  /** Environment of the operator command: every address, the owner's included. */
  readonly env: Record<string, string>;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly urls: readonly string[];
  readonly url: string;
  readonly pids: Record<string, number | undefined>;
  readonly accounts:
    { demoAccounts: { username: string; role: string; agency: string }[]; password: string } | undefined;
  kill(kind: StackProcess, index?: number, signal?: string): Promise<void>;
  start(kind: StackProcess, index?: number): Promise<void>;
  restart(kind: StackProcess, index?: number, signal?: string): Promise<void>;
  flushRedis(): Promise<unknown>;
  command(...args: string[]): Promise<CommandResult>;
  down(): Promise<void>;
}

/** Brings the built applications ('api', 'worker', 'lienthong', 'web', 'bench') up to date. */
export function build(apps: readonly string[]): Promise<void>;
