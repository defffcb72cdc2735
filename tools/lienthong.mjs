// `npm run lienthong -- <command …>`: runs the operator program with the environment of `npm start`, on the running
// database, or on one that is started for the command and stopped after it.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { poppler } from './services/poppler.mjs';
import { root } from './setup/paths.mjs';
import { build } from './stack/build.mjs';
import { runCommand } from './stack/command.mjs';
import { keepDemoAccounts } from './stack/demo-accounts.mjs';
import { sharedEnvironment } from './stack/environment.mjs';
import { becomeLauncher, forgetLauncher, runningLauncher } from './stack/launcher-file.mjs';
import { onEnd } from './stack/on-end.mjs';
import { secretsOf } from './stack/secrets.mjs';
import { servicesOf, startAll } from './stack/services.mjs';

const dir = resolve(process.env.DATA_DIR ?? join(root, 'var'));
const args = process.argv.slice(2);
const ended = new AbortController();

/** Addresses of the launcher that runs, or of services started here: { databaseUrl, redisUrl, stop }. */
async function reachServices(secrets) {
  const running = runningLauncher(dir);
  const given = { ...process.env };
  if (running && !running.databaseUrl)
    throw new Error(`npm start (process ${running.pid}) is still starting on ${dir}; try again when it is ready`);
  if (running)
    return {
      databaseUrl: given.DATABASE_URL ?? running.databaseUrl,
      redisUrl: given.REDIS_URL ?? running.redisUrl,
      stop: () => {},
    };
  if (!becomeLauncher(dir)) throw new Error(`another program starts services on ${dir} at this moment; try again`);
  const { parts, databaseUrl, redisUrl } = await servicesOf({ dir, given, secrets });
  const stop = async () => {
    await Promise.allSettled(parts.map((part) => part.stop()));
    forgetLauncher(dir);
  };
  await startAll(parts).catch(async (error) => {
    await stop();
    throw error;
  });
  return { databaseUrl, redisUrl, stop };
}

/** The seed's output is read on the way for the demo accounts; every other command talks to the terminal itself. */
async function run(env) {
  if (args[0] !== 'seed') return runCommand(args, { env, stdio: 'inherit', signal: ended.signal });
  const show = (chunk) => process.stdout.write(chunk);
  const result = await runCommand(args, {
    env,
    stdio: ['inherit', 'pipe', 'pipe'],
    onLine: show,
    signal: ended.signal,
  });
  keepDemoAccounts(dir, result.stdout);
  return result;
}

mkdirSync(dir, { recursive: true });
onEnd(() => ended.abort()); // and then the services are stopped below
let services;
try {
  await build(['lienthong']);
  const secrets = secretsOf(dir);
  services = await reachServices(secrets);
  const given = { ...process.env, ...(await poppler()) };
  const { code } = await run(sharedEnvironment({ dir, given, secrets, ...services }));
  process.exitCode = code;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await services?.stop();
}
process.exit();
