// A lock between processes: a file holding the owner's process number. A lock whose owner died is taken over.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, isAlive } from './alive.mjs';

function tryTake(file) {
  try {
    writeFileSync(file, JSON.stringify(describe()), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

function ownerLives(file) {
  try {
    const text = readFileSync(file, 'utf8');
    // Empty for an instant between creation and writing: that owner is alive.
    return text === '' || isAlive(JSON.parse(text));
  } catch (error) {
    return error.code !== 'ENOENT' && !(error instanceof SyntaxError);
  }
}

function removeStale(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside); // only one of several waiting processes wins the rename
    rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Runs `work` while holding the lock; `onWait` is called once if somebody else holds it first. */
export async function withLock(file, work, onWait = () => {}) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waits = 0; !tryTake(file); waits++) {
    if (!ownerLives(file)) {
      removeStale(file);
      continue;
    }
    if (waits === 0) onWait();
    await new Promise((done) => setTimeout(done, 200));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
