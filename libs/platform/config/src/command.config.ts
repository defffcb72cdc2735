import { ownSecrets, wholeS3 } from './checks';
import { type Environment, processEnvironment } from './environment';
import { readVariables } from './read-variables';
import { databaseAddress, processVariables, storageVariables } from './shared-variables';
import { storageSettings, type StorageSettings } from './storage-settings';
import { flag, text } from './variable-kinds';

/** The variables of the operator command. */
export const commandVariables = {
  ...processVariables,
  DATABASE_URL: databaseAddress('PostgreSQL, as the owner of the database: migrations and operation', 'lienthong'),
  APP_DB_PASSWORD: text()
    .optional()
    .meta({ description: 'Password that migrate gives to lienthong_app', example: 'a-long-random-text' }),
  WORKER_DB_PASSWORD: text()
    .optional()
    .meta({ description: 'Password that migrate gives to lienthong_worker', example: 'a-long-random-text' }),
  DEMO: flag().default(false).meta({ description: '1 = seed the demo province and its accounts' }),
  ...storageVariables,
};

/** Everything the operator command is told from outside. */
export interface CommandConfig extends StorageSettings {
  readonly production: boolean;
  readonly databaseUrl: string;
  readonly appDbPassword: string | undefined;
  readonly workerDbPassword: string | undefined;
  readonly demo: boolean;
}

const checks = [wholeS3, ownSecrets(Object.keys(commandVariables))];

/** Reads the configuration of the operator command; throws `ConfigurationError` with all faults. */
export function readCommandConfig(env: Environment = processEnvironment()): CommandConfig {
  const values = readVariables(commandVariables, env, checks);
  return {
    ...storageSettings(values),
    production: values.NODE_ENV === 'production',
    databaseUrl: values.DATABASE_URL,
    appDbPassword: values.APP_DB_PASSWORD,
    workerDbPassword: values.WORKER_DB_PASSWORD,
    demo: values.DEMO,
  };
}
