import type { AgencyId, AgencyKind } from '@lienthong/agency/model';
import {
  buildNotation,
  checkDraft,
  documentErrors,
  findDocumentType,
  requireLegalCompetence,
  type OutgoingDocument,
} from '@lienthong/document/model';
import { vietnamDay, vietnamYear } from '@lienthong/platform/kernel';
import { numberAs, type Numbering, type Series, type SpecialNumber } from '@lienthong/register/model';

/** What the issue of a draft will write, but for the number itself, which the counter grants unless it was taken before. */
export interface IssueTerms {
  readonly series: Series;
  readonly year: number;
  readonly notation: string;
  readonly issuedOn: string;
  readonly special: SpecialNumber | null;
}

/** By whom, under which numbering rules and when a draft is issued. */
export interface IssueCase {
  readonly agency: { readonly id: AgencyId; readonly abbreviation: string; readonly kind: AgencyKind };
  readonly numbering: Numbering;
  readonly fileCount: number;
  readonly at: Date;
}

/**
 * The terms under which a draft is issued now: series, symbol, year and date of the day in Vietnam, or of the number
 * that was taken before. Refuses an incomplete draft, a legal document of an agency that may not issue one, or one whose answer was due before today, naming the first field
 * (Decree 30/2020 art. 8, 15).
 */
export function issueDraft(draft: OutgoingDocument, { agency, numbering, fileCount, at }: IssueCase): IssueTerms {
  const [fault] = checkDraft(draft, fileCount);
  const type = findDocumentType(draft.typeCode);
  if (fault || !type)
    throw documentErrors.incomplete({ field: fault?.field ?? 'typeCode', fault: fault?.fault ?? 'unknown' });
  requireLegalCompetence(draft.documentClass, agency.kind);
  const today = vietnamDay(at);
  if (draft.dueOn !== null && draft.dueOn < today) throw documentErrors.incomplete({ field: 'dueOn', fault: 'past' });
  const { series, issuer } = numberAs(draft, numbering);
  const { special } = numbering;
  const year = special?.year ?? vietnamYear(at);
  const notation = buildNotation({
    documentClass: draft.documentClass,
    type,
    agencyAbbreviation: issuer ?? agency.abbreviation,
    unitAbbreviation: draft.unitAbbreviation,
    year,
  });
  return { series, year, notation, issuedOn: special?.datedOn ?? today, special };
}
