import { URGENCIES, type Urgency } from '@lienthong/document/model';
import type { Agency } from '@lienthong/agency/model';
import { issuerKey } from '../arrival/issuer-key';
import type { ReceivedLetter } from '../arrival/letter';
import { unitIn, writtenName } from './agency-name';
import type { ProposedField, Reading } from './reading';

type Named = Pick<Agency, 'id' | 'name' | 'parentId'>;

/** Who a letter comes from: an agency of the directory, or a name. */
export type Sender = Pick<ReceivedLetter, 'senderId' | 'senderName'>;

/**
 * Puts what was read into the empty fields of a letter nobody has written yet. Its own date stays empty: a person reads it
 * on the letter and confirms the proposal (`experience` rule 6). What a clerk wrote is never written over.
 */
export function fillLetter(letter: ReceivedLetter, reading: Reading, sender: Sender | undefined): ReceivedLetter {
  if (letter.state !== 'pending' || letter.revision > 1) return letter;
  const value = (field: ProposedField) => reading.proposals.find((one) => one.field === field)?.value ?? '';
  const urgency = URGENCIES.find((one) => String(one) === value('urgency'));
  return {
    ...letter,
    ...(sender ?? {}),
    typeCode: value('typeCode'),
    codeNumber: value('codeNumber'),
    codeNotation: value('codeNotation'),
    subject: value('subject'),
    signerTitle: value('signerTitle'),
    signerName: value('signerName'),
    urgency: urgency ?? (0 satisfies Urgency),
  };
}

/**
 * Looks an issuer up in the directory, in any spelling. A body that every province has (`Sở Nội vụ`) is ours only when no
 * other superior stands above it on the letter; a foreign one gets the unit of its superior into its name.
 */
export function findSender(name: string, superior: string, directory: readonly Named[]): Sender {
  const byKey = new Map<string, Named[]>();
  for (const agency of directory) {
    const key = issuerKey(agency.name);
    byKey.set(key, [...(byKey.get(key) ?? []), agency]);
  }
  const above = superior === '' ? undefined : byKey.get(issuerKey(superior));
  if (superior !== '' && !above) return { senderId: null, senderName: withUnit(name, superior) };
  const found = candidates(issuerKey(name), byKey, directory);
  const fitting = found.filter(({ parentId }) => !above || above.some(({ id }) => id === parentId));
  const [only, ...others] = fitting.length > 0 ? fitting : above && found.length > 1 ? [] : found;
  if (!only || others.length > 0) return { senderId: null, senderName: name };
  return { senderId: only.id, senderName: only.name };
}

/** Agencies of that name; or those whose name goes on with the unit of their superior (`Sở Y tế` + `tỉnh Long An`). */
function candidates(key: string, byKey: ReadonlyMap<string, Named[]>, directory: readonly Named[]): readonly Named[] {
  const same = byKey.get(key);
  if (same) return same;
  return directory.filter(({ name, parentId }) => {
    const start = `${issuerKey(name)} `;
    const parent = directory.find(({ id }) => id === parentId);
    return parent !== undefined && key.startsWith(start) && issuerKey(parent.name).endsWith(key.slice(start.length));
  });
}

function withUnit(name: string, superior: string): string {
  const unit = unitIn(superior);
  return unit === '' || issuerKey(name).endsWith(issuerKey(unit)) ? name : writtenEnd(name, unit);
}

function writtenEnd(name: string, unit: string): string {
  const written = writtenName(unit);
  return `${name} ${written.charAt(0).toLowerCase()}${written.slice(1)}`;
}
