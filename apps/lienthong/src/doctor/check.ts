import type { EntityManager } from 'typeorm';

/** What a check says about the installation. */
export interface Finding {
  /** The check's name, the same for ever, to be searched for. */
  readonly check: string;
  /** How many things are wrong; 0 = the promise holds. */
  readonly count: number;
  /** The first few of them. */
  readonly examples: readonly string[];
}

/** How many examples a finding names. */
export const EXAMPLES = 5;

/** A finding made of all faults there are. */
export function findingOf(check: string, faults: readonly string[]): Finding {
  return { check, count: faults.length, examples: faults.slice(0, EXAMPLES) };
}

/** Runs in a transaction of the definer role, which sees every agency. */
export type Check = (manager: EntityManager) => Promise<Finding[]>;
