import { defineErrors, type CodesOf } from '@lienthong/platform/kernel';

/** Everything that can be refused about documents. */
export const documentErrors = defineErrors('document', {
  not_found: 'not_found',
  already_issued: 'conflict',
  changed_elsewhere: 'conflict',
  incomplete: 'invalid',
  secret_refused: 'invalid',
  too_many_files: 'invalid',
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
  preview_unavailable: 'conflict',
  damaged: 'conflict',
  in_use: 'conflict',
  upload_not_found: 'not_found',
  quota_exceeded: 'conflict',
});

/** Codes of `documentErrors` and `fileErrors`. */
export type DocumentErrorCode = CodesOf<typeof documentErrors> | CodesOf<typeof fileErrors>;
