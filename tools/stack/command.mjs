// Runs the built operator program (apps/lienthong) once.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** Runs `lienthong <args>` and resolves with { code, stdout, stderr }; with `stdio: 'inherit'` the texts stay empty. `signal` ends it. */
export function runCommand(args, { env, stdio = ['ignore', 'pipe', 'pipe'], onLine = () => {}, signal }) {
  const file = join(root, 'dist/apps/lienthong/main.mjs');
  if (!existsSync(file)) throw new Error('apps/lienthong is not built');
  const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], { cwd: root, env, stdio });
  signal?.addEventListener('abort', () => child.kill('SIGTERM'));
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name]?.setEncoding('utf8').on('data', (chunk) => {
      text[name] += chunk;
      onLine(chunk);
    });
  }
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, killedBy) => done({ code: code ?? 1, signal: killedBy, ...text }));
  });
}

/** The same, but anything else than exit code 0 is an error that quotes the end of the output. */
export async function mustRun(args, options) {
  const result = await runCommand(args, options);
  if (result.code === 0) return result;
  const end = `${result.stdout}${result.stderr}`.trimEnd().split('\n').slice(-25).join('\n');
  throw new Error(`lienthong ${args.join(' ')} failed (${result.signal ?? result.code}):\n${end}`);
}
