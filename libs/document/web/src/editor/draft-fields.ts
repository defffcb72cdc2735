import { LEGAL_TYPES, type DraftFields } from '@lienthong/document/model';

/** A draft before anything was written; no date and no number, those are granted at issue. */
export const EMPTY_DRAFT: DraftFields = {
  typeCode: '',
  documentClass: 'administrative',
  subject: '',
  unitAbbreviation: null,
  signerTitle: '',
  signerName: '',
  urgency: 0,
  dueOn: null,
  language: 'Tiếng Việt',
  note: '',
  copies: 1,
  secrecy: 'none',
  reference: '',
  recipientIds: [],
  route: 'direct',
  fileIds: [],
};

/** The names of the fields that differ. */
export function differingFields(one: DraftFields, other: DraftFields): (keyof DraftFields)[] {
  const names = Object.keys(EMPTY_DRAFT) as (keyof DraftFields)[];
  return names.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}

/** Applies a change; a type that cannot be a legal document takes the class back (Decree 30/2020 art. 7). */
export function changeFields(fields: DraftFields, change: Partial<DraftFields>): DraftFields {
  const next = { ...fields, ...change };
  return next.documentClass === 'legal' && !LEGAL_TYPES.includes(next.typeCode)
    ? { ...next, documentClass: 'administrative' }
    : next;
}
