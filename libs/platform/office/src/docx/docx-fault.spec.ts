import { Document, Packer, Paragraph } from 'docx';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { DOCX_LIMITS, docxFault } from './docx-fault';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const typesOf = (main: string): string =>
  `<Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
const TYPES = typesOf(DOCX);
const BODY = '<w:document><w:body><w:p/></w:body></w:document>';

/** An archive with these parts, besides what a DOCX needs. */
async function docx(parts: Readonly<Record<string, string | Buffer>> = {}): Promise<Buffer> {
  const zip = new ZipFile();
  const all = { '[Content_Types].xml': TYPES, 'word/document.xml': BODY, ...parts };
  for (const [name, part] of Object.entries(all)) zip.addBuffer(Buffer.from(part), name);
  zip.end();
  return buffer(zip.outputStream);
}

const relation = (type: string, more: string): string =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" ${more}/></Relationships>`;
const fields = (...runs: string[]): string =>
  `<w:document><w:r><w:fldChar w:fldCharType="begin"/></w:r>${runs.map((run) => `<w:r><w:instrText xml:space="preserve">${run}</w:instrText></w:r>`).join('')}</w:document>`;

describe('a DOCX from outside', () => {
  it('passes when Word or a library made it', async () => {
    const made = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('{{so}}')] }] }));
    expect([await docxFault(made), await docxFault(await docx())]).toEqual([undefined, undefined]);
    // Page numbers and the like are fields, too.
    expect(await docxFault(await docx({ 'word/header1.xml': fields(' PAGE ') }))).toBeUndefined();
  });

  it.each([
    ['text', Buffer.from('PK\u0003\u0004 no archive')],
    ['an empty file', Buffer.alloc(0)],
  ])('is refused when it is %s', async (_, bytes) => {
    expect(await docxFault(bytes)).toEqual({ kind: 'not_docx' });
  });

  it.each([
    [
      'a workbook',
      { '[Content_Types].xml': typesOf('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml') },
    ],
    ['entities', { 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>' }],
    ['another encoding', { 'word/styles.xml': Buffer.from('\ufeff<x/>', 'utf16le') }],
    ['the same part in capitals', { 'WORD/document.xml': BODY }],
  ])('is refused with %s', async (_, parts) => {
    expect(await docxFault(await docx(parts as Record<string, string>))).toEqual({ kind: 'not_docx' });
  });

  it('is refused with macros, by part or by type', async () => {
    expect(await docxFault(await docx({ 'word/vbaProject.bin': 'x' }))).toEqual({ kind: 'macros' });
    const docm = { '[Content_Types].xml': typesOf('application/vnd.ms-word.document.macroEnabled.main+xml') };
    expect(await docxFault(await docx(docm))).toEqual({ kind: 'macros' });
  });

  it('is refused when something in it is fetched from elsewhere', async () => {
    const target = 'http://203.0.113.7/m.dotm';
    for (const type of ['attachedTemplate', 'image', 'oleObject', 'hyperlink']) {
      const rels = { 'word/_rels/settings.xml.rels': relation(type, `Target="${target}" TargetMode='External'`) };
      expect(await docxFault(await docx(rels))).toEqual({ kind: 'external', target });
    }
  });

  it('is refused with other files inside', async () => {
    expect(await docxFault(await docx({ 'word/embeddings/oleObject1.bin': 'x' }))).toMatchObject({ kind: 'embedded' });
    expect(
      await docxFault(await docx({ 'word/_rels/document.xml.rels': relation('aFChunk', 'Target="a.html"') })),
    ).toEqual({
      kind: 'embedded',
      part: 'aFChunk',
    });
  });

  it.each([
    ['DDEAUTO', fields(' DDEAUTO c:\\\\cmd ')],
    ['INCLUDETEXT', fields(' INCLUDE', 'TEXT "\\\\\\\\host\\\\f" ')],
    ['INCLUDEPICTURE', '<w:fldSimple w:instr=" includepicture http://a/b "/>'],
  ])('is refused with the field %s', async (field, xml) => {
    expect(await docxFault(await docx({ 'word/footer1.xml': xml }))).toEqual({ kind: 'active_field', field });
  });

  it('is refused when it unpacks to too much, whatever its directory claims', async () => {
    const bomb = await docx({ 'word/media/a.png': Buffer.alloc(DOCX_LIMITS.unpackedBytes + 1) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await docxFault(bomb)).toEqual({ kind: 'too_much' });
    const lying = await docx({ 'word/media/a.png': Buffer.alloc(1_000_000) });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(1_000_000);
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at + 1)) lying.writeUInt32LE(10, at);
    expect(await docxFault(lying)).toEqual({ kind: 'not_docx' });
    const many = Object.fromEntries(Array.from({ length: DOCX_LIMITS.parts }, (_, n) => [`word/media/${n}.png`, '']));
    expect(await docxFault(await docx(many))).toEqual({ kind: 'too_much' });
  });
});
