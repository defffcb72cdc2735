import type { dispatchErrorsVi } from './errors.vi';

/** English sentences of refusals about sending, receiving and numbers. */
export const dispatchErrorsEn: Record<keyof typeof dispatchErrorsVi, string> = {
  'error.not_found': 'This sending was not found.',
  'error.no_recipients': 'No recipient has been chosen.',
  'error.no_recipients.next': 'Choose at least one recipient in step 2.',
  'error.too_many_recipients': 'One sending has at most {{limit}} recipients.',
  'error.recipient_is_sender': 'The sender cannot be a recipient.',
  'error.recipient_is_sender.next': 'Take your own agency out of the recipients.',
  'error.recipient_repeated': 'A recipient was chosen twice.',
  'error.recipient_unknown': 'A recipient no longer exists in the directory of today.',
  'error.recipient_unknown.next': 'Reload the page for the present list and choose again.',
  'error.arrival_not_found': 'This incoming document was not found in your agency.',
  'error.arrival_already_answered': 'This document has just been registered or sent back.',
  'error.arrival_already_answered.next': 'Open the document to see who did it and when.',
  'error.reason_missing': 'Sending back needs a reason.',
};
