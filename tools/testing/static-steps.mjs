// The steps that read the sources and run nothing of the product: format, lint, types.
import { runProgram } from './run-program.mjs';

const commands = {
  format: ['prettier', '--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'],
  lint: ['eslint', '.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint/'],
  'env example': ['node', 'tools/env-example.mjs', '--check'],
  'types anywhere': ['tsc', '-p', 'tsconfig.anywhere.json'],
  'types node': ['tsc', '-p', 'tsconfig.node.json'],
  'types journeys': ['tsc', '-p', 'tsconfig.journeys.json'],
  'types browser': ['ngc', '-p', 'tsconfig.browser.json', '--noEmit'],
};

/** Names of these steps. */
export const staticSteps = Object.keys(commands);

/** Runs one of them; it counts as one. */
export async function runStatic(name) {
  const { code, ...rest } = await runProgram(name.replace(' ', '-'), commands[name]);
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, ...rest };
}
