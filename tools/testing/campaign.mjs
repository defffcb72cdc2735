// `npm run bench -- numbers --campaign`: the story about numbers that no kill can double or lose, in its full size.
import { spawn } from 'node:child_process';
import { root } from '../setup/paths.mjs';
import { build } from '../stack/build.mjs';
import { onEnd } from '../stack/on-end.mjs';

const STORY = 'apps/api-e2e/src/register/campaign.e2e.ts';
const FULL = { CAMPAIGN_CLERKS: '50', CAMPAIGN_EACH: '200', CAMPAIGN_KILLS: '40' };

/** Runs 50 clerks with 200 registrations each; resolves with the exit code. The story starts a product of its own. */
export async function runCampaign() {
  await build(['api', 'worker', 'lienthong', 'web']);
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const env = { ...FULL, BASE_URL: 'http://127.0.0.1:9', LIENTHONG_ROOT: root, ...process.env };
  const args = [...jest, '--selectProjects', 'e2e', '--runTestsByPath', STORY];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  onEnd(() => child.kill('SIGTERM'));
  return new Promise((done) => child.once('close', (code) => done(code ?? 1)));
}
