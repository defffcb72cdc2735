import { readdirSync, readFileSync } from 'node:fs';

/** The program that listens where the bench asks, by its own settings; `undefined` on a machine that does not show them. */
export function findApi(baseUrl: string): string | undefined {
  const port = new URL(baseUrl).port;
  return readdirSync('/proc').find((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const settings = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return command.includes('apps/api/main.mjs') && settings.includes(`PORT=${port}`);
    } catch (error) {
      if (error instanceof Error && 'code' in error) return false; // gone meanwhile, or another person's
      throw error;
    }
  });
}

/** The memory a process holds now, in MB. */
export function memoryOf(pid: string | undefined): number | null {
  if (pid === undefined) return null;
  const held = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return held ? Math.round(Number(held[1]) / 1024) : null;
}
