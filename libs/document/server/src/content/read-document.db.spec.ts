import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differenceOf } from '../versions/text-difference';
import { MEDIA_TYPES } from './content-types';
import { readDocument } from './read-document';
import { pdfSample, zipSample } from './testing/samples';

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'read-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const file = async (bytes: Buffer | string): Promise<string> => {
  const path = join(dir, 'file');
  await writeFile(path, bytes);
  return path;
};
const docx = (body: string) => zipSample({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>` });

describe('reading a document', () => {
  it('gives words and page sizes of a PDF', async () => {
    const path = await file(await readFile(join(process.cwd(), 'apps/api-e2e/src/data/57-2010-qd-ubnd.pdf')));
    const content = await readDocument(path, MEDIA_TYPES.pdf);
    expect(content?.text).toContain('LONG AN');
    expect(content?.pageSizes.length).toBeGreaterThan(1);
    expect(Math.round(content?.pageSizes[0]?.width ?? 0)).toBe(210);
  });

  it('gives the paragraphs of a DOCX without what was deleted', async () => {
    const body =
      '<w:p><w:r><w:t>Điều 1.</w:t></w:r><w:r><w:t xml:space="preserve"> Ban hành &amp; công bố</w:t></w:r></w:p>' +
      '<w:p><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:r><w:t>Điều 2.</w:t></w:r></w:p>';
    const content = await readDocument(await file(docx(body)), MEDIA_TYPES.docx);
    expect(content).toEqual({ text: 'Điều 1. Ban hành & công bố\nĐiều 2.', pageSizes: [] });
  });

  it('gives nothing of what is broken, another kind or would unpack to too much', async () => {
    expect(await readDocument(await file('%PDF-1.7 torn'), MEDIA_TYPES.pdf)).toBeUndefined();
    expect(await readDocument(await file('PK torn'), MEDIA_TYPES.docx)).toBeUndefined();
    expect(await readDocument(await file(zipSample({ 'a.txt': 'x' })), MEDIA_TYPES.docx)).toBeUndefined();
    expect(await readDocument(await file(docx('x'.repeat(17 * 1024 * 1024))), MEDIA_TYPES.docx)).toBeUndefined();
    expect(await readDocument(await file(pdfSample(1)), MEDIA_TYPES.png)).toBeUndefined();
  });
});

describe('two texts', () => {
  it('are told in pieces of same, removed and added words, whatever blanks lay them out', () => {
    expect(differenceOf('Điều 1.  Ban hành\n\nquy định', 'Điều 1. Ban hành\nquy chế')).toEqual([
      { change: 'same', words: 'Điều 1. Ban hành\nquy ' },
      { change: 'removed', words: 'định' },
      { change: 'added', words: 'chế' },
    ]);
  });

  it('are not compared when one has no words or both are too long', () => {
    expect(differenceOf(undefined, 'a')).toBeNull();
    expect(differenceOf(' ', 'a')).toBeNull();
    expect(differenceOf('a'.repeat(200_001), 'b'.repeat(200_001))).toBeNull();
  });
});
