import type { CommandConfig } from '@lienthong/platform/config';

/** What every command gets: the words after its name, and the settings of this process. */
export interface CommandCall {
  readonly words: readonly string[];
  readonly config: CommandConfig;
}

/** How a command ended: done, failed (something is wrong), or called in a wrong way. */
export type ExitCode = 0 | 1 | 2;

/** One command of the operator program. */
export interface Command {
  /** How it is called, e.g. `user add`. */
  readonly name: string;
  /** What stands behind the name in the help, e.g. `<file> [--yes]`. */
  readonly usage: string;
  /** One Vietnamese sentence for the help. */
  readonly summary: string;
  readonly run: (call: CommandCall) => Promise<ExitCode>;
}
