// Runs one program of a test step to its end, with its output in .cache/check/<name>.log, and ends it with this process.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

const running = new Set();

/** Ends every program that still runs. */
export function endPrograms() {
  for (const child of running) child.kill('SIGTERM');
}

/** Folder for logs and reports of the steps. */
export function reportFolder() {
  const folder = join(root, '.cache/check');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Resolves with { code, output, log, ms }. `args` begin with the program; one below node_modules/.bin is found by name. */
export function runProgram(name, [file, ...args], { env = {}, cwd = root } = {}) {
  const log = join(reportFolder(), `${name}.log`);
  const sink = createWriteStream(log);
  const began = performance.now();
  const all = { ...process.env, NO_COLOR: '1', ...env };
  delete all.FORCE_COLOR;
  const child = spawn(file, args, { cwd, env: all, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      sink.write(chunk);
    });
  }
  return new Promise((done) => {
    const finish = (code) => {
      running.delete(child);
      sink.end();
      done({ code, output, log, ms: performance.now() - began });
    };
    child.once('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}
