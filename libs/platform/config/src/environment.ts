/** Variables as a process gets them: text, or absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables of this process; the only place that asks for them. */
export function processEnvironment(): Environment {
  return process.env;
}

/** The same variables without the empty ones: compose files and shells pass `NAME=` for what nobody has set. */
export function withoutEmpty(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
}
