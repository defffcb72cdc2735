import { documentErrors } from '../document.errors';

/** What a file prints that matters to its issue. */
export interface PrintedMarks {
  /** A secrecy mark (độ mật) in a line of its own; `null` where there is none. */
  readonly secrecy: string | null;
  /** A number with its symbol in the head of the first page ("Số: 1234/BCT-TTTN"); `null` while it waits for one. */
  readonly code: string | null;
}

/** A file that was looked through. */
export interface MarkedFile {
  readonly name: string;
  readonly marks: PrintedMarks;
}

/** The head of a document stands at its beginning; what comes later quotes others. */
const HEAD = 2000;

/** What the running text of a file says about itself. A sentence that only mentions a secret is no mark. */
export function printedMarks(text: string): PrintedMarks {
  const composed = text.normalize('NFC');
  const secrecy = /^[ \t]*(TUYỆT MẬT|TỐI MẬT|MẬT)[ \t]*$/mu.exec(composed)?.[1] ?? null;
  const [firstPage = ''] = composed.split('\f', 1);
  const named = /^[ \t]*Số[ \t]*:[ \t]*(\d+\p{L}?)[ \t]*\/[ \t]*(\d{0,4}\/?\p{L}[\p{L}\p{N}./-]*)/mu.exec(
    firstPage.slice(0, HEAD),
  );
  return { secrecy, code: named ? `${named[1] ?? ''}/${named[2] ?? ''}` : null };
}

/** Refuses to send a file with a secrecy mark: it must not lie on a networked system (law 117/2025/QH15). */
export function requireNoSecrecyMark(files: readonly MarkedFile[]): void {
  const secret = files.find(({ marks }) => marks.secrecy !== null);
  if (secret) throw documentErrors.secret_mark({ mark: secret.marks.secrecy ?? '', file: secret.name });
}

/** The number a file prints besides the one it gets; `null` when it prints none, or that one. */
export function otherPrintedCode(printed: string | null, granted: string): string | null {
  return printed === null || comparable(printed) === comparable(granted) ? null : printed;
}

/** A leading zero and the case make no other number. */
function comparable(code: string): string {
  return code.normalize('NFC').replace(/^0+/, '').toLocaleLowerCase('vi');
}
