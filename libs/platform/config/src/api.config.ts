import { resolve } from 'node:path';
import { ownSecrets, secureAddress, wholeS3 } from './checks';
import { type Environment, processEnvironment } from './environment';
import { readVariables } from './read-variables';
import { serviceSettings, type ServiceSettings } from './service-settings';
import { databaseAddress, poolSize, processVariables, serviceVariables, storageVariables } from './shared-variables';
import { storageSettings, type StorageSettings } from './storage-settings';
import { address, flag, text, whole } from './variable-kinds';

/** The variables of the api process. */
export const apiVariables = {
  ...processVariables,
  APP_DATABASE_URL: databaseAddress('PostgreSQL 15 or newer, as the role that serves requests', 'lienthong_app'),
  DATABASE_POOL_SIZE: poolSize(20),
  ...serviceVariables,
  ...storageVariables,
  PORT: whole(0, 65_535).default(3000).meta({ description: 'Port of the API and the web application' }),
  HOST: text().default('127.0.0.1').meta({ description: 'Address on which the API listens' }),
  PUBLIC_URL: address('http:', 'https:')
    .optional()
    .meta({ description: 'Address under which browsers reach the product', example: 'https://lienthong.example.vn' }),
  TRUST_PROXY: flag()
    .default(false)
    .meta({ description: '1 only when every request passes a reverse proxy that sets X-Forwarded-For itself' }),
  WEB_ROOT: text().optional().meta({
    description: 'Folder of the built web application; API only without it',
    example: './dist/apps/web/browser',
  }),
  RATE_LIMIT_FACTOR: whole(1, 1_000_000)
    .default(1)
    .meta({ description: 'Multiplies every rate limit (docs/limits.md); for tests and benchmarks' }),
};

/** Everything the api process is told from outside. */
export interface ApiConfig extends ServiceSettings, StorageSettings {
  readonly databaseUrl: string;
  readonly poolSize: number;
  /** 0 = any free one. */
  readonly port: number;
  readonly host: string;
  /** Whether browsers come over https: cookie name and flag, HSTS. */
  readonly secure: boolean;
  /** Origins whose pages may change something; empty = only the request's own host. */
  readonly origins: readonly string[];
  readonly trustProxy: boolean;
  readonly webRoot: string | undefined;
  readonly rateLimitFactor: number;
}

const checks = [wholeS3, ownSecrets(Object.keys(apiVariables)), secureAddress];

/** Reads the configuration of the api; throws `ConfigurationError` with all faults. */
export function readApiConfig(env: Environment = processEnvironment()): ApiConfig {
  const values = readVariables(apiVariables, env, checks);
  const publicUrl = values.PUBLIC_URL === undefined ? undefined : new URL(values.PUBLIC_URL);
  return {
    ...serviceSettings(values),
    ...storageSettings(values),
    databaseUrl: values.APP_DATABASE_URL,
    poolSize: values.DATABASE_POOL_SIZE,
    port: values.PORT,
    host: values.HOST,
    secure: publicUrl?.protocol === 'https:',
    origins: publicUrl ? [publicUrl.origin] : [],
    trustProxy: values.TRUST_PROXY,
    webRoot: values.WEB_ROOT === undefined ? undefined : resolve(values.WEB_ROOT),
    rateLimitFactor: values.RATE_LIMIT_FACTOR,
  };
}
