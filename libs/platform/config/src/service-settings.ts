/** Least important log line that is written. */
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** What api and worker both know. */
export interface ServiceSettings {
  readonly production: boolean;
  readonly logLevel: LogLevel;
  readonly redisUrl: string;
  /** Absent = no metrics. */
  readonly metrics: { readonly port: number; readonly host: string } | undefined;
  readonly shutdownDelayMs: number;
  readonly popplerBin: string | undefined;
  readonly sofficeBin: string | undefined;
}

interface ServiceValues {
  readonly NODE_ENV: string;
  readonly LOG_LEVEL: LogLevel;
  readonly REDIS_URL: string;
  readonly METRICS_PORT?: number | undefined;
  readonly METRICS_HOST: string;
  readonly SHUTDOWN_DELAY_MS: number;
  readonly POPPLER_BIN?: string | undefined;
  readonly SOFFICE_BIN?: string | undefined;
}

/** The settings of checked variables. */
export function serviceSettings(values: ServiceValues): ServiceSettings {
  const { METRICS_PORT: port, METRICS_HOST: host } = values;
  return {
    production: values.NODE_ENV === 'production',
    logLevel: values.LOG_LEVEL,
    redisUrl: values.REDIS_URL,
    metrics: port === undefined ? undefined : { port, host },
    shutdownDelayMs: values.SHUTDOWN_DELAY_MS,
    popplerBin: values.POPPLER_BIN,
    sofficeBin: values.SOFFICE_BIN,
  };
}
