import { defineErrors } from '@lienthong/platform/kernel';

/** What a probe finds wrong; seen in the log only. */
export const observabilityErrors = defineErrors('observability', { disk_full: 'conflict', no_answer: 'conflict' });
