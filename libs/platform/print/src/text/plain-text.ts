/** A cell as text: composed letters, no control characters but line breaks. XLSX and PDF refuse the others. */
export function plainText(value: string | number | null): string {
  return value === null
    ? ''
    : String(value)
        .normalize('NFC')
        .replaceAll(/(?!\n)[\p{Cc}\ufffe\uffff]/gu, ' ');
}
