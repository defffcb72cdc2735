/** Times one act, in milliseconds. */
export async function timed<T>(act: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await act();
  return { ms: performance.now() - start, value };
}

/** Median, 95th percentile, smallest and largest of some measurements, in milliseconds rounded to hundredths. */
export function summary(values: readonly number[]): { p50: number; p95: number; min: number; max: number; n: number } {
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
