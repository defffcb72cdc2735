import { isDictionary, PdfReader, wholeOf, type PdfDictionary, type PdfValue } from './pdf-value';
import type { PdfSource } from './pdf-source';

/** Where an object stands: at a place of the file, or inside an object stream. */
export type PdfPlace = { readonly at: number } | { readonly inside: number } | 'free';

/** One cross-reference section of a file: what it says about places, and its trailer. */
export interface PdfSection {
  readonly trailer: PdfDictionary;
  find(object: number): Promise<PdfPlace | undefined>;
}

interface Run {
  readonly first: number;
  readonly count: number;
  /** Of its first entry: a place in the file, or a row. */
  readonly start: number;
}

const MOST_OBJECTS = 8_388_607;
const MOST_RUNS = 10_000;
const MOST_SECTIONS = 64;
const ENTRY_BYTES = 20;
const ENTRY = /^(\d{10}) \d{5} ([nf])[\r\n ]{2}$/;

/** The sections of a file, the newest first, as `startxref` and `/Prev` chain them; `undefined` when one is unclear. */
export async function sectionsOf(source: PdfSource): Promise<PdfSection[] | undefined> {
  const end = await source.text(Math.max(0, source.size - 2048));
  let next: PdfValue | undefined = Number(/startxref\s{1,8}(\d{1,10})\s{1,8}%%EOF\s{0,1024}$/.exec(end)?.[1]);
  const [sections, seen]: [PdfSection[], Set<PdfValue>] = [[], new Set()];
  while (next !== undefined) {
    const at = wholeOf(next, source.size);
    if (at === undefined || seen.has(at) || seen.size === MOST_SECTIONS) return undefined;
    seen.add(at);
    const section = (await tableAt(source, at)) ?? (await streamAt(source, at));
    if (!section) return undefined;
    sections.push(section);
    next = section.trailer.get('/Prev');
  }
  return sections;
}

/** The classic form: `xref`, runs of entries of 20 bytes, `trailer`. */
async function tableAt(source: PdfSource, at: number): Promise<PdfSection | undefined> {
  const runs: Run[] = [];
  let place = at + (/^\s{0,8}xref\s{1,8}/.exec(await source.text(at, 32))?.[0].length ?? source.size);
  for (;;) {
    const head = /^(\d{1,7}) (\d{1,7}) ?(?:\r\n|\n|\r)/.exec(await source.text(place, 32));
    if (!head) break;
    place += head[0].length;
    runs.push({ first: Number(head[1]), count: Number(head[2]), start: place });
    place += Number(head[2]) * ENTRY_BYTES;
    if (runs.length === MOST_RUNS) return undefined;
  }
  const reader = new PdfReader(await source.text(place));
  const trailer = reader.skip(/\s{0,8}trailer/y) ? reader.value() : undefined;
  if (runs.length === 0 || !isDictionary(trailer)) return undefined;
  return hybrid(source, { trailer, find: (object) => entryOf(source, runs, object) });
}

async function entryOf(source: PdfSource, runs: readonly Run[], object: number): Promise<PdfPlace | undefined> {
  const run = runOf(runs, object);
  if (!run) return undefined;
  const entry = ENTRY.exec(await source.text(run.start + (object - run.first) * ENTRY_BYTES, ENTRY_BYTES));
  return entry?.[2] === 'n' ? { at: Number(entry[1]) } : 'free';
}

/** A table may name a stream that knows the objects older readers must not see. */
async function hybrid(source: PdfSource, table: PdfSection): Promise<PdfSection | undefined> {
  if (!table.trailer.has('/XRefStm')) return table;
  const hidden = await streamAt(source, wholeOf(table.trailer.get('/XRefStm'), source.size) ?? source.size);
  if (!hidden) return undefined;
  const find = async (object: number): Promise<PdfPlace | undefined> => {
    const place = await table.find(object);
    return place === undefined || place === 'free' ? ((await hidden.find(object)) ?? place) : place;
  };
  return { trailer: table.trailer, find };
}

/** The form since PDF 1.5: an object whose stream holds rows of three numbers; its dictionary is the trailer. */
async function streamAt(source: PdfSource, at: number): Promise<PdfSection | undefined> {
  const object = await source.objectAt(at);
  if (object?.dictionary.get('/Type') !== '/XRef') return undefined;
  const trailer = object.dictionary;
  const widths = wholesOf(trailer.get('/W'), 8);
  const runs = runsOf(wholesOf(trailer.get('/Index') ?? [0, trailer.get('/Size') ?? 0], MOST_OBJECTS));
  const rows = await source.streamOf(object);
  if (widths?.length !== 3 || !runs || !rows) return undefined;
  return { trailer, find: (wanted) => Promise.resolve(rowOf(rows, widths, runs, wanted)) };
}

function rowOf(rows: Buffer, widths: readonly number[], runs: readonly Run[], object: number): PdfPlace | undefined {
  const run = runOf(runs, object);
  if (!run) return undefined;
  const [kindWidth = 0, width = 0, restWidth = 0] = widths;
  const at = (run.start + object - run.first) * (kindWidth + width + restWidth);
  if (width === 0 || width > 6 || kindWidth > 6 || at + kindWidth + width > rows.length) return 'free';
  const kind = kindWidth === 0 ? 1 : rows.readUIntBE(at, kindWidth);
  const value = rows.readUIntBE(at + kindWidth, width);
  if (kind === 1) return { at: value };
  return kind === 2 ? { inside: value } : 'free';
}

function runOf(runs: readonly Run[], object: number): Run | undefined {
  return runs.find(({ first, count }) => object >= first && object < first + count);
}

function runsOf(pairs: readonly number[] | undefined): Run[] | undefined {
  if (!pairs || pairs.length % 2 !== 0 || pairs.length > 2 * MOST_RUNS) return undefined;
  const runs: Run[] = [];
  let start = 0;
  for (let index = 0; index < pairs.length; index += 2) {
    const [first = 0, count = 0] = pairs.slice(index);
    runs.push({ first, count, start });
    start += count;
  }
  return runs;
}

function wholesOf(value: PdfValue | undefined, most: number): number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const wholes = (value as readonly PdfValue[]).map((one) => wholeOf(one, most));
  return wholes.every((one) => one !== undefined) ? wholes : undefined;
}
