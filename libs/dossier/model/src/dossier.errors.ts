import { defineErrors, type CodesOf } from '@lienthong/platform/kernel';

/** Everything that can be refused about dossiers, the filing plan, links and copies. */
export const dossierErrors = defineErrors('dossier', {
  not_found: 'not_found',
  closed: 'conflict',
  not_closed: 'conflict',
  empty: 'conflict',
  not_holder: 'forbidden',
  document_not_found: 'not_found',
  document_not_final: 'conflict',
  already_inside: 'conflict',
  not_inside: 'conflict',
  too_many_documents: 'conflict',
  reason_missing: 'invalid',
  retention_out_of_range: 'invalid',
  same_holder: 'invalid',
  line_not_found: 'not_found',
  line_already_opened: 'conflict',
  line_misplaced: 'invalid',
  line_in_use: 'conflict',
  plan_approved: 'conflict',
  plan_not_approved: 'conflict',
  plan_empty: 'conflict',
  number_in_use: 'conflict',
  plan_not_found: 'not_found',
  too_large: 'conflict',
  link_not_found: 'not_found',
  link_to_itself: 'invalid',
  link_exists: 'conflict',
  link_form: 'conflict',
  copy_direction: 'conflict',
  copy_of_copy: 'conflict',
  copy_file_missing: 'invalid',
});

/** Codes of `dossierErrors`. */
export type DossierErrorCode = CodesOf<typeof dossierErrors>;
