import { AGENCY_KINDS, CODE_SCHEMES, type ImportChange } from '@lienthong/agency/model';
import type { Text } from '@lienthong/platform/web';
import type { agencyVi } from '../messages/agency.vi';

type Words = Text<typeof agencyVi>;

/**
 * One side of a difference in words. Names stand as they are; corrections come as `field: value; scheme:code`, whose
 * fields, kinds, levels and schemes are put into words. Anything else is shown as it came.
 */
export function sideWords(
  text: Words,
  levels: ReadonlyMap<string, string>,
  change: ImportChange['change'],
  side: string | null,
): string {
  if (side === null || change !== 'update') return side ?? '';
  return side
    .split('; ')
    .map((part) => partWords(text, levels, part))
    .join('; ');
}

function partWords(text: Words, levels: ReadonlyMap<string, string>, part: string): string {
  const field = /^(kind|level|abbreviation): (.*)$/.exec(part);
  if (field?.[1] === 'kind') {
    const kind = AGENCY_KINDS.find((one) => one === field[2]);
    return `${text('kind')}: ${kind ? text(`kind.${kind}`) : field[2]}`;
  }
  if (field?.[1] === 'level') return `${text('level')}: ${levels.get(field[2] ?? '') ?? field[2]}`;
  if (field?.[1] === 'abbreviation') return `${text('abbreviation')}: ${field[2]}`;
  const scheme = CODE_SCHEMES.find((one) => part.startsWith(`${one}:`));
  return scheme ? `${text(`scheme.${scheme}`)}: ${part.slice(scheme.length + 1)}` : part;
}
