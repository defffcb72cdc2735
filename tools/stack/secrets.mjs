// Passwords made up at the first start and kept in DATA_DIR/secrets.json, readable by its owner only.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const names = ['postgres', 'redis', 'app', 'worker'];

/** { postgres, redis, app, worker }: one password for each, the same at every call for the same folder. */
export function secretsOf(dir) {
  const file = join(dir, 'secrets.json');
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const missing = names.filter((name) => typeof known[name] !== 'string');
  if (missing.length === 0) return known;
  const secrets = { ...known, ...Object.fromEntries(missing.map((name) => [name, randomBytes(24).toString('hex')])) };
  mkdirSync(dir, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
