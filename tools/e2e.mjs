// `npm run e2e`: the stories over HTTP and the browser journeys, against the built product.
import { runSteps } from './testing/run-steps.mjs';

await runSteps(['build', 'stories', 'journeys']);
