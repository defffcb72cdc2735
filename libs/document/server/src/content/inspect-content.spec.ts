import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectContent } from './inspect-content';
import {
  jpegSample,
  officeSample,
  openDocumentSample,
  pdfSample,
  pngSample,
  tiffSample,
  zipSample,
} from './testing/samples';

let dir: string;
beforeAll(async () => (dir = await mkdtemp(join(tmpdir(), 'inspect-'))));
afterAll(() => rm(dir, { recursive: true }));

async function inspect(bytes: Buffer | string, name: string) {
  const path = join(dir, 'sample');
  await writeFile(path, bytes);
  return inspectContent(path, name);
}

const pdf = pdfSample(1);
const docx = officeSample('wordprocessingml.document');

describe('looking at a file', () => {
  it.each([
    ['Quyết định.pdf', 'pdf', pdf],
    ['TỜ TRÌNH.PDF', 'pdf', pdf],
    ['a.b.docx', 'docx', docx],
    ['a.xlsx', 'xlsx', officeSample('spreadsheetml.sheet')],
    ['a.pptx', 'pptx', officeSample('presentationml.presentation')],
    ['a.odt', 'odt', openDocumentSample('text')],
    ['a.ods', 'ods', openDocumentSample('spreadsheet')],
    ['a.jpg', 'jpg', jpegSample],
    ['a.jpeg', 'jpg', jpegSample],
    ['a.png', 'png', pngSample()],
    ['a.tif', 'tif', tiffSample],
    ['a.tiff', 'tif', tiffSample],
    ['a.txt', 'txt', 'Kính gửi: Ủy ban nhân dân\r\n\tĐiều 1\n'],
    ['a.txt', 'txt', '\ufeffcó dấu hiệu đầu tệp'],
    ['a.txt', 'txt', 'BM01/VP là một biểu mẫu, không phải ảnh'],
    ['a.txt', 'txt', 'ề'.repeat(100_000)], // characters cut between two reads
  ])('%s is taken as %s', async (name, type, bytes) => {
    expect((await inspect(bytes, name)).type).toBe(type);
  });

  it('gives the media type of the content', async () => {
    expect((await inspect(docx, 'a.docx')).mediaType).toMatch(/wordprocessingml\.document$/);
    expect((await inspect('a', 'a.txt')).mediaType).toBe('text/plain; charset=utf-8');
  });

  it.each([
    ['a Word file named PDF', 'a.pdf', docx, 'docx'],
    ['a PDF named text', 'a.txt', pdf, 'pdf'],
    ['a sheet named Word', 'a.docx', officeSample('spreadsheetml.sheet'), 'xlsx'],
    ['a Word file with macros', 'a.docx', macroSample(), 'docm'],
    ['any archive', 'a.docx', zipSample({ 'a.txt': 'a' }), 'zip'],
    ['a program', 'a.pdf', Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'), 'exe'],
    ['text', 'a.pdf', 'Đây là văn bản', 'txt'],
    ['an empty file', 'a.pdf', '', 'txt'],
    ['an old Word file', 'a.docx', Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex'), 'cfb'],
    ['a PDF behind some junk', 'a.pdf', Buffer.concat([Buffer.from('\n'), pdf]), 'txt'],
    ['a PDF behind a byte order mark', 'a.pdf', Buffer.concat([Buffer.from('\ufeff'), pdf]), 'txt'],
    ['a PDF behind an image', 'a.pdf', Buffer.concat([jpegSample, pdf]), 'jpg'],
    ['UTF-16', 'a.txt', Buffer.from('\ufeffvăn bản', 'utf16le'), null],
    ['Windows-1258', 'a.txt', Buffer.from([0x56, 0xe3, 0x6e]), null],
    ['text cut in the middle of a letter', 'a.txt', Buffer.from('ề').subarray(0, 2), null],
    ['text with a NUL', 'a.txt', 'a\u0000b', null],
  ])('refuses %s as %s', async (_what, name, bytes, found) => {
    const refusal = inspect(bytes, name);
    await expect(refusal).rejects.toMatchObject({ code: 'file.type_mismatch', kind: 'invalid', params: { found } });
  });

  it.each([
    'a.doc',
    'a.exe',
    'a.html',
    'a.svg',
    'a.zip',
    'a.pdf.js',
    'a',
    '.pdf',
    'a.',
    'a.constructor',
    'a.__proto__',
  ])('refuses the name %s', async (name) => {
    await expect(inspect(pdf, name)).rejects.toMatchObject({ code: 'file.type_not_allowed', kind: 'invalid' });
  });

  it.each(['', '  '])('needs a name: %j', async (name) => {
    await expect(inspect(pdf, name)).rejects.toMatchObject({ code: 'file.name_missing' });
  });
});

function macroSample(): Buffer {
  const type = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  return zipSample({
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
  });
}
