// Runs the wanted steps of the test run in their order; a failing one stops only those that need what it makes.
import { onEnd } from '../stack/on-end.mjs';
import { build } from '../stack/build.mjs';
import { runJest } from './jest-step.mjs';
import { runJourneys } from './journeys-step.mjs';
import { Report } from './report.mjs';
import { endPrograms } from './run-program.mjs';
import { runStatic, staticSteps } from './static-steps.mjs';

const failure = (name, error) => ({ name, passed: 0, failed: 1, ms: 0, output: error.stack ?? String(error) });

async function timed(name, work) {
  const began = performance.now();
  try {
    await work();
    return { name, passed: 1, failed: 0, ms: performance.now() - began };
  } catch (error) {
    return { ...failure(name, error), ms: performance.now() - began, output: error.message };
  }
}

// Each runs alone, as it uses both processors itself. `needs` names the step without which it makes no sense.
const serial = [
  { name: 'rules', run: (name) => runJest(name, 'rules') },
  { name: 'components', run: (name) => runJest(name, 'web') },
  { name: 'database', run: (name) => runJest(name, 'db') },
  { name: 'build', run: (name) => timed(name, () => build(['api', 'worker', 'lienthong', 'web'])) },
  { name: 'stories', needs: 'build', run: (name) => runJest(name, 'e2e', { workers: 1 }) },
  { name: 'journeys', needs: 'build', run: runJourneys },
];

/** All step names, in order. */
export const stepNames = [...staticSteps, ...serial.map(({ name }) => name)];

/** Two at a time: on two processors more would only slow each other down. */
async function runTogether(names, report) {
  const waiting = [...names];
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      report.add(await runStatic(name).catch((error) => failure(name, error)));
    }
  };
  await Promise.all([work(), work()]);
}

async function runAlone({ name, needs, run }, report) {
  if (needs && !report.passed(needs)) return report.add(failure(name, `not run, because "${needs}" failed`));
  return report.add(await run(name).catch((error) => failure(name, error)));
}

/** Names given by `--only=lint,rules` ('types' and 'static' stand for several), or all of `names`. Throws on others. */
function chosen(names, argv) {
  const only = argv.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  if (!only) return names;
  const wanted = only.split(',').flatMap((word) => {
    const match = stepNames.filter(
      (name) => name === word || name.startsWith(`${word} `) || (word === 'static' && staticSteps.includes(name)),
    );
    if (match.length === 0) throw new Error(`no step is called "${word}"; there are ${stepNames.join(', ')}`);
    return match;
  });
  const needed = serial.filter(({ name, needs }) => needs && wanted.includes(name)).map(({ needs }) => needs);
  return stepNames.filter((name) => wanted.includes(name) || needed.includes(name));
}

/** Runs the steps and ends the process: 0 when everything passed, 1 otherwise, 130 when it was interrupted. */
export async function runSteps(names, argv = process.argv.slice(2)) {
  onEnd(() => {
    endPrograms();
    setTimeout(() => process.exit(130), 20_000).unref();
    process.exitCode = 130;
  });
  const report = new Report();
  const wanted = chosen(names, argv);
  await runTogether(
    staticSteps.filter((name) => wanted.includes(name)),
    report,
  );
  for (const step of serial) if (wanted.includes(step.name) && process.exitCode !== 130) await runAlone(step, report);
  const code = report.end();
  process.exit(process.exitCode === 130 ? 130 : code);
}
