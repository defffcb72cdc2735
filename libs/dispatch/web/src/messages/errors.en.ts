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
  'error.arrival_changed': 'Somebody else has just changed this document; your changes were not saved.',
  'error.arrival_changed.next': 'Look at the latest version and change it again.',
  'error.arrival_incomplete': 'Not complete enough to register: {{field}}.',
  'error.arrival_incomplete.next': 'Fill the missing field; what you wrote is kept.',
  'error.arrival_not_editable':
    'This document cannot be changed or discarded: its sender signed it, or others were merged into it.',
  'error.letter_secret': 'Secret documents must not enter this system.',
  'error.letter_secret.next': 'Remove the file; note only number, date and sender in the register of secret documents.',
  'error.merge_with_itself': 'A document cannot be merged with itself.',
  'error.merge_both_registered': 'Both are registered and cannot be merged: a granted number is never taken back.',
  'error.merge_both_registered.next': 'Note the duplicate, or void one of the numbers in the register with a reason.',
  'error.not_merged': 'This document is not merged into another one any more; somebody else may have split it.',
  'error.split_handed_over': 'It cannot be split yet: the merged document was handed over. Both stay as they are.',
  'error.split_handed_over.next': 'Take the document back, then split it.',
  'error.split_replied': 'It cannot be split yet: there is an answer to it. Both stay as they are.',
  'error.split_replied.next':
    'Discard the draft of the answer, then split it; if it was issued, note this in the register.',
  'error.split_sender_told':
    'It cannot be split: its sender was told what became of it, which is never taken back. Both stay as they are.',
  'error.split_sender_told.next': 'Ask the sender to send it again, to be registered on its own.',
  'error.sender_unknown': 'The sender is not in the directory.',
  'error.sender_unknown.next': 'Choose the sender again, or write the name of an outside body.',
  'error.not_registered': 'The document is not in the register yet, so it cannot be answered.',
  'error.not_registered.next': 'The clerk registers it first.',
  'error.reason_missing': 'Sending back needs a reason.',
};
