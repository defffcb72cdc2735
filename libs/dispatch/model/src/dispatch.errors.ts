import { defineErrors, type CodesOf } from '@lienthong/platform/kernel';

/** Everything that can be refused about sending and taking in documents. */
export const dispatchErrors = defineErrors('dispatch', {
  not_found: 'not_found',
  no_recipients: 'invalid',
  too_many_recipients: 'invalid',
  recipient_is_sender: 'invalid',
  recipient_repeated: 'invalid',
  recipient_unknown: 'invalid',
  arrival_not_found: 'not_found',
  arrival_already_answered: 'conflict',
  arrival_changed: 'conflict',
  arrival_incomplete: 'invalid',
  arrival_not_editable: 'conflict',
  letter_secret: 'invalid',
  merge_with_itself: 'invalid',
  merge_both_registered: 'conflict',
  not_merged: 'conflict',
  split_handed_over: 'conflict',
  split_replied: 'conflict',
  split_sender_told: 'conflict',
  reason_missing: 'invalid',
  not_registered: 'conflict',
  sender_unknown: 'invalid',
});

/** Codes of `dispatchErrors`. */
export type DispatchErrorCode = CodesOf<typeof dispatchErrors>;
