import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate as zlibInflate } from 'node:zlib';
import { isDictionary, PdfReader, wholeOf, type PdfDictionary } from './pdf-value';

const inflate = promisify(zlibInflate);

/** A dictionary of the kind looked at here is hundreds of bytes; one that is longer is not looked at. */
const DICTIONARY_BYTES = 64 * 1024;

/** Streams looked at are tables: as stored and inflated, in bytes. */
const STREAM_BYTES = 4 * 1024 * 1024;
const INFLATED_BYTES = 16 * 1024 * 1024;

/** An object that stands in the file by itself. */
export interface PdfObject {
  readonly number: number;
  readonly dictionary: PdfDictionary;
  /** Where the bytes of its stream begin, if it has one. */
  readonly streamAt: number | undefined;
}

/** A file up to this size is read at once: many small reads cost more. */
const WHOLE_BYTES = 512 * 1024;

/** A PDF on the local disk; a large one is read in pieces. */
export class PdfSource {
  private whole: Buffer | undefined;

  constructor(
    private readonly handle: FileHandle,
    readonly size: number,
  ) {}

  /** Bytes from a place on, fewer at the end of the file. */
  async bytes(at: number, length: number): Promise<Buffer> {
    if (this.size > WHOLE_BYTES) return this.read(at, length);
    this.whole ??= await this.read(0, this.size);
    return this.whole.subarray(at, at + length);
  }

  /** The same as text with one character for each byte. */
  async text(at: number, length = DICTIONARY_BYTES): Promise<string> {
    return (await this.bytes(at, length)).toString('latin1');
  }

  /** The object that begins at a place: a dictionary, perhaps with a stream. */
  async objectAt(at: number): Promise<PdfObject | undefined> {
    const reader = new PdfReader(await this.text(at));
    const number = Number(reader.skip(/\s*(\d{1,10})\s{1,8}\d{1,5}\s{1,8}obj/y)?.[1]);
    const dictionary = reader.value();
    if (!Number.isInteger(number) || !isDictionary(dictionary)) return undefined;
    const stream = reader.skip(/\s*stream\r?\n/y);
    return { number, dictionary, streamAt: stream ? at + reader.at : undefined };
  }

  /** The content of an object's stream, plain or deflated; `undefined` for other filters and for what is too large. */
  async streamOf({ dictionary, streamAt }: PdfObject): Promise<Buffer | undefined> {
    const length = wholeOf(dictionary.get('/Length'), STREAM_BYTES);
    if (streamAt === undefined || length === undefined) return undefined;
    const stored = await this.bytes(streamAt, length);
    const filter = dictionary.get('/Filter');
    if (filter === undefined) return stored;
    const deflated =
      filter === '/FlateDecode' || (Array.isArray(filter) && filter.length === 1 && filter[0] === '/FlateDecode');
    if (!deflated) return undefined;
    const plain = await inflate(stored, { maxOutputLength: INFLATED_BYTES }).catch(() => undefined); // not well formed
    return plain && unpredicted(plain, dictionary.get('/DecodeParms'));
  }

  private async read(at: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, this.size - at));
    const { buffer, bytesRead } = await this.handle.read(Buffer.alloc(wanted), 0, wanted, at);
    return buffer.subarray(0, bytesRead);
  }
}

/** Undoes the PNG predictor "up" or none, row by row; `undefined` for any other. */
function unpredicted(plain: Buffer, parameters: unknown): Buffer | undefined {
  if (parameters === undefined || parameters === null) return plain;
  if (!isDictionary(parameters as PdfDictionary)) return undefined;
  const told = parameters as PdfDictionary;
  const predictor = told.get('/Predictor') ?? 1;
  if (predictor === 1) return plain;
  const columns = wholeOf(told.get('/Columns') ?? 1, 64);
  if (predictor !== 12 || !columns || told.has('/Colors') || told.has('/BitsPerComponent')) return undefined;
  const rows = Math.floor(plain.length / (columns + 1));
  const out = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const kind = plain[row * (columns + 1)];
    if (kind !== 0 && kind !== 2) return undefined;
    for (let column = 0; column < columns; column += 1) {
      const above = kind === 2 && row > 0 ? (out[(row - 1) * columns + column] ?? 0) : 0;
      out[row * columns + column] = ((plain[row * (columns + 1) + 1 + column] ?? 0) + above) & 255;
    }
  }
  return out;
}
