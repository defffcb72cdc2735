import type { FormFault } from '@lienthong/platform/ui';
import type { Text } from '@lienthong/platform/web';
import type { MandateFault } from '@lienthong/signing/model';
import type { signingVi } from '../messages/signing.vi';
import { faultOfWanted, type Ground, type WantedMandate } from './wanted-mandate';

/** The fields of the form; each control is called `mandate-` and this. */
type MandateField = 'holder' | 'stack' | 'origin' | 'principal' | 'types' | 'from' | 'until' | 'basis';

/** At which field a refusal stands. */
const FIELDS: Readonly<Partial<Record<MandateFault['reason'] | 'post_not_found' | 'mandate_not_found', MandateField>>> =
  {
    post_not_found: 'holder',
    post_ended: 'holder',
    title_contradicts: 'holder',
    heads_no_unit: 'holder',
    head_taken: 'stack',
    stack_impossible: 'stack',
    not_collegiate: 'stack',
    not_the_head: 'stack',
    not_a_deputy: 'stack',
    not_a_unit_head: 'stack',
    authorisation_passed_on: 'stack',
    mandate_not_found: 'origin',
    not_passable: 'origin',
    wider_than_granted: 'origin',
    principal_missing: 'principal',
    order_without_types: 'types',
    authorisation_unlimited: 'until',
    dates_reversed: 'until',
    basis_missing: 'basis',
  };

/** The control a refusal of the server is about; `undefined` when it is about none. */
export function controlOf(code: string | undefined): string | undefined {
  const field = FIELDS[code?.replace(/^signing\./, '') as MandateFault['reason']];
  return field && `mandate-${field}`;
}

/** What the form still lacks, each with the control to go to: in the server's own words. */
export function mandateFaults(text: Text<typeof signingVi>, wanted: WantedMandate, ground: Ground): FormFault[] {
  const { holder, fromOn, untilOn, typeCodes } = wanted;
  const lacks = (field: MandateField, message: string): FormFault => ({ controlId: `mandate-${field}`, message });
  if (!holder) return [lacks('holder', text('person.missing'))];
  if (!fromOn) return [lacks('from', text('from.missing'))];
  if (typeCodes?.length === 0 && !wanted.stack.startsWith('BY_')) return [lacks('types', text('types.missing'))];
  const fault = faultOfWanted(wanted, ground);
  if (!fault) return [];
  const field = FIELDS[fault.reason] ?? 'stack';
  // Missing is either the last day or the types; the sentence names both.
  const at = fault.reason === 'authorisation_unlimited' && untilOn !== null ? 'types' : field;
  return [lacks(at, `${text(`error.${fault.reason}`, wordsIn(fault))} ${text(`error.${fault.reason}.next`)}`)];
}

/** The facts a sentence names. */
function wordsIn({ params }: MandateFault): Record<'title' | 'name' | 'holderTitle', string> {
  const word = (name: string): string => String(params[name] ?? '');
  return { title: word('title'), name: word('name'), holderTitle: word('holderTitle') };
}
