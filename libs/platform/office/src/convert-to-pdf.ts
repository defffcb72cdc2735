import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { officeErrors } from './office.errors';
import { OFFICE_SETTINGS, runSoffice, type OfficeSettings } from './run-soffice';

const AT_ONCE = 2;
const WAITING = 50;
const waiting: (() => void)[] = [];
let running = 0;

/**
 * Makes a PDF of a text document (.docx, .odt) on the local disk with LibreOffice: a profile of its own that is thrown
 * away afterwards, limits on time and memory, no network where that can be had, two at a time. Throws
 * `office.unavailable`, `busy`, `too_heavy` or `unreadable`.
 */
export async function convertToPdf(
  path: string,
  name: string,
  settings: OfficeSettings = OFFICE_SETTINGS,
): Promise<Buffer> {
  await takePlace();
  const home = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    const source = join(home, `source${extname(name).toLowerCase() || '.docx'}`);
    await copyFile(path, source);
    return await convert(home, source, settings);
  } finally {
    await rm(home, { recursive: true, force: true });
    givePlace();
  }
}

async function convert(home: string, source: string, settings: OfficeSettings): Promise<Buffer> {
  const profile = pathToFileURL(join(home, 'profile')).href;
  const quiet = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nofirststartwizard'];
  const wanted = ['--convert-to', 'pdf:writer_pdf_Export', '--outdir', join(home, 'out'), source];
  const exit = await runSoffice(home, [...quiet, `-env:UserInstallation=${profile}`, ...wanted], settings);
  if (exit === 126 || exit === 127) throw officeErrors.unavailable();
  if (exit === null || exit > 127) throw officeErrors.too_heavy({ seconds: settings.seconds });
  // LibreOffice ends with 0 even when it could not read the file: only the result tells.
  const pdf = await readFile(join(home, 'out', 'source.pdf')).catch(() => undefined);
  if (exit !== 0 || !pdf?.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw officeErrors.unreadable();
  return pdf;
}

function takePlace(): Promise<void> {
  if (running < AT_ONCE) {
    running += 1;
    return Promise.resolve();
  }
  if (waiting.length >= WAITING) return Promise.reject(officeErrors.busy());
  return new Promise((resolve) => waiting.push(resolve));
}

/** A finished conversion hands its place on, so that the number of running ones does not change. */
function givePlace(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}
