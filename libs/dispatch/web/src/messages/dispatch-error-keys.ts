import type { DispatchErrorCode } from '@lienthong/dispatch/model';
import type { dispatchVi } from './dispatch.vi';

/** The sentence of every refusal about sending, receiving; a code without one does not compile. */
export const dispatchErrorKeys: Record<DispatchErrorCode, `dispatch.${keyof typeof dispatchVi}`> = {
  'dispatch.not_found': 'dispatch.error.not_found',
  'dispatch.no_recipients': 'dispatch.error.no_recipients',
  'dispatch.too_many_recipients': 'dispatch.error.too_many_recipients',
  'dispatch.recipient_is_sender': 'dispatch.error.recipient_is_sender',
  'dispatch.recipient_repeated': 'dispatch.error.recipient_repeated',
  'dispatch.recipient_unknown': 'dispatch.error.recipient_unknown',
  'dispatch.arrival_not_found': 'dispatch.error.arrival_not_found',
  'dispatch.arrival_already_answered': 'dispatch.error.arrival_already_answered',
  'dispatch.arrival_changed': 'dispatch.error.arrival_changed',
  'dispatch.arrival_incomplete': 'dispatch.error.arrival_incomplete',
  'dispatch.arrival_not_editable': 'dispatch.error.arrival_not_editable',
  'dispatch.letter_secret': 'dispatch.error.letter_secret',
  'dispatch.merge_with_itself': 'dispatch.error.merge_with_itself',
  'dispatch.merge_both_registered': 'dispatch.error.merge_both_registered',
  'dispatch.not_merged': 'dispatch.error.not_merged',
  'dispatch.split_handed_over': 'dispatch.error.split_handed_over',
  'dispatch.split_replied': 'dispatch.error.split_replied',
  'dispatch.split_sender_told': 'dispatch.error.split_sender_told',
  'dispatch.sender_unknown': 'dispatch.error.sender_unknown',
  'dispatch.not_registered': 'dispatch.error.not_registered',
  'dispatch.reason_missing': 'dispatch.error.reason_missing',
};
