// `npm run bench -- <name …>`: builds the product and the benchmarks, starts a product of its own in a temporary folder
// (or uses the one at BASE_URL) and runs the benchmarks against it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './setup/paths.mjs';
import { onEnd } from './stack/on-end.mjs';
import { Stack, build } from './stack.mjs';
import { runCampaign } from './testing/campaign.mjs';
import { storyEnvironment, unhurried } from './testing/story-environment.mjs';

if (process.argv.includes('--campaign')) process.exit(await runCampaign());
await build(['api', 'worker', 'lienthong', 'web', 'bench']);
const processes = { api: Number(process.env.BENCH_APIS ?? 1), worker: Number(process.env.BENCH_WORKERS ?? 2) };
const say = (line) => console.error(line); // standard output is for the JSON lines
const stack = process.env.BASE_URL ? undefined : await Stack.up({ processes, say, env: unhurried });
let child;
onEnd(() => child?.kill('SIGTERM'));
try {
  const env = { ...process.env, ...(stack ? { ...stack.env, ...storyEnvironment(stack) } : {}) };
  const file = join(root, 'dist/apps/bench/main.mjs');
  child = spawn(process.execPath, ['--enable-source-maps', file, ...process.argv.slice(2)], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  process.exitCode = await new Promise((done) => child.once('close', (code) => done(code ?? 1)));
} finally {
  await stack?.down();
}
process.exit();
