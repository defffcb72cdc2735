import { open } from 'node:fs/promises';
import { sectionsOf, type PdfPlace, type PdfSection } from './pdf-sections';
import { PdfSource } from './pdf-source';
import { isDictionary, PdfReader, referenceOf, wholeOf, type PdfDictionary, type PdfValue } from './pdf-value';

/** More pages than this are counted by poppler, or not at all. */
const MOST_PAGES = 1_000_000;

/**
 * How many pages a PDF on the local disk says it has, found as every reader finds it (ISO 32000-1 7.5: last
 * cross-reference section, catalogue, root of the page tree, `/Count`) by reading a few kilobytes and running nothing.
 * `undefined` for a file that is encrypted or not exactly as the standard says: such a file needs a repairing reader.
 */
export async function quickPageCount(path: string): Promise<number | undefined> {
  const handle = await open(path, 'r');
  try {
    const source = new PdfSource(handle, (await handle.stat()).size);
    const sections = await sectionsOf(source);
    const [newest] = sections ?? [];
    if (!sections || !newest || sections.some(({ trailer }) => trailer.has('/Encrypt'))) return undefined;
    const catalogue = await dictionaryOf(source, sections, newest.trailer.get('/Root'));
    if (catalogue?.get('/Type') !== '/Catalog') return undefined;
    const tree = await dictionaryOf(source, sections, catalogue.get('/Pages'));
    if (tree?.get('/Type') !== '/Pages' || tree.has('/Parent')) return undefined;
    return wholeOf(tree.get('/Count'), MOST_PAGES) || undefined;
  } finally {
    await handle.close();
  }
}

/** The dictionary a reference leads to, standing by itself or in an object stream. */
async function dictionaryOf(
  source: PdfSource,
  sections: readonly PdfSection[],
  value: PdfValue | undefined,
): Promise<PdfDictionary | undefined> {
  const wanted = referenceOf(value);
  if (wanted === undefined) return undefined;
  const place = await placeOf(sections, wanted);
  if (place === undefined || place === 'free') return undefined;
  if ('inside' in place) return insideOf(source, sections, place.inside, wanted);
  const object = await source.objectAt(place.at);
  return object?.number === wanted ? object.dictionary : undefined;
}

async function placeOf(sections: readonly PdfSection[], object: number): Promise<PdfPlace | undefined> {
  for (const section of sections) {
    const place = await section.find(object);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** A dictionary among those packed into one stream: pairs of number and place first, then the objects. */
async function insideOf(
  source: PdfSource,
  sections: readonly PdfSection[],
  container: number,
  wanted: number,
): Promise<PdfDictionary | undefined> {
  const place = await placeOf(sections, container);
  if (place === undefined || place === 'free' || 'inside' in place) return undefined;
  const object = await source.objectAt(place.at);
  if (object?.number !== container || object.dictionary.get('/Type') !== '/ObjStm') return undefined;
  const count = wholeOf(object.dictionary.get('/N'), 100_000);
  const first = wholeOf(object.dictionary.get('/First'), 16_000_000);
  const text = (await source.streamOf(object))?.toString('latin1');
  if (count === undefined || first === undefined || text === undefined) return undefined;
  const pairs = text.slice(0, first).trim().split(/\s+/).map(Number);
  for (let index = 0; index < count; index += 1) {
    if (pairs[2 * index] !== wanted) continue;
    const found = new PdfReader(text, first + (pairs[2 * index + 1] ?? text.length)).value();
    return isDictionary(found) ? found : undefined;
  }
  return undefined;
}
