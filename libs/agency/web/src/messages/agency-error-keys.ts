import type { AgencyErrorCode } from '@lienthong/agency/model';
import type { agencyVi } from './agency.vi';

/** The sentence of every refusal about agencies; a code without one does not compile. */
export const agencyErrorKeys: Record<AgencyErrorCode, `agency.${keyof typeof agencyVi}`> = {
  'agency.not_found': 'agency.error.not_found',
  'agency.import_unreadable': 'agency.error.import_unreadable',
  'agency.import_row_invalid': 'agency.error.import_row_invalid',
  'agency.import_parent_missing': 'agency.error.import_parent_missing',
  'agency.import_parent_cycle': 'agency.error.import_parent_cycle',
  'agency.import_key_repeated': 'agency.error.import_key_repeated',
  'agency.import_day_refused': 'agency.error.import_day_refused',
  'agency.import_stale': 'agency.error.import_stale',
};
