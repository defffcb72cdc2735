import type { ConfigurationFault } from './configuration-error';
import type { Environment } from './environment';
import type { Check } from './read-variables';

/** Passwords that came with an example, an image or a manual. */
const DEFAULTS = [
  'password',
  'postgres',
  'redis',
  'changeme',
  'change-me',
  'secret',
  'admin',
  'minioadmin',
  'lienthong',
  'example',
  'a-long-random-text',
];
const SHORTEST = 16;
const ADDRESSES = ['DATABASE_URL', 'APP_DATABASE_URL', 'WORKER_DATABASE_URL', 'REDIS_URL'];
const PASSWORDS = ['S3_SECRET_KEY', 'APP_DB_PASSWORD', 'WORKER_DB_PASSWORD'];

const isProduction = (env: Environment): boolean => env['NODE_ENV'] === 'production';

/** An S3 server without bucket or keys is half a setting. */
export const wholeS3: Check = (env) => {
  if (env['S3_ENDPOINT'] === undefined) return [];
  const missing = ['S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'].filter((variable) => env[variable] === undefined);
  return missing.map((variable) => ({ variable, fault: 'is missing: S3_ENDPOINT is set' }));
};

/** Production refuses secrets that everybody knows or that can be guessed; `names` are the variables of the process. */
export function ownSecrets(names: readonly string[]): Check {
  return (env) => {
    if (!isProduction(env)) return [];
    const inAddresses = ADDRESSES.filter((name) => names.includes(name)).map(
      (name) => [name, passwordIn(env[name])] as const,
    );
    const plain = PASSWORDS.filter((name) => names.includes(name)).map((name) => [name, env[name]] as const);
    return [...inAddresses, ...plain].flatMap(([variable, secret]) => secretFault(variable, secret));
  };
}

/** Browsers must reach production over https, except on the machine itself. */
export const secureAddress: Check = (env) => {
  if (!isProduction(env)) return [];
  const url = env['PUBLIC_URL'];
  if (url === undefined) return [{ variable: 'PUBLIC_URL', fault: 'is missing: production must know its address' }];
  if (!URL.canParse(url)) return []; // its own schema says so
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return [];
  return [{ variable: 'PUBLIC_URL', fault: 'must begin with https:// in production' }];
};

function passwordIn(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  return decoded(new URL(address).password) || undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % is a part of the password
  }
}

function secretFault(variable: string, secret: string | undefined): ConfigurationFault[] {
  // Without a password the server itself decides (peer, certificate, pgpass, a private network).
  if (secret === undefined) return [];
  if (DEFAULTS.includes(secret.toLowerCase())) return [{ variable, fault: 'holds a well-known password' }];
  if (secret.length < SHORTEST) return [{ variable, fault: `holds a password shorter than ${SHORTEST} characters` }];
  return [];
}
