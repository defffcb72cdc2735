import { listZip, unpackZip, zipInMemory, type ZipEntry, type ZipSource } from './zip-archive';

/** Why a DOCX is not taken as a template. */
export type DocxFault =
  /** Not a Word document: no archive, another kind of office file, encrypted, broken, with parts that are not XML. */
  | { readonly kind: 'not_docx' }
  /** Unpacks to more than any template needs. */
  | { readonly kind: 'too_much' }
  | { readonly kind: 'macros' }
  /** Something in it is fetched from elsewhere. */
  | { readonly kind: 'external'; readonly target: string }
  /** Another file or control inside. */
  | { readonly kind: 'embedded'; readonly part: string }
  /** A field that starts or fetches something when the document is opened. */
  | { readonly kind: 'active_field'; readonly field: string };

/** Parts and unpacked bytes of the largest template there may be. */
export const DOCX_LIMITS = { parts: 300, unpackedBytes: 24 * 1024 * 1024 } as const;

/** What packing may add to a part that cannot be made smaller. */
const PACKING = 1024;

const CONTENT_TYPES = '[Content_Types].xml';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const ACTIVE = /^\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|RD)\b/iu;
const EMBEDDED = /^word\/(embeddings|activeX|afchunk|attachedToolbars)/iu;

/** What a DOCX from outside has that a template may not have; `undefined` when it is harmless. Every part is unpacked once. */
export async function docxFault(bytes: Buffer): Promise<DocxFault | undefined> {
  try {
    const source = zipInMemory(bytes);
    const entries = await listZip(source);
    if (!entries || !isSound(entries)) return { kind: 'not_docx' };
    const claimed = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
    if (entries.length > DOCX_LIMITS.parts || claimed > DOCX_LIMITS.unpackedBytes) return { kind: 'too_much' };
    return await faultOfParts(source, entries);
  } catch {
    return { kind: 'not_docx' }; // a directory that points nowhere, a part that is not what it claims
  }
}

/** No name twice, none that leaves its folder, nothing encrypted. */
function isSound(entries: readonly ZipEntry[]): boolean {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  const strange = entries.some(({ name, encrypted }) => encrypted || /\\|^\/|(^|\/)\.\.(\/|$)/.test(name));
  return names.size === entries.length && !strange && names.has(CONTENT_TYPES.toLowerCase());
}

async function faultOfParts(source: ZipSource, entries: readonly ZipEntry[]): Promise<DocxFault | undefined> {
  for (const entry of entries) {
    const part = await unpackZip(source, entry, entry.unpacked + PACKING);
    // A lying size would let a later reader unpack more than was counted here.
    if (part.length !== entry.unpacked) return { kind: 'not_docx' };
    const fault = faultOfPart(entry.name, part);
    if (fault) return fault;
  }
  return undefined;
}

function faultOfPart(name: string, part: Buffer): DocxFault | undefined {
  if (/vbaProject|vbaData/iu.test(name)) return { kind: 'macros' };
  if (EMBEDDED.test(name)) return { kind: 'embedded', part: name };
  if (!/\.(xml|rels)$/iu.test(name)) return undefined;
  const xml = part.toString('utf8');
  // Only UTF-8, and no definitions: whoever reads it next reads the same.
  if (xml.includes('\0') || /<!(DOCTYPE|ENTITY)/iu.test(xml)) return { kind: 'not_docx' };
  if (name.toLowerCase() === CONTENT_TYPES.toLowerCase()) return faultOfTypes(xml);
  if (/\.rels$/iu.test(name)) return faultOfRelations(xml);
  return faultOfFields(xml);
}

function faultOfTypes(xml: string): DocxFault | undefined {
  if (/macroEnabled|vbaProject/iu.test(xml)) return { kind: 'macros' };
  return xml.includes(`"${MAIN}"`) || xml.includes(`'${MAIN}'`) ? undefined : { kind: 'not_docx' };
}

function faultOfRelations(xml: string): DocxFault | undefined {
  for (const [relation] of xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gu)) {
    if (/relationships\/aFChunk["']/iu.test(relation)) return { kind: 'embedded', part: 'aFChunk' };
    if (!/TargetMode\s*=\s*["']\s*External/iu.test(relation)) continue;
    const target = /Target\s*=\s*(?:"([^"]*)"|'([^']*)')/u.exec(relation);
    return { kind: 'external', target: (target?.[1] ?? target?.[2] ?? '').slice(0, 200) };
  }
  return undefined;
}

/** Instructions may be cut into runs: those of one part are put together again at each field's beginning. */
function faultOfFields(xml: string): DocxFault | undefined {
  const simple = [...xml.matchAll(/\binstr\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(
    (found) => found[1] ?? found[2] ?? '',
  );
  const complex = xml
    .split(/fldCharType\s*=\s*["']begin["']/u)
    .slice(1)
    .map((field) => [...field.matchAll(/<w:instrText\b[^>]*>([^<]*)</gu)].map(([, text]) => text).join(''));
  const active = [...simple, ...complex].map((field) => ACTIVE.exec(field)?.[1]).find((field) => field !== undefined);
  return active === undefined ? undefined : { kind: 'active_field', field: active.toUpperCase() };
}
