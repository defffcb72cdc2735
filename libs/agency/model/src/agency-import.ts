import type { Agency, AgencyCode, AgencyId } from './agency';
import type { AgencyRow, ImportChange } from './agency.contract';

/** An agency of the directory with what an import compares: its codes of all times and the first day of its present name. */
export interface KnownAgency extends Agency {
  readonly codes: readonly AgencyCode[];
  readonly namedOn: string;
}

/** The directory before an import: the codes of its levels, and every agency that ever was. */
export interface KnownDirectory {
  readonly levels: readonly string[];
  readonly agencies: readonly KnownAgency[];
}

/** A row of an import file with its number as a person finds it: in a spreadsheet the header is row 1. */
export interface ImportRow extends AgencyRow {
  readonly row: number;
}

/** A code that an import adds, or whose end or mark it changes. */
export interface PlannedCode extends AgencyCode {
  readonly agencyId: AgencyId;
}

/** What an import does: the lines of its preview, and the rows to be written. */
export interface AgencyPlan {
  /** One line per act, in the order of the file, ends last; an agency can be renamed and moved at once. */
  readonly changes: readonly ImportChange[];
  readonly added: readonly Agency[];
  /** Existing agencies as they are afterwards. */
  readonly changed: readonly Agency[];
  /** Which of `changed` begin a new name on the day. */
  readonly renamed: readonly AgencyId[];
  /** Which of `changed` no longer exist from the day on. */
  readonly ended: readonly AgencyId[];
  readonly codes: readonly PlannedCode[];
}
