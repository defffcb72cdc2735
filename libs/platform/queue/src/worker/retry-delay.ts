const STEPS = [5, 30, 120, 600, 3600] as const;

/** Seconds until the next try after the n-th failed one: 5 s, 30 s, 2 min, 10 min, 1 h, then hourly, with up to 10 % of jitter. */
export function retryDelaySeconds(attempts: number, random: () => number = Math.random): number {
  const base = STEPS[Math.min(Math.max(attempts, 1), STEPS.length) - 1] ?? 3600;
  return base * (1 + random() / 10);
}
