// Before the database tests: an empty PostgreSQL (TEST_DATABASE_URL), a Redis (TEST_REDIS_URL) and an S3 server
// (S3_ENDPOINT, …), each started here unless the environment names one, and the programs that read PDF files. The migrations are run by the tests' own library.
import { office } from '../services/office.mjs';
import { poppler } from '../services/poppler.mjs';
import { startTestServices } from '../testing/test-services.mjs';

export default async function setup(globalConfig) {
  const patterns = globalConfig.testPathPatterns?.patterns ?? [];
  const withObjectStore =
    patterns.length === 0 ||
    patterns.some((pattern) => 'libs/platform/storage'.includes(pattern) || /storage|s3/i.test(pattern));
  Object.assign(process.env, await poppler(), office({ install: true }));
  globalThis.testServices = await startTestServices({ withObjectStore });
}
