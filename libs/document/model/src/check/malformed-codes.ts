/** A code as the decree writes it: `57/2010/QĐ-UBND`, `12/UBND-VX`, `12a/TTr-SNV`: no blanks, `/` and `-` only. */
const CODE = /^\d+[a-zđ]?(\/\d{4})?\/\p{L}[\p{L}\p{N}]*([-.]\p{L}[\p{L}\p{N}]*)*$/u;

/** A number named in a sentence, with what stands around its slash: `số 57 /QĐ-UBND`. */
const NAMED = /(?<![\p{L}\p{M}])số:?\s+(\d[^\s,;.()“”"/]*(?:\s*\/\s*[^\s,;.()“”"/]*)*)/giu;

/** The codes named in a text (`số 57/2010/QĐ-UBND`) that are not written as Decree 30/2020 app. I part II.3 wants. */
export function malformedCodes(text: string): string[] {
  const named = [...text.normalize('NFC').matchAll(NAMED)].map(([, code = '']) => code.trim());
  // A plain count ("số 5 đại biểu") is no code: only what has a slash claims to be one.
  return named.filter((code) => code.includes('/') && !CODE.test(code));
}
