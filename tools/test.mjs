// `npm test`: every step, from format to browser journeys. `npm test -- --only=rules,stories` runs some of them.
import { runSteps, stepNames } from './testing/run-steps.mjs';

await runSteps(stepNames);
