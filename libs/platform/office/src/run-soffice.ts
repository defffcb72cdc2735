import { spawn } from 'node:child_process';

/** How a conversion is run; one that uses more than its limits is killed with everything it started. */
export interface OfficeSettings {
  readonly seconds: number;
  /** Address space. */
  readonly memoryKib: number;
  /** The program; without it, the one in `SOFFICE_BIN`, or else `soffice` on the path. */
  readonly program?: string;
}

/** A cold start takes some seconds, a hundred pages some more. */
export const OFFICE_SETTINGS: OfficeSettings = { seconds: 90, memoryKib: 6 * 1024 * 1024 };

/** How the program ended: `null` when it was killed for its time. */
export type OfficeExit = number | null;

// The shell's text is constant: everything else comes in as parameters. Nobody waits for it: it is nice. No network where the kernel lets us take it away,
// and nothing of the environment: a document that takes the program over finds neither a password nor a way out.
const SCRIPT =
  'program="${3:-${SOFFICE_BIN:-soffice}}"; home="$4"; command -v "$program" >/dev/null 2>&1 || exit 127; ' +
  'ulimit -c 0; ulimit -t "$1"; ulimit -v "$2"; shift 4; ' +
  'if unshare -rn true 2>/dev/null; then cage="unshare -rn"; else cage=""; fi; ' +
  'exec $cage env -i HOME="$home" TMPDIR="$home" LANG=C.UTF-8 PATH="$PATH" SAL_USE_VCLPLUGIN=svp nice -n 10 "$program" "$@"';

/** Runs LibreOffice without a window in a process group of its own; never throws. A missing program ends with 127. */
export function runSoffice(home: string, args: readonly string[], settings: OfficeSettings): Promise<OfficeExit> {
  const { seconds, memoryKib, program = '' } = settings;
  const words = ['-c', SCRIPT, 'soffice', String(seconds), String(memoryKib), program, home, ...args];
  return new Promise((finish) => {
    const child = spawn('/bin/sh', words, { stdio: 'ignore', detached: true });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      killGroup(child.pid);
    }, seconds * 1000);
    const end = (code: OfficeExit): void => {
      clearTimeout(timer);
      killGroup(child.pid); // whatever it left running
      finish(late ? null : code);
    };
    child.on('error', () => end(127));
    child.on('close', (code) => end(code ?? 137));
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is gone already: that is what was wanted.
  }
}
