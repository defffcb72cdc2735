import { defineErrors, type CodesOf } from '@lienthong/platform/kernel';

/** Why an office file or a PDF could not be worked on; nothing of the file itself is lost. */
export const officeErrors = defineErrors('office', {
  /** No LibreOffice on this machine. */
  unavailable: 'conflict',
  busy: 'conflict',
  /** It took more time or memory than one conversion may have. */
  too_heavy: 'conflict',
  /** LibreOffice, or the reader of PDF files, cannot make anything of the file. */
  unreadable: 'conflict',
  encrypted: 'conflict',
  /** A page lies on its side: what is written on it would stand across. */
  rotated: 'conflict',
});

/** Codes of `officeErrors`. */
export type OfficeErrorCode = CodesOf<typeof officeErrors>;
