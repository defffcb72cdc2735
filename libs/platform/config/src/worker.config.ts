import { ownSecrets, wholeS3 } from './checks';
import { type Environment, processEnvironment } from './environment';
import { readVariables } from './read-variables';
import { serviceSettings, type ServiceSettings } from './service-settings';
import { databaseAddress, poolSize, processVariables, serviceVariables, storageVariables } from './shared-variables';
import { storageSettings, type StorageSettings } from './storage-settings';
import { whole } from './variable-kinds';

/** The variables of the worker process. */
export const workerVariables = {
  ...processVariables,
  WORKER_DATABASE_URL: databaseAddress('PostgreSQL, as the role that works in the background', 'lienthong_worker'),
  DATABASE_POOL_SIZE: poolSize(10),
  ...serviceVariables,
  ...storageVariables,
  WORKER_CONCURRENCY: whole(1, 64).default(4).meta({ description: 'Jobs of one queue that a worker runs at once' }),
};

/** Everything the worker process is told from outside. */
export interface WorkerConfig extends ServiceSettings, StorageSettings {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly concurrency: number;
}

const checks = [wholeS3, ownSecrets(Object.keys(workerVariables))];

/** Reads the configuration of the worker; throws `ConfigurationError` with all faults. */
export function readWorkerConfig(env: Environment = processEnvironment()): WorkerConfig {
  const values = readVariables(workerVariables, env, checks);
  return {
    ...serviceSettings(values),
    ...storageSettings(values),
    databaseUrl: values.WORKER_DATABASE_URL,
    poolSize: values.DATABASE_POOL_SIZE,
    concurrency: values.WORKER_CONCURRENCY,
  };
}
