import { defineErrors } from '@lienthong/platform/kernel';

/** Why a process of this domain does not start; no user ever sees these. */
export const identityStartErrors = defineErrors('identity_start', { demo_accounts: 'conflict' });
