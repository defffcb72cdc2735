import { defineErrors, type CodesOf } from '@lienthong/platform/kernel';

/** Everything that can be refused about agencies. */
export const agencyErrors = defineErrors('agency', {
  not_found: 'not_found',
  import_unreadable: 'invalid',
  import_row_invalid: 'invalid',
  import_parent_missing: 'invalid',
  import_parent_cycle: 'invalid',
  import_key_repeated: 'invalid',
  import_day_refused: 'invalid',
  import_stale: 'conflict',
});

/** Codes of `agencyErrors`. */
export type AgencyErrorCode = CodesOf<typeof agencyErrors>;
