// What lint needs to know about the workspace as a whole: its projects, its folders, the graph of its imports.
import { createProjectGraphAsync } from '@nx/devkit';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

const found = (pattern) =>
  globSync(pattern, { cwd: root, exclude: (name) => name === 'node_modules' })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
const text = (file) => readFileSync(join(root, file), 'utf8');

/** Every project of the workspace: { name, file, tags }. */
export const projects = () =>
  found('{apps,libs,tools}/**/project.json').map((file) => ({ file, tags: [], ...JSON.parse(text(file)) }));

/** Source files, specs included: relative paths with slashes. */
export const sources = () => found('{apps,libs,tools}/**/*.{ts,mts,mjs,html,css}');

/** A hash over what decides verdicts beside the linted file itself: tags, paths and local rules. */
export function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  const files = [
    ...found('{apps,libs,tools}/**/project.json'),
    ...found('tools/eslint/**/*.mjs'),
    'tsconfig.base.json',
    'package.json',
  ];
  for (const file of files) hash.update(`\0${file}\0${text(file)}`);
  return hash.digest('hex').slice(0, 16);
}

/**
 * Builds the graph of imports that the boundary rule reads. Without it that rule warns once and then lets everything
 * pass, so a graph that cannot be built stops lint.
 */
export async function buildProjectGraph() {
  process.env.NX_DAEMON ??= 'false';
  await createProjectGraphAsync({ exitOnError: false });
}
