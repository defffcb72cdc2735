/** One thing a process needs, and how to ask whether it is there. */
export interface ReadinessProbe {
  /** As `/readyz` names it. */
  readonly name: string;
  /** Nothing can be served without it: 503. Any other part that is down makes the answer `degraded`. */
  readonly essential: boolean;
  /** Resolves when the part can be used now; MUST reject otherwise and MAY take as long as it likes (it is cut off). */
  check(): Promise<unknown>;
  /** Gives back what the probe holds, at the end of the process. */
  close?(): Promise<unknown>;
}
