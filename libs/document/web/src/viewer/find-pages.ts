import { foldVietnamese } from '@lienthong/platform/text';
import type { PDFDocumentProxy } from 'pdfjs-dist';

const texts = new WeakMap<PDFDocumentProxy, Promise<readonly string[]>>();

async function textOf(file: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await file.getPage(page)).getTextContent();
  return foldVietnamese(items.map((item) => ('str' in item ? item.str : '')).join(' '));
}

function readTexts(file: PDFDocumentProxy): Promise<readonly string[]> {
  return Promise.all(Array.from({ length: file.numPages }, (_, at) => textOf(file, at + 1)));
}

/** The pages (from 1) whose text holds what was typed, accents and line breaks aside. A scan without text has none. */
export async function findPages(file: PDFDocumentProxy, typed: string): Promise<readonly number[]> {
  const known = texts.get(file) ?? readTexts(file);
  texts.set(file, known);
  const wanted = foldVietnamese(typed);
  return (await known).flatMap((text, at) => (text.includes(wanted) ? [at + 1] : []));
}
