/** Free wrong tries per account before each further one must wait. */
export const FREE_TRIES = 5;

const LONGEST_SECONDS = 15 * 60;

/** Seconds an account must wait after its n-th wrong try in a row: none up to five, then 1 s doubling to 15 minutes. */
export function signInDelaySeconds(wrongTries: number): number {
  if (wrongTries < FREE_TRIES) return 0;
  return Math.min(2 ** (wrongTries - FREE_TRIES), LONGEST_SECONDS);
}
