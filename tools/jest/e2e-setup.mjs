// Before the stories: a freshly seeded product (2 api, 2 workers) at BASE_URL, unless the environment names one.
import { Stack, build } from '../stack.mjs';
import { storyEnvironment, unhurried } from '../testing/story-environment.mjs';

export default async function setup() {
  if (process.env.BASE_URL) return;
  await build(['api', 'worker', 'lienthong', 'web']);
  globalThis.storyStack = await Stack.up({ processes: { api: 2, worker: 2 }, env: unhurried });
  Object.assign(process.env, storyEnvironment(globalThis.storyStack));
}
