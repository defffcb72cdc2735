import { existsOn, type Agency } from './agency';
import type { AgencyPlan, ImportRow, KnownAgency, KnownDirectory, PlannedCode } from './agency-import';
import type { ImportChange } from './agency.contract';
import { agencyErrors } from './agency.errors';
import { indexCodes, matchRows, refuseCycles, type MatchedRow } from './match-rows';
import { planCodes, refuseTakenCodes } from './plan-codes';

type Line = Pick<ImportChange, 'change' | 'before' | 'after'>;

/**
 * What an import changes from a day (`YYYY-MM-DD`) on. A row speaks about the agency that holds its key as a code on that
 * day (the statistics office's code before others); agencies are never deleted, and with `endMissing` those the file
 * leaves out end that day. Structure goes forward in time only: a day before the latest known change is refused.
 * Refuses also unknown levels, missing or circular superiors, repeated keys and codes somebody else holds; `row` in the
 * error's params is the row of the file.
 */
export function diffAgencies(
  current: KnownDirectory,
  rows: readonly ImportRow[],
  effectiveOn: string,
  endMissing: boolean,
): AgencyPlan {
  const known = current.agencies.filter((agency) => existsOn(agency, effectiveOn));
  refuseDay(current.agencies, effectiveOn);
  refuseLevels(current.levels, rows);
  const matched = matchRows(rows, indexCodes(known, effectiveOn), endMissing);
  refuseCycles(matched, known);
  const kept = new Set(matched.map(({ id }) => id));
  const ending = endMissing ? known.filter(({ id }) => !kept.has(id)) : [];
  refuseFirstDayEnds(ending, effectiveOn);
  const planned = matched.map((one) => ({ ...one, codes: planCodes(one, effectiveOn) }));
  refuseTakenCodes(planned, current.agencies, new Set(ending.map(({ id }) => id)), effectiveOn);

  const names = new Map([
    ...known.map((one) => [one.id, one.name] as const),
    ...matched.map((one) => [one.id, one.row.name] as const),
  ]);
  const nameOf = (id: Agency['parentId']): string | null => (id === null ? null : (names.get(id) ?? null));
  const compared = planned.map((one) => ({ ...one, lines: linesOf(one, one.codes, nameOf) }));
  const touched = compared.filter(
    ({ known: old, lines }) => old !== undefined && lines.some(({ change }) => change !== 'same'),
  );
  return {
    changes: [
      ...compared.flatMap(({ row, lines }) => lines.map((line) => ({ ...line, key: row.key, name: row.name }))),
      ...ending.map(
        (one) => ({ change: 'end', key: keyOf(one), name: one.name, before: one.name, after: null }) as const,
      ),
    ],
    added: compared.filter(({ known: old }) => old === undefined).map((one) => agencyOf(one, effectiveOn)),
    changed: [...touched.map((one) => agencyOf(one, effectiveOn)), ...ending.map((one) => ended(one, effectiveOn))],
    renamed: touched.filter(({ known: old, row }) => old?.name !== row.name).map(({ id }) => id),
    ended: ending.map(({ id }) => id),
    codes: compared.flatMap(({ codes }) => codes),
  };
}

/** Refuses to put a future structure in force: superior and abbreviation have no time of their own. */
export function refuseFutureImport(effectiveOn: string, today: string): void {
  if (effectiveOn > today) throw agencyErrors.import_day_refused({ day: effectiveOn, earliest: null, latest: today });
}

function linesOf(
  { known, row, parentId }: MatchedRow,
  codes: readonly PlannedCode[],
  nameOf: (id: Agency['parentId']) => string | null,
): Line[] {
  if (!known) return [{ change: 'add', before: null, after: row.name }];
  const lines: Line[] = [];
  if (known.name !== row.name) lines.push({ change: 'rename', before: known.name, after: row.name });
  if (known.parentId !== parentId)
    lines.push({ change: 'move', before: nameOf(known.parentId), after: nameOf(parentId) });
  const fields = (['kind', 'level', 'abbreviation'] as const).filter((field) => known[field] !== row[field]);
  if (fields.length > 0 || codes.length > 0) {
    const before = fields.map((field) => `${field}: ${known[field]}`);
    const after = [
      ...fields.map((field) => `${field}: ${row[field]}`),
      ...codes.map(({ scheme, code }) => `${scheme}:${code}`),
    ];
    lines.push({ change: 'update', before: before.join('; ') || null, after: after.join('; ') });
  }
  return lines.length > 0 ? lines : [{ change: 'same', before: null, after: null }];
}

function agencyOf({ id, known, row, parentId }: MatchedRow, day: string): Agency {
  const { name, kind, level, abbreviation } = row;
  return {
    id,
    name,
    kind,
    level,
    parentId,
    abbreviation,
    validFrom: known?.validFrom ?? day,
    validTo: known?.validTo ?? null,
  };
}

function ended({ id, name, kind, level, parentId, abbreviation, validFrom }: KnownAgency, day: string): Agency {
  return { id, name, kind, level, parentId, abbreviation, validFrom, validTo: day };
}

function keyOf({ codes, abbreviation }: KnownAgency): string {
  return (codes.find(({ scheme }) => scheme === 'GSO') ?? codes[0])?.code ?? abbreviation;
}

function refuseDay(agencies: readonly KnownAgency[], day: string): void {
  const latest = agencies
    .flatMap(({ validFrom, validTo, namedOn }) => [validFrom, namedOn, validTo ?? ''])
    .reduce((a, b) => (a > b ? a : b), '');
  if (day < latest) throw agencyErrors.import_day_refused({ day, earliest: latest, latest: null });
}

function refuseFirstDayEnds(ending: readonly KnownAgency[], day: string): void {
  const fresh = ending.find(({ validFrom }) => validFrom >= day);
  if (!fresh) return;
  const next = new Date(`${fresh.validFrom}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  throw agencyErrors.import_day_refused({ day, earliest: next.toISOString().slice(0, 10), latest: null });
}

function refuseLevels(levels: readonly string[], rows: readonly ImportRow[]): void {
  const bad = rows.find(({ level }) => !levels.includes(level));
  if (bad) throw agencyErrors.import_row_invalid({ row: bad.row, field: 'level', value: bad.level });
}
