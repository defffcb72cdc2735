import {
  numberLines,
  type FilingPlanView,
  type PlanLine,
  type PlanLineKind,
  type PlanNumbering,
} from '@lienthong/dossier/model';

/** One line of a plan on the screen, numbered by its place. */
export type WrittenLine = FilingPlanView['lines'][number];

/** A new line of a kind, to be written. */
export function newLine(kind: PlanLineKind): WrittenLine {
  const written = { kind, title: '', symbol: null, retentionYears: null, keeper: '', note: '' };
  const placed = { ordinal: '', number: null, headingSymbol: null, dossierId: null };
  return { id: crypto.randomUUID(), ...written, ...placed };
}

/** Whether a line can be sent. */
export function isWritten({ title }: WrittenLine): boolean {
  return title.trim() !== '';
}

/** The lines with the numbers that their places give them, by the rule the server numbers with. */
export function renumber(lines: readonly WrittenLine[], numbering: PlanNumbering): WrittenLine[] {
  const numbered = numberLines(lines as readonly (WrittenLine & PlanLine)[], numbering);
  return numbered.map((line, at) => ({ ...line, dossierId: lines[at]?.dossierId ?? null }));
}

/** A line as it is sent. */
export function toBody({ id, kind, title, symbol, retentionYears, keeper, note }: WrittenLine) {
  return { id, kind, title, symbol, retentionYears, keeper, note };
}

/** The lines with one of them moved by a step; at the ends it stays. */
export function moveLine(lines: readonly WrittenLine[], at: number, step: 1 | -1): readonly WrittenLine[] {
  const [one, other] = [lines[at], lines[at + step]];
  if (!one || !other) return lines;
  return lines.map((line, index) => (index === at ? other : index === at + step ? one : line));
}
