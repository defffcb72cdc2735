// Tells whether a process that was written down earlier still runs, and not another one that got its number since.
import { readFileSync } from 'node:fs';

/** Start time of a process in kernel ticks, or '' where /proc does not exist or the process is gone. */
export function startMark(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name may hold spaces: count from its end
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

/** What to write down about a process so that `isAlive` can recognise it: { pid, mark }. */
export const describe = (pid = process.pid) => ({ pid, mark: startMark(pid) });

/** True if the described process still runs. EPERM means it exists under another account. */
export function isAlive({ pid, mark }) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || mark === undefined || startMark(pid) === mark;
}
