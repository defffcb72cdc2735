import { defineErrors, type CodesOf } from '@lienthong/platform/kernel';

/** Everything that can be refused about documents. */
export const documentErrors = defineErrors('document', {
  not_found: 'not_found',
  already_issued: 'conflict',
  changed_elsewhere: 'conflict',
  incomplete: 'invalid',
  secret_refused: 'invalid',
  secret_mark: 'invalid',
  too_many_files: 'invalid',
  in_review: 'conflict',
  not_in_review: 'conflict',
  already_signed: 'conflict',
  held_elsewhere: 'forbidden',
  plan_unsound: 'invalid',
  own_content_check: 'invalid',
  own_form_check: 'invalid',
  step_not_found: 'not_found',
  not_your_step: 'forbidden',
  step_not_open: 'conflict',
  answer_impossible: 'invalid',
  comment_missing: 'invalid',
  checks_open: 'conflict',
  returned: 'conflict',
  changed_since_signed: 'conflict',
  kept: 'conflict',
  version_not_found: 'not_found',
  post_unknown: 'invalid',
  signer_not_competent: 'invalid',
  not_competent_legal: 'invalid',
});

/** Everything that can be refused about files. */
export const fileErrors = defineErrors('file', {
  not_found: 'not_found',
  name_missing: 'invalid',
  empty: 'invalid',
  too_large: 'invalid',
  cut_off: 'invalid',
  type_not_allowed: 'invalid',
  type_mismatch: 'invalid',
  page_not_found: 'not_found',
  no_pdf: 'conflict',
  preview_unavailable: 'conflict',
  damaged: 'conflict',
  in_use: 'conflict',
  upload_not_found: 'not_found',
  quota_exceeded: 'conflict',
});

/** Codes of `documentErrors` and `fileErrors`. */
export type DocumentErrorCode = CodesOf<typeof documentErrors> | CodesOf<typeof fileErrors>;
