// The browser journeys: Playwright in apps/web-e2e against a freshly seeded product, counted from Playwright's report.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '../services/chromium.mjs';
import { root } from '../setup/paths.mjs';
import { Stack } from '../stack.mjs';
import { reportFolder, runProgram } from './run-program.mjs';
import { storyEnvironment, unhurried } from './story-environment.mjs';

function counts(file) {
  const { stats, errors = [] } = JSON.parse(readFileSync(file, 'utf8'));
  // A flaky test passed only when it was tried again: that is a failure here.
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (stats.expected + stats.unexpected === 0 ? errors.length : 0),
    skipped: stats.skipped,
  };
}

/** Starts chromium's and the product's processes, runs all journeys and stops everything again. */
export async function runJourneys(name) {
  const file = join(reportFolder(), 'journeys.json');
  rmSync(file, { force: true });
  const browser = await chromium();
  const stack = await Stack.up({ processes: { api: 1, worker: 2 }, env: unhurried });
  try {
    const env = {
      ...storyEnvironment(stack),
      ...browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      PLAYWRIGHT_HTML_OPEN: 'never',
    };
    const cwd = join(root, 'apps/web-e2e');
    const { code, output, ...rest } = await runProgram(name, ['playwright', 'test', '--reporter=list,json'], {
      env,
      cwd,
    });
    const found = existsSync(file) ? counts(file) : { passed: 0, failed: 0, skipped: 0 };
    const silent = found.passed + found.failed === 0 || (code !== 0 && found.failed === 0);
    return { name, ...found, failed: silent ? Math.max(1, found.failed) : found.failed, output, ...rest };
  } finally {
    await stack.down();
  }
}
