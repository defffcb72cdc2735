import * as z from 'zod';
import { ConfigurationError, type ConfigurationFault } from './configuration-error';
import { type Environment, withoutEmpty } from './environment';

/** The variables of one process: name → schema with default, description and example. */
export type Variables = Readonly<Record<string, z.ZodType>>;

/** Looks at several variables together; answers what is wrong with them. */
export type Check = (env: Environment) => readonly ConfigurationFault[];

type Values<V extends Variables> = { readonly [K in keyof V]: z.output<V[K]> };

/**
 * Reads variables by their schemas and checks. Throws one `ConfigurationError` that names all faults at once, so that
 * nobody has to start the process ten times to learn ten of them.
 */
export function readVariables<V extends Variables>(
  variables: V,
  env: Environment,
  checks: readonly Check[],
): Values<V> {
  const given = withoutEmpty(env);
  const read = z.object(variables).safeParse(given);
  const own = read.success ? [] : read.error.issues.map((issue) => faultOf(issue, given));
  const faults = [...own, ...checks.flatMap((check) => check(given))];
  if (!read.success || faults.length > 0) throw new ConfigurationError(unique(faults));
  return read.data as Values<V>;
}

function faultOf(issue: z.core.$ZodIssue, given: Environment): ConfigurationFault {
  const variable = String(issue.path[0]);
  return { variable, fault: given[variable] === undefined ? 'is missing' : issue.message };
}

function unique(faults: readonly ConfigurationFault[]): ConfigurationFault[] {
  return [...new Map(faults.map((one) => [`${one.variable} ${one.fault}`, one])).values()];
}
