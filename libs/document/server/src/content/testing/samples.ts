import { crc32, deflateSync } from 'node:zlib';

/** A PDF with one line of text on each of its pages, `extra` objects appended to the page list's siblings. */
export function pdfSample(
  pages: number,
  drawing = 'BT /F1 24 Tf 72 700 Td (Van ban) Tj ET',
  box = '0 0 595 842',
): Buffer {
  const kids = Array.from({ length: pages }, (_, n) => `${4 + 2 * n} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  for (let n = 0; n < pages; n += 1) {
    const resources = '/Resources << /Font << /F1 3 0 R >> >>';
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [${box}] ${resources} /Contents ${5 + 2 * n} 0 R >>`);
    objects.push(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
  }
  return assemble(objects);
}

function assemble(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n';
  const places = objects.map((object, n) => {
    const at = body.length;
    body += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, 'latin1');
}

/** A ZIP with its entries in the given order, not compressed. */
export function zipSample(entries: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const fields = entryFields(name, text);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), Buffer.from(text)]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00'), fields, rest, Buffer.from(name));
    locals.push(local);
    at += local.length;
  }
  return Buffer.concat([...locals, ...central, endOfZip(locals.length, Buffer.concat(central).length, at)]);
}

function entryFields(name: string, text: string): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt32LE(crc32(text), 10);
  fields.writeUInt32LE(Buffer.byteLength(text), 14);
  fields.writeUInt32LE(Buffer.byteLength(text), 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function endOfZip(entries: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

/** An Office document of the kind that its main part's content type names, for example `wordprocessingml.document`. */
export function officeSample(mainPart: string): Buffer {
  const type = `application/vnd.openxmlformats-officedocument.${mainPart}.main+xml`;
  return zipSample({
    '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': '<Relationships/>',
  });
}

/** An OpenDocument file, `text` or `spreadsheet`. */
export function openDocumentSample(kind: string): Buffer {
  return zipSample({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '<office:document/>' });
}

/** A PNG of one white point. */
export function pngSample(): Buffer {
  const part = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    part('IHDR', header),
    part('IDAT', deflateSync(Buffer.from([0, 255]))),
    part('IEND', Buffer.alloc(0)),
  ]);
}

/** The first bytes of a JPEG and of a TIFF: enough to be known by. */
export const jpegSample = Buffer.from(
  '\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9',
  'latin1',
);
export const tiffSample = Buffer.from('II*\x00\x08\x00\x00\x00\x00\x00\x00\x00\x00\x00', 'latin1');
