import { defineErrors } from '@lienthong/platform/kernel';

/** Mistakes in the use of the database; all are faults of the program and never of the user. */
export const databaseErrors = defineErrors('database', {
  no_transaction: 'conflict',
  other_tenant: 'conflict',
  unsafe_role: 'conflict',
  unsafe_server: 'conflict',
  not_migrated: 'conflict',
  unprotected_table: 'conflict',
});
