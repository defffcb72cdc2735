import { readApiConfig } from './api.config';
import { readCommandConfig } from './command.config';
import { ConfigurationError } from './configuration-error';
import type { Environment } from './environment';
import { readWorkerConfig } from './worker.config';

const api = {
  APP_DATABASE_URL: 'postgres://lienthong_app:x@127.0.0.1:5432/lienthong',
  REDIS_URL: 'redis://127.0.0.1:6379',
};
const worker = { WORKER_DATABASE_URL: 'postgres://127.0.0.1/lienthong', REDIS_URL: 'redis://127.0.0.1:6379' };
const strong = 'k4XwPq0mVt7RzLs2';
const production = {
  NODE_ENV: 'production',
  APP_DATABASE_URL: `postgres://lienthong_app:${strong}@db/lienthong`,
  REDIS_URL: `redis://:${strong}@redis`,
  PUBLIC_URL: 'https://lienthong.example.vn',
};

function faultsOf(read: (env: Environment) => unknown, env: Environment): string[] {
  try {
    read(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.faults.map(({ variable, fault }) => `${variable} ${fault}`);
  }
}

describe('the configuration of a process', () => {
  it('needs only the addresses of its services', () => {
    const config = readApiConfig(api);
    expect(config).toMatchObject({
      production: false,
      port: 3000,
      host: '127.0.0.1',
      poolSize: 20,
      logLevel: 'info',
      secure: false,
      origins: [],
      metrics: undefined,
      rateLimitFactor: 1,
      shutdownDelayMs: 0,
    });
    expect(config.blobs).toEqual({ kind: 'fs', dir: expect.stringMatching(/\/var\/blobs$/) });
    expect(config.stagingDir).toMatch(/^\/.*\/var\/staging$/);
    expect(readWorkerConfig(worker)).toMatchObject({ concurrency: 4, poolSize: 10 });
    expect(readCommandConfig({ DATABASE_URL: 'postgres:///lienthong' })).toMatchObject({ demo: false });
  });

  it('names every fault at once, and no value', () => {
    const env = {
      ...api,
      APP_DATABASE_URL: 'mysql://root:hidden@x',
      PORT: '70000',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: 'perhaps',
      REDIS_URL: '',
    };
    const faults = faultsOf(readApiConfig, env);
    expect(faults).toEqual([
      'LOG_LEVEL must be one of: fatal, error, warn, info, debug, trace',
      'APP_DATABASE_URL must be an address beginning with postgres:// or postgresql://',
      'REDIS_URL is missing',
      'PORT must be a whole number from 0 to 65535',
      'TRUST_PROXY must be 1 or 0',
    ]);
    expect(faults.join()).not.toContain('hidden');
  });

  it('takes an empty variable for one that nobody has set', () => {
    expect(readApiConfig({ ...api, PORT: '', S3_ENDPOINT: ' ' })).toMatchObject({ port: 3000, blobs: { kind: 'fs' } });
  });

  it('keeps files on the S3 server when there is one, and wants all of its settings', () => {
    expect(faultsOf(readWorkerConfig, { ...worker, S3_ENDPOINT: 'https://s3.vn', S3_BUCKET: 'b' })).toEqual([
      'S3_ACCESS_KEY is missing: S3_ENDPOINT is set',
      'S3_SECRET_KEY is missing: S3_ENDPOINT is set',
    ]);
    const whole = { ...worker, S3_ENDPOINT: 'https://s3.vn', S3_BUCKET: 'b', S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 's' };
    expect(readWorkerConfig(whole).blobs).toMatchObject({ kind: 's3', endpoint: 'https://s3.vn', region: 'us-east-1' });
  });

  it('learns from PUBLIC_URL whether browsers come over https', () => {
    expect(readApiConfig({ ...api, PUBLIC_URL: 'https://a.vn/' })).toMatchObject({
      secure: true,
      origins: ['https://a.vn'],
    });
    expect(readApiConfig({ ...api, PUBLIC_URL: 'http://a.vn:8080' })).toMatchObject({
      secure: false,
      origins: ['http://a.vn:8080'],
    });
  });
});

describe('production', () => {
  it('starts with its own secrets and https', () => {
    expect(readApiConfig(production)).toMatchObject({ production: true, secure: true });
  });

  it.each([
    ['a well-known password', { REDIS_URL: 'redis://:changeme@redis' }, 'REDIS_URL holds a well-known password'],
    [
      'a short password',
      { APP_DATABASE_URL: 'postgres://a:short@db/x' },
      'APP_DATABASE_URL holds a password shorter than 16 characters',
    ],
    ['plain http', { PUBLIC_URL: 'http://lienthong.example.vn' }, 'PUBLIC_URL must begin with https:// in production'],
    ['no address', { PUBLIC_URL: undefined }, 'PUBLIC_URL is missing: production must know its address'],
  ])('refuses %s', (_what, change, fault) => {
    expect(faultsOf(readApiConfig, { ...production, ...change })).toEqual([fault]);
  });

  it('lets the machine itself be reached over http, and servers that ask for no password be', () => {
    const env = { ...production, PUBLIC_URL: 'http://127.0.0.1:3000', REDIS_URL: 'redis://redis' };
    expect(faultsOf(readApiConfig, env)).toEqual([]);
  });

  it('refuses the example secrets of the other processes too', () => {
    const env = { NODE_ENV: 'production', DATABASE_URL: 'postgres:///x', APP_DB_PASSWORD: 'a-long-random-text' };
    expect(faultsOf(readCommandConfig, env)).toEqual(['APP_DB_PASSWORD holds a well-known password']);
  });
});
