/** What the credentials of a person say about a second factor; `null` = none was set up. */
export type SecondFactor = Readonly<Record<string, unknown>> | null;

/**
 * Whether the right password is not enough. Everybody signs in through this question: where a second factor is set up,
 * no session may come from the password alone.
 */
export function secondFactorNeeded(secondFactor: SecondFactor): boolean {
  return secondFactor !== null;
}
