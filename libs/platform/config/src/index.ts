export { readApiConfig, type ApiConfig } from './api.config';
export { readCommandConfig, type CommandConfig } from './command.config';
export { ConfigurationError, type ConfigurationFault } from './configuration-error';
export type { Environment } from './environment';
export { renderEnvExample } from './render-env-example';
export type { LogLevel, ServiceSettings } from './service-settings';
export type { BlobSettings, StorageSettings } from './storage-settings';
export { readWorkerConfig, type WorkerConfig } from './worker.config';
