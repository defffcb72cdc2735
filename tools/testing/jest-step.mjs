// A step that runs one Jest project and counts its tests from Jest's own report.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { reportFolder, runProgram } from './run-program.mjs';

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

/** { passed, failed, skipped }: a suite that could not be loaded counts as one failure. */
function counts(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Runs the project with `workers` processes; no test at all, or Jest failing otherwise, is a failure. */
export async function runJest(name, project, { env = {}, workers = 2 } = {}) {
  const file = join(reportFolder(), `${project}.json`);
  rmSync(file, { force: true });
  const args = [
    ...jest,
    '--selectProjects',
    project,
    '--json',
    '--outputFile',
    file,
    `--maxWorkers=${workers}`,
    '--ci',
  ];
  const { code, output, ...rest } = await runProgram(name, [process.execPath, ...args], { env, cwd: root });
  const found = existsSync(file) ? counts(file) : { passed: 0, failed: 0, skipped: 0 };
  // With --json the report goes to standard output too: it is one long line of no use to a reader,
  // and neither are the suites that passed.
  const readable = output.replace(/^\{"num.*$/m, '').replace(/^PASS .*\n/gm, '');
  if (found.passed + found.failed === 0)
    return { name, ...found, failed: 1, output: `${readable}\nno test ran in the project "${project}"`, ...rest };
  if (code !== 0 && found.failed === 0) return { name, ...found, failed: 1, output: readable, ...rest };
  return { name, ...found, output: readable, ...rest };
}
