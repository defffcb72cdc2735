import type { HandlingErrorCode } from '@lienthong/handling/model';
import type { handlingVi } from './handling.vi';

/** The sentence of every refusal about handling; a code without one does not compile. */
export const handlingErrorKeys: Record<HandlingErrorCode, `handling.${keyof typeof handlingVi}`> = {
  'handling.arrival_not_found': 'handling.error.arrival_not_found',
  'handling.assignment_not_found': 'handling.error.assignment_not_found',
  'handling.handover_not_found': 'handling.error.handover_not_found',
  'handling.not_registered': 'handling.error.not_registered',
  'handling.no_receiver': 'handling.error.no_receiver',
  'handling.receiver_repeated': 'handling.error.receiver_repeated',
  'handling.receiver_unknown': 'handling.error.receiver_unknown',
  'handling.receiver_is_giver': 'handling.error.receiver_is_giver',
  'handling.unit_empty': 'handling.error.unit_empty',
  'handling.several_leads': 'handling.error.several_leads',
  'handling.lead_missing': 'handling.error.lead_missing',
  'handling.lead_exists': 'handling.error.lead_exists',
  'handling.already_assigned': 'handling.error.already_assigned',
  'handling.only_for_information': 'handling.error.only_for_information',
  'handling.due_in_past': 'handling.error.due_in_past',
  'handling.snooze_in_past': 'handling.error.snooze_in_past',
  'handling.reason_missing': 'handling.error.reason_missing',
  'handling.not_holder': 'handling.error.not_holder',
  'handling.not_giver': 'handling.error.not_giver',
  'handling.already_ended': 'handling.error.already_ended',
  'handling.passed_on': 'handling.error.passed_on',
  'handling.not_returned': 'handling.error.not_returned',
  'handling.undo_too_late': 'handling.error.undo_too_late',
  'handling.undo_overtaken': 'handling.error.undo_overtaken',
};
