// What stories, journeys and benchmarks learn about the running product, as environment variables.
import { root } from '../setup/paths.mjs';

/** BASE_URL, BASE_URLS (comma separated, one per api), the addresses of the services, and DEMO_ACCOUNTS as JSON. */
export const storyEnvironment = (stack) => ({
  LIENTHONG_ROOT: root,
  BASE_URL: stack.url,
  BASE_URLS: stack.urls.join(','),
  DATABASE_URL: stack.databaseUrl,
  APP_DATABASE_URL: stack.env.APP_DATABASE_URL,
  WORKER_DATABASE_URL: stack.env.WORKER_DATABASE_URL,
  REDIS_URL: stack.redisUrl,
  DATA_DIR: stack.dir,
  // With them stories read what receivers get; absent where the programs are not installed.
  ...(stack.env.POPPLER_BIN ? { POPPLER_BIN: stack.env.POPPLER_BIN } : {}),
  DEMO_ACCOUNTS: JSON.stringify(stack.accounts ?? {}),
});

/** One address sends far more than any person: the rate limits get out of the way. What tests them makes its own stack. */
export const unhurried = { RATE_LIMIT_FACTOR: '1000' };
