import { findDocumentType } from '@lienthong/document/model';
import { formOf } from '@lienthong/template/model';
import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph } from 'docx';
import { FORMS } from './forms';
import { FONT, mm, run } from './text';

/** A4 and margins within the decree's 20–25, 30–35, 20–25 and 15–20 mm (app. I part I.4). */
const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) },
} as const;

const drawn = new Map<string, Promise<Buffer>>();

/** The product's template of a type, drawn once; `undefined` when it has none. */
export function defaultTemplate(typeCode: string): Promise<Buffer> | undefined {
  const known = drawn.get(typeCode);
  if (known) return known;
  const form = formOf(typeCode);
  if (!form) return undefined;
  const made = Packer.toBuffer(sheet(typeCode, FORMS[form](typeCode)));
  drawn.set(typeCode, made);
  return made;
}

function sheet(typeCode: string, children: ReturnType<(typeof FORMS)['letter']>): Document {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [run('', { size: 13 }, { children: [PageNumber.CURRENT] })],
  });
  return new Document({
    title: `Mẫu ${findDocumentType(typeCode)?.name ?? typeCode}`,
    creator: 'Liên Thông',
    styles: { default: { document: { run: { font: FONT, size: 28, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        // The page number stands in the middle of the upper margin, from the second page on (app. I part II.9).
        properties: { page: PAGE, titlePage: true },
        headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph('')] }) },
        children,
      },
    ],
  });
}
