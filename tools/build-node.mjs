// Bundles one Node application (`node tools/build-node.mjs apps/api`): esbuild bundles and resolves tsconfig paths, swc
// compiles the files that use decorators, because esbuild cannot emit their metadata. Jest uses the same swc options.
import { transform } from '@swc/core';
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { swc as swcOptions } from '../jest.preset.mjs';

const root = resolve(import.meta.dirname, '..');
const project = process.argv[2];
if (!project) {
  console.error('Usage: node tools/build-node.mjs apps/<name>');
  process.exit(2);
}

const swcDecorators = {
  name: 'swc-decorators',
  setup(plugin) {
    plugin.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!/^\s*@[A-Za-z]/m.test(source)) return { contents: source, loader: 'ts' };
      const out = await transform(source, { ...swcOptions, filename: path, configFile: false, swcrc: false });
      return { contents: out.code, loader: 'js' };
    });
  },
};

/** `main.ts`, and every `<name>.thread.ts` beside it, which becomes a bundle of its own. */
const threads = await Array.fromAsync(glob('src/*.thread.ts', { cwd: join(root, project) }));
const entryPoints = ['src/main.ts', ...threads].map((file) => join(project, file));

rmSync(join(root, 'dist', project), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints,
  outdir: `dist/${project}`,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  // Packages stay outside; the libraries of this repository are found by tsconfig paths and bundled.
  packages: 'external',
  tsconfig: 'tsconfig.node.json',
  sourcemap: true,
  sourcesContent: false,
  keepNames: true,
  logLevel: 'warning',
  loader: { '.txt': 'text' },
  plugins: [swcDecorators],
});
