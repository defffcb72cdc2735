import { existsOn, type AgencyCode, type AgencyId } from './agency';
import type { ImportRow, KnownAgency, PlannedCode } from './agency-import';
import { agencyErrors } from './agency.errors';
import type { MatchedRow } from './match-rows';

/**
 * The codes a row adds or changes. Codes the row does not name stay: an agency keeps its old identifiers beside the new
 * ones. A new agency none of whose codes is the row's key gets the key as a code, so that the next import finds it.
 */
export function planCodes({ row, id, known }: MatchedRow, day: string): PlannedCode[] {
  const wanted: ImportRow['codes'] =
    known || row.codes.some(({ code }) => code === row.key)
      ? row.codes
      : [...row.codes, { scheme: 'OTHER', code: row.key }];
  return wanted.flatMap((one) => {
    const present = known?.codes.find(({ scheme, code, validFrom, validTo }) => {
      return scheme === one.scheme && code === one.code && existsOn({ validFrom, validTo }, day);
    });
    const code: PlannedCode = {
      agencyId: id,
      scheme: one.scheme,
      code: one.code,
      validFrom: present?.validFrom ?? one.validFrom ?? day,
      validTo: one.validTo !== undefined ? one.validTo : (present?.validTo ?? null),
      invented: one.invented ?? present?.invented ?? false,
    };
    if (code.validTo !== null && code.validTo <= code.validFrom)
      throw agencyErrors.import_row_invalid({ row: row.row, field: 'codes', value: one.code });
    const same = present?.validTo === code.validTo && present.invented === code.invented;
    return same ? [] : [code];
  });
}

interface Held {
  readonly owner: AgencyId;
  readonly from: string;
  readonly to: string | null;
}

/** Refuses a code that another agency holds at the same time; `ended` agencies give theirs up on the day. */
export function refuseTakenCodes(
  planned: readonly { readonly row: ImportRow; readonly codes: readonly PlannedCode[] }[],
  agencies: readonly KnownAgency[],
  ended: ReadonlySet<AgencyId>,
  day: string,
): void {
  const held = new Map<string, Held[]>();
  const hold = (code: AgencyCode, one: Held): void => {
    const key = JSON.stringify([code.scheme, code.code]);
    held.set(key, [...(held.get(key) ?? []), one]);
  };
  for (const { id, codes, validTo } of agencies)
    for (const code of codes) {
      const to = earlier(code.validTo, ended.has(id) ? day : validTo);
      hold(code, { owner: id, from: code.validFrom, to });
    }
  for (const { row, codes } of planned)
    for (const code of codes) {
      const mine: Held = { owner: code.agencyId, from: code.validFrom, to: code.validTo };
      const others = held.get(JSON.stringify([code.scheme, code.code])) ?? [];
      if (others.some((one) => one.owner !== mine.owner && overlap(one, mine)))
        throw agencyErrors.import_row_invalid({ row: row.row, field: 'codes', value: code.code });
      hold(code, mine);
    }
}

function overlap(a: Held, b: Held): boolean {
  return (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to);
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
