import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { fieldsOfDocx, mergeDocx } from './merge-docx';
import { listZip, unpackZip, zipInMemory } from './zip-archive';

async function template(...children: (Paragraph | Table)[]): Promise<Buffer> {
  const headers = { default: new Header({ children: [new Paragraph('{{do_khan}}')] }) };
  return Packer.toBuffer(new Document({ sections: [{ headers, children }] }));
}

async function partOf(bytes: Buffer, name = 'word/document.xml'): Promise<string> {
  const source = zipInMemory(bytes);
  const entry = (await listZip(source))?.find((one) => one.name === name);
  if (!entry) throw new Error(`no ${name}`);
  return (await unpackZip(source, entry, 1_000_000)).toString('utf8');
}

/** Words of the runs; the blanks that the library leaves between its cuts are none. */
const wordsOf = (xml: string): string[] => [...xml.matchAll(/<w:t\b[^>]*>([^<]+)</g)].map(([, text = '']) => text);
const paragraphs = (xml: string): number => xml.match(/<w:p[ >/]/g)?.length ?? 0;

describe('the fields of a template', () => {
  it('are found in body and header, whole or cut into runs', async () => {
    const cut = new Paragraph({ children: ['{{trich', '_y', 'eu}}'].map((text) => new TextRun({ text, bold: true })) });
    expect(await fieldsOfDocx(await template(new Paragraph('Số: {{so}}/{{ky_hieu}}, {{so}}'), cut))).toEqual([
      'so',
      'ky_hieu',
      'trich_yeu',
      'do_khan',
    ]);
  });

  it('are no template language: other signs are part of the name', async () => {
    const bytes = await template(new Paragraph('{{#each}} {{/each}} {{@xml}} {{a [b: 1]}}'));
    expect(await fieldsOfDocx(bytes)).toEqual(['#each', '/each', '@xml', 'a [b: 1]', 'do_khan']);
  });

  it.each(['{{trich_yeu', 'trich_yeu}}', '{{a {{b}}'])('are not read when a mark is open: %s', async (text) => {
    expect(await fieldsOfDocx(await template(new Paragraph(text)))).toBeUndefined();
  });

  it('are not read where there is no document', async () => {
    expect(await fieldsOfDocx(Buffer.from('PK no'))).toBeUndefined();
  });
});

describe('a merged template', () => {
  it('has the values as text, whatever they contain', async () => {
    const subject = 'Tổ chức “Lễ hội” <b>&amp; {{do_khan}} $& — Đức Hòa';
    const merged = await mergeDocx(await template(new Paragraph('V/v {{trich_yeu}}')), {
      trich_yeu: subject,
      do_khan: 'KHẨN',
    });
    expect(wordsOf(await partOf(merged)).join('')).toBe(
      'V/v Tổ chức “Lễ hội” &lt;b&gt;&amp;amp; {{do_khan}} $&amp; — Đức Hòa',
    );
    expect(wordsOf(await partOf(merged, 'word/header1.xml'))).toEqual(['KHẨN']);
  });

  it('breaks lines where the value does', async () => {
    const merged = await mergeDocx(await template(new Paragraph('{{dong_ky}}')), { dong_ky: 'TM.\nKT.', do_khan: '' });
    const xml = await partOf(merged);
    expect([wordsOf(xml), xml.match(/<w:br\/>/g)?.length]).toEqual([['TM.', 'KT.'], 1]);
  });

  it('loses a paragraph whose only field has no value, but never the last of a cell', async () => {
    const cell = new TableCell({ children: [new Paragraph('{{do_khan}}')] });
    const table = new Table({ rows: [new TableRow({ children: [cell] })] });
    const given = await template(new Paragraph('{{do_khan}}'), new Paragraph('A{{do_khan}}'), table, new Paragraph(''));
    const before = paragraphs(await partOf(given));
    const xml = await partOf(await mergeDocx(given, { do_khan: '' }));
    expect([before - paragraphs(xml), wordsOf(xml)]).toEqual([1, ['A']]);
  });
});
