import type { agencyErrorsVi } from './errors.vi';

/** English sentences of refusals about agencies. */
export const agencyErrorsEn: Record<keyof typeof agencyErrorsVi, string> = {
  'error.not_found': 'This agency was not found.',
  'error.not_found.next': 'Go back to the tree and choose again.',
  'error.import_unreadable': 'The file cannot be read.',
  'error.import_unreadable.next': 'Compare it with the sample at the end of the page and choose it again.',
  'error.import_row_invalid': 'Row {{row}} is not right.',
  'error.import_row_invalid.next': 'Correct that row in the file and choose it again.',
  'error.import_parent_missing': 'Row {{row}}: no superior agency has the key or code “{{key}}”.',
  'error.import_parent_missing.next': 'Add the row of the superior, or correct the column parentKey.',
  'error.import_parent_cycle': 'Row {{row}} ({{key}}): agencies are each other’s superiors in a circle.',
  'error.import_parent_cycle.next': 'Correct the column parentKey and choose the file again.',
  'error.import_key_repeated':
    'Row {{row}}: the key “{{key}}” is used in another row, or is a code of the same agency.',
  'error.import_key_repeated.next': 'Every agency has one row only.',
  'error.import_day_refused': 'This effective date cannot be used.',
  'error.import_day_refused.next': 'Choose another date and preview again.',
  'error.import_stale': 'The organisation has changed since the preview.',
  'error.import_stale.kept': 'Nothing has been applied.',
  'error.import_stale.next': 'Preview again before applying.',
};
