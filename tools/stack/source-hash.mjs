// One hash over everything the built programs are made of, fast enough to ask at every start (a few thousand files).
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

const folders = ['apps', 'libs'];
const files = ['package-lock.json', 'jest.preset.mjs', 'tools/build-node.mjs', 'nx.json'];
const configs = () => readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name));
const ignored = /(^|\/)(node_modules|dist|\.angular|test-results|testing|[^/]*-e2e)(\/|$)|\.(spec|e2e)\.ts$|\.md$/;

function* walk(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (ignored.test(path)) continue;
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

/** Hex SHA-256 over names and contents of the sources, and the Node version. */
export function sourceHash() {
  const hash = createHash('sha256').update(process.version);
  const paths = [
    ...folders.filter((name) => existsSync(join(root, name))).flatMap((name) => [...walk(name)]),
    ...files,
    ...configs(),
  ];
  for (const path of paths.sort()) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}
