import { degrees, PDFDocument, PDFTextField, rgb, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { officeErrors } from './office.errors';
import { dateLine, stampPlaces, type Placed, type StampPage, type StampText } from './stamp-places';

/** Names of form fields a template may have for number and date; they are filled instead of looking for blanks. */
export const STAMP_FIELDS = { code: 'so_ky_hieu', date: 'dia_danh_ngay_thang' } as const;

const FONT = '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf';
/** Tinos: how much of a line's height lies below the base line, and how high a line of one point is. */
const DESCENT = 0.216;
const LINE_OF_POINT = 1.107;

/**
 * Writes number and date on the first page of a PDF. It is an incremental update: the given bytes stand unchanged at the
 * beginning of the answer, so that a signature over them stays what it was. Throws `office.encrypted`, `office.rotated`
 * or `office.unreadable`.
 */
export async function stampPdf(bytes: Uint8Array, first: StampPage | undefined, stamp: StampText): Promise<Buffer> {
  const pdf = await load(bytes);
  const page = pdf.getPages()[0];
  if (!page) throw officeErrors.unreadable();
  if (page.getRotation().angle % 360 !== 0) throw officeErrors.rotated();
  const font = await tinos(pdf);
  const filled = fillFields(pdf, font, stamp);
  if (!filled) {
    const { width, height } = page.getSize();
    for (const placed of stampPlaces(first ?? { width, height, words: [] }, stamp)) write(page, font, placed);
  }
  return withPrefix(bytes, await pdf.commit().catch(unreadable));
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    const pdf = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false });
    pdf.registerFontkit(fontkit);
    return pdf;
  } catch (cause) {
    if (cause instanceof Error && /encrypted/i.test(cause.message)) throw officeErrors.encrypted({}, { cause });
    return unreadable(cause);
  }
}

async function tinos(pdf: PDFDocument): Promise<PDFFont> {
  const file = createRequire(import.meta.url).resolve(FONT);
  return pdf.embedFont(await readFile(file), { subset: true });
}

/** Whether the form had fields for it. */
function fillFields(pdf: PDFDocument, font: PDFFont, { code, place, issuedOn }: StampText): boolean {
  if (!pdf.catalog.getAcroForm()) return false;
  const form = pdf.getForm();
  const values = { [STAMP_FIELDS.code]: code, [STAMP_FIELDS.date]: dateLine(place, issuedOn) };
  const fields = Object.entries(values).map(([name, value]) => ({ field: form.getFieldMaybe(name), value }));
  if (!fields.every(({ field }) => field instanceof PDFTextField)) return false;
  for (const { field, value } of fields) {
    if (!(field instanceof PDFTextField)) continue;
    field.setText(value);
    field.updateAppearances(font);
  }
  return true;
}

function write(page: PDFPage, font: PDFFont, { text, x, align, bottom, height }: Placed): void {
  const size = Math.min(14, Math.max(11, height / LINE_OF_POINT));
  const width = font.widthOfTextAtSize(text, size);
  const shift = { left: 0, center: width / 2, right: width }[align];
  const { x: originX, y: originY, height: pageHeight } = page.getCropBox();
  const y = originY + pageHeight - bottom + DESCENT * size;
  page.drawText(text, { x: originX + x - shift, y, size, font, color: rgb(0, 0, 0), rotate: degrees(0) });
}

function withPrefix(before: Uint8Array, after: Uint8Array): Buffer {
  const made = Buffer.from(after);
  if (!made.subarray(0, before.length).equals(before)) throw officeErrors.unreadable({ reason: 'prefix' });
  return made;
}

function unreadable(cause: unknown): never {
  throw officeErrors.unreadable({}, { cause });
}
