import type { FileView } from '@lienthong/document/model';
import { injectText } from '@lienthong/platform/web';
import type { documentVi } from '../messages/document.vi';

/** What there is to say about the PDF of an office file while there is none: it is being made, or why it is not. */
export function pdfNote(): (file: FileView) => string | undefined {
  const text = injectText<typeof documentVi>('document');
  return ({ pdf }) => {
    if (pdf?.state === 'waiting') return text('files.pdf.waiting');
    if (pdf?.state !== 'failed') return undefined;
    const known = OFFICE_FAULTS.find((fault) => fault === pdf.fault);
    return text(known ? `files.pdf.${known}` : 'files.pdf.office.unreadable');
  };
}

const OFFICE_FAULTS = ['office.unavailable', 'office.too_heavy', 'office.unreadable'] as const;
