import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { POPPLER_SETTINGS, type PopplerSettings } from './limits';
import { countPages, renderPage } from './pdf-pages';
import { runPoppler } from './run-poppler';
import { pdfSample } from './testing/samples';

let dir: string;
beforeAll(async () => {
  const binary = join(process.env['POPPLER_BIN'] ?? '', 'pdftoppm');
  if (spawnSync(binary, ['-v']).error)
    throw new Error('pdftoppm (poppler-utils) is needed: install it or set POPPLER_BIN');
  dir = await mkdtemp(join(tmpdir(), 'pages-'));
});
afterAll(() => rm(dir, { recursive: true }));

async function file(bytes: Buffer | string, name = 'sample.pdf'): Promise<string> {
  await writeFile(join(dir, name), bytes);
  return join(dir, name);
}

describe('the pages of a PDF', () => {
  it('are counted', async () => {
    expect(await countPages(await file(pdfSample(3)))).toBe(3);
  });

  it('are drawn in grey, A4 at 110 dots per inch', async () => {
    const { bytes, mediaType } = await renderPage(await file(pdfSample(3)), 2);
    expect(await fileTypeFromBuffer(bytes)).toEqual({ ext: 'png', mime: mediaType });
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([909, 1286]);
    expect(bytes.length).toBeLessThan(100_000);
  });

  it.each(['0 0 14400 14400', '0 0 10 14400', '0 0 1 1'])('are never larger than that: %s', async (box) => {
    const { bytes } = await renderPage(await file(pdfSample(1, '', box)), 1);
    expect(Math.max(bytes.readUInt32BE(16), bytes.readUInt32BE(20))).toBeLessThanOrEqual(1286);
  });

  it.each([0, -1, 1.5, NaN, 4, 10_000, 1e9])('page %d of 3 is not found', async (page) => {
    const path = await file(pdfSample(3));
    await expect(renderPage(path, page)).rejects.toMatchObject({ code: 'file.page_not_found', kind: 'not_found' });
  });

  it.each([
    ['no PDF', 'không phải PDF'],
    ['an empty file', ''],
    ['half a PDF', pdfSample(3).subarray(0, 200)],
  ])('of %s cannot be shown', async (_what, bytes) => {
    const path = await file(bytes);
    const refusal = { code: 'file.preview_unavailable', params: { reason: 'unreadable' } };
    await expect(countPages(path)).rejects.toMatchObject(refusal);
    await expect(renderPage(path, 1)).rejects.toMatchObject(refusal);
  });

  it('of a file whose name is a command are only read', async () => {
    const path = await file(pdfSample(1), '-opw $(touch hacked);`touch hacked` "\' .pdf');
    expect(await countPages(path)).toBe(1);
    expect((await renderPage(path, 1)).mediaType).toBe('image/png');
  });

  it('are drawn a few at a time, and too many requests are refused at once', async () => {
    const path = await file(pdfSample(1));
    const results = await Promise.allSettled(Array.from({ length: 30 }, () => renderPage(path, 1)));
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    expect(refused).toHaveLength(8);
    for (const reason of refused) {
      expect(reason).toMatchObject({ code: 'file.preview_unavailable', params: { reason: 'busy' } });
    }
  });

  it('cannot be shown without poppler', async () => {
    const path = await file(pdfSample(1));
    // A program that cannot be run stands for one that is not there: an installed one may be in the path.
    await file('no program', 'pdftoppm');
    const refusal = { params: { reason: 'no_renderer' } };
    await chmod(join(dir, 'pdftoppm'), 0o755);
    const drawing = renderPage(path, 1, { ...POPPLER_SETTINGS, folder: dir });
    await expect(drawing).rejects.toMatchObject(refusal);
  });
});

describe('a poppler process', () => {
  const draw = async (drawing: string, limits: Partial<PopplerSettings>) =>
    runPoppler('pdftoppm', ['-gray', '-singlefile'], await file(pdfSample(1, drawing)), {
      ...POPPLER_SETTINGS,
      ...limits,
    });

  it('is killed when it takes too long', async () => {
    const heavy = '0 0 500 500 re S '.repeat(500_000);
    const started = Date.now();
    expect((await draw(heavy, { seconds: 1 })).exitCode).not.toBe(0);
    expect(Date.now() - started).toBeLessThan(3000);
  });

  it('gets no more memory than allowed', async () => {
    const size = ['-gray', '-singlefile', '-scale-to', '20000']; // 280 MB of points
    const result = await runPoppler('pdftoppm', size, await file(pdfSample(1)), {
      ...POPPLER_SETTINGS,
      memoryKib: 150_000,
    });
    expect(result.complaint).toMatch(/out of memory/i);
  });

  it('is killed when it writes too much', async () => {
    const result = await draw('', { outputBytes: 1000 });
    expect(result.exitCode).toBeNull();
    expect(result.output.length).toBeLessThanOrEqual(1000);
  });

  it('finds nothing of our environment but what it needs', async () => {
    // A stand-in for the program that writes its environment where the complaints go.
    await file('#!/bin/sh\nenv >&2\n', 'pdfinfo');
    await chmod(join(dir, 'pdfinfo'), 0o755);
    const settings = { ...POPPLER_SETTINGS, folder: dir };
    const { complaint } = await runPoppler('pdfinfo', [], await file(''), settings);
    const names = complaint
      .trim()
      .split('\n')
      .map((line) => line.split('=')[0]);
    const needed = ['LANG', 'PATH', 'LD_LIBRARY_PATH', 'FONTCONFIG_FILE', 'FONTCONFIG_PATH'];
    const setByShell = ['PWD', 'OLDPWD', 'SHLVL', '_'];
    expect(names).toContain('LANG');
    expect([...needed, ...setByShell]).toEqual(expect.arrayContaining(names));
  });
});
