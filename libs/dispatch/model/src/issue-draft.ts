import type { AgencyId } from '@lienthong/agency/model';
import {
  buildNotation,
  checkDraft,
  documentErrors,
  findDocumentType,
  type OutgoingDocument,
} from '@lienthong/document/model';
import { vietnamDay, vietnamYear } from '@lienthong/platform/kernel';
import { seriesOf, type Series } from '@lienthong/register/model';

/** What the issue of a draft will write, but for the number itself, which the counter grants. */
export interface IssueTerms {
  readonly series: Series;
  readonly year: number;
  readonly notation: string;
  readonly issuedOn: string;
}

/**
 * The terms under which a draft is issued now: series, symbol, year and date of the day in Vietnam. Refuses an
 * incomplete draft, or one whose answer was due before today, naming the first field (Decree 30/2020 art. 8, 15).
 */
export function issueDraft(
  draft: OutgoingDocument,
  agency: { readonly id: AgencyId; readonly abbreviation: string },
  fileCount: number,
  at: Date,
): IssueTerms {
  const [fault] = checkDraft(draft, fileCount);
  const type = findDocumentType(draft.typeCode);
  if (fault || !type)
    throw documentErrors.incomplete({ field: fault?.field ?? 'typeCode', fault: fault?.fault ?? 'unknown' });
  const today = vietnamDay(at);
  if (draft.dueOn !== null && draft.dueOn < today) throw documentErrors.incomplete({ field: 'dueOn', fault: 'past' });
  const year = vietnamYear(at);
  const { documentClass, unitAbbreviation } = draft;
  const notation = buildNotation({
    documentClass,
    type,
    agencyAbbreviation: agency.abbreviation,
    unitAbbreviation,
    year,
  });
  return { series: seriesOf(documentClass, draft.typeCode), year, notation, issuedOn: today };
}
