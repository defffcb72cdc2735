/** Times one act, in milliseconds. */
export async function timed<T>(act: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await act();
  return { ms: performance.now() - start, value };
}

/** Some measurements in short, in milliseconds rounded to hundredths. */
export interface Summary {
  readonly p50: number;
  readonly p95: number;
  readonly min: number;
  readonly max: number;
  readonly n: number;
}

/** Median, 95th percentile, smallest and largest of some measurements. */
export function summary(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), min: at(0), max: at(1), n: values.length };
}

/** Rounds to hundredths. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Prints one figure as a JSON line. */
export function print(bench: string, figure: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ bench, at: new Date().toISOString(), ...figure })}\n`);
}
