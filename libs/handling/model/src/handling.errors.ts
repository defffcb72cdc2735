import { defineErrors, type CodesOf } from '@lienthong/platform/kernel';

/** Everything that can be refused about handing over and handling incoming documents. */
export const handlingErrors = defineErrors('handling', {
  arrival_not_found: 'not_found',
  assignment_not_found: 'not_found',
  handover_not_found: 'not_found',
  not_registered: 'conflict',
  no_receiver: 'invalid',
  receiver_repeated: 'invalid',
  receiver_unknown: 'invalid',
  receiver_is_giver: 'invalid',
  unit_empty: 'invalid',
  several_leads: 'invalid',
  lead_missing: 'invalid',
  lead_exists: 'conflict',
  already_assigned: 'conflict',
  only_for_information: 'invalid',
  due_in_past: 'invalid',
  snooze_in_past: 'invalid',
  reason_missing: 'invalid',
  not_holder: 'forbidden',
  not_giver: 'forbidden',
  already_ended: 'conflict',
  passed_on: 'conflict',
  not_returned: 'conflict',
  undo_too_late: 'conflict',
  undo_overtaken: 'conflict',
});

/** Codes of `handlingErrors`. */
export type HandlingErrorCode = CodesOf<typeof handlingErrors>;
