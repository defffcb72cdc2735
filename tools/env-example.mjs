// Writes .env.example from the configuration schemas (`node tools/env-example.mjs`); with --check it only compares.
import { build } from 'esbuild';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const target = join(root, '.env.example');
const folder = mkdtempSync(join(root, 'node_modules', '.env-example-')); // below node_modules, so that packages are found

try {
  const outfile = join(folder, 'config.mjs');
  const entryPoints = [join(root, 'libs/platform/config/src/index.ts')];
  const tsconfig = join(root, 'tsconfig.node.json');
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', tsconfig });
  const { renderEnvExample } = await import(pathToFileURL(outfile).href);
  const wanted = renderEnvExample();
  if (!process.argv.includes('--check')) writeFileSync(target, wanted);
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== wanted) {
    console.error('.env.example does not say what the schemas say: node tools/env-example.mjs');
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
