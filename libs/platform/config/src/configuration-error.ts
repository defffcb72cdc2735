/** One thing that is wrong with the environment; never repeats the value, which may be a secret. */
export interface ConfigurationFault {
  readonly variable: string;
  /** What is wrong, as the rest of a sentence that begins with the variable's name. */
  readonly fault: string;
}

/** The process cannot start with this environment; the message lists every fault, one line each. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly ConfigurationFault[]) {
    super(
      `The environment is not usable:\n${faults.map(({ variable, fault }) => `  ${variable} ${fault}`).join('\n')}`,
    );
    this.name = 'ConfigurationError';
  }
}
