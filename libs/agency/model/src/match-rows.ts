import { newId } from '@lienthong/platform/kernel';
import { existsOn, type AgencyId } from './agency';
import type { ImportRow, KnownAgency } from './agency-import';
import { agencyErrors } from './agency.errors';

/** A row, and the agency it speaks about: a known one, or a new one with a fresh id. */
export interface MatchedRow {
  readonly row: ImportRow;
  readonly id: AgencyId;
  readonly known: KnownAgency | undefined;
  readonly parentId: AgencyId | null;
}

/** Finds an agency by a code that is valid on a day. */
export interface CodeIndex {
  /** `undefined` = no agency, `'ambiguous'` = several; a GSO code decides before any other scheme. */
  find(code: string): KnownAgency | 'ambiguous' | undefined;
}

/** Indexes the codes of the given agencies that are valid on the day. */
export function indexCodes(agencies: readonly KnownAgency[], day: string): CodeIndex {
  const official = new Map<string, Set<KnownAgency>>();
  const other = new Map<string, Set<KnownAgency>>();
  for (const agency of agencies)
    for (const { scheme, code, validFrom, validTo } of agency.codes) {
      if (!existsOn({ validFrom, validTo }, day)) continue;
      const index = scheme === 'GSO' ? official : other;
      index.set(code, (index.get(code) ?? new Set()).add(agency));
    }
  return {
    find: (code) => {
      const [first, second] = official.get(code) ?? other.get(code) ?? [];
      return second ? 'ambiguous' : first;
    },
  };
}

/**
 * Finds for every row its agency and its superior. Refuses a key used twice (also by two codes of one agency), a key or
 * superior that could be several agencies, and a superior that is neither in the file nor, unless `closed`, known.
 */
export function matchRows(rows: readonly ImportRow[], index: CodeIndex, closed: boolean): MatchedRow[] {
  const byKey = new Map<string, Omit<MatchedRow, 'parentId'>>();
  const taken = new Set<AgencyId>();
  for (const row of rows) {
    const known = index.find(row.key);
    if (known === 'ambiguous') throw agencyErrors.import_row_invalid({ row: row.row, field: 'key', value: row.key });
    const id = known?.id ?? newId<'agency'>();
    if (byKey.has(row.key) || taken.has(id)) throw agencyErrors.import_key_repeated({ row: row.row, key: row.key });
    byKey.set(row.key, { row, id, known });
    taken.add(id);
  }
  const parentOf = ({ row, parentKey }: ImportRow): AgencyId | null => {
    if (parentKey === null || parentKey === '') return null;
    const inFile = byKey.get(parentKey);
    if (inFile) return inFile.id;
    const known = index.find(parentKey);
    // When absent agencies end, a superior that is known by another code than the row's key still stays.
    const stays = known !== undefined && known !== 'ambiguous' && (!closed || taken.has(known.id));
    if (!stays) throw agencyErrors.import_parent_missing({ row, key: parentKey });
    return known.id;
  };
  return [...byKey.values()].map((matched) => ({ ...matched, parentId: parentOf(matched.row) }));
}

/** Refuses rows whose superiors would form a ring, naming the first of them. */
export function refuseCycles(matched: readonly MatchedRow[], known: readonly KnownAgency[]): void {
  const parents = new Map<AgencyId, AgencyId | null>(known.map(({ id, parentId }) => [id, parentId]));
  for (const { id, parentId } of matched) parents.set(id, parentId);
  for (const { id, row, parentId } of matched) {
    const above = new Set<AgencyId>();
    for (let at = parentId; at !== null && !above.has(at); at = parents.get(at) ?? null) above.add(at);
    if (above.has(id)) throw agencyErrors.import_parent_cycle({ row: row.row, key: row.key });
  }
}
