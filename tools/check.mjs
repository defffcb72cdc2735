// `npm run check`: everything that needs no running product, in a few minutes: format, lint, types, rules, database, build.
import { runSteps, stepNames } from './testing/run-steps.mjs';

await runSteps(stepNames.filter((name) => name !== 'stories' && name !== 'journeys'));
