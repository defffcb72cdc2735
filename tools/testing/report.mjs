// Prints one line per finished step and counts everything for the last line of the run.
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const colour = (code, text) => (process.stdout.isTTY && !process.env.NO_COLOR ? `\x1b[${code}m${text}\x1b[0m` : text);
const longest = 20_000; // characters of a failed step's output that are shown; all of it is in its log

/** Collects the results of the steps. A result is { name, passed, failed, skipped, ms, output, log }. */
export class Report {
  #results = [];
  #began = performance.now();

  add(result) {
    this.#results.push(result);
    const { name, passed, failed, skipped = 0, ms, output = '', log } = result;
    const ok = failed === 0;
    const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`]
      .filter(Boolean)
      .join(', ');
    console.log(`${ok ? colour(32, '✓') : colour(31, '✗')} ${name.padEnd(16)} ${counts}  ${seconds(ms)}`);
    if (ok) return;
    if (output) console.log(output.length > longest ? `… (all of it: ${log})\n${output.slice(-longest)}` : output);
  }

  /** True if the named step ran and nothing in it failed. */
  passed(name) {
    return this.#results.some((result) => result.name === name && result.failed === 0);
  }

  /** Prints the last line and returns the exit code of the run. */
  end() {
    const sum = (key) => this.#results.reduce((total, result) => total + (result[key] ?? 0), 0);
    const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
    console.log(`\n${this.#results.length} steps in ${seconds(performance.now() - this.#began)}`);
    console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    return failed > 0 || passed === 0 ? 1 : 0;
  }
}
