// The environment variables the built programs read, put together from the folder, the addresses and what was given.
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { asRole } from './database.mjs';

const addresses = ['DATABASE_URL', 'APP_DATABASE_URL', 'WORKER_DATABASE_URL', 'REDIS_URL'];
const fileStore = [
  'S3_ENDPOINT',
  'S3_REGION',
  'S3_BUCKET',
  'S3_ACCESS_KEY',
  'S3_SECRET_KEY',
  'BLOB_DIR',
  'STAGING_DIR',
];
const ports = ['PORT', 'METRICS_PORT', 'PUBLIC_URL'];

/** process.env without the names that would lead a stack of its own to somebody else's services. */
export function ownEnvironment(given = process.env) {
  const env = { ...given };
  for (const name of [...addresses, ...fileStore, ...ports, 'NODE_OPTIONS', 'DATA_DIR']) delete env[name];
  return env;
}

/** What all programs share. `given` wins wherever it says something. */
export function sharedEnvironment({ dir, given, databaseUrl, redisUrl, secrets }) {
  return {
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    MIN_FREE_DISK_PERCENT: '1', // a developer's disk may be nearly full, and the product should start there all the same
    STAGING_DIR: join(dir, 'staging'),
    BLOB_DIR: join(dir, 'blobs'),
    WEB_ROOT: join(root, 'dist/apps/web/browser'),
    APP_DATABASE_URL: asRole(databaseUrl, 'lienthong_app', secrets.app),
    WORKER_DATABASE_URL: asRole(databaseUrl, 'lienthong_worker', secrets.worker),
    APP_DB_PASSWORD: secrets.app,
    WORKER_DB_PASSWORD: secrets.worker,
    ...given,
    DATA_DIR: dir,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
  };
}

const without = (env, names) => Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));

/** The api gets its own database role only: neither the owner's address nor the worker's. */
export const apiEnvironment = (shared) =>
  without(shared, ['DATABASE_URL', 'WORKER_DATABASE_URL', 'APP_DB_PASSWORD', 'WORKER_DB_PASSWORD']);

/** The worker likewise. */
export const workerEnvironment = (shared) =>
  without(shared, ['DATABASE_URL', 'APP_DATABASE_URL', 'APP_DB_PASSWORD', 'WORKER_DB_PASSWORD', 'PORT']);
