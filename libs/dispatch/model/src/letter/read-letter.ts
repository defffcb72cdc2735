import type { PageText } from '@lienthong/document/model';
import { linesOf } from './page-lines';
import { findHead, readCode, readDate, readIssuer } from './read-header';
import { hasSecrecyMark, readUrgency } from './read-marks';
import { readSigner } from './read-signer';
import { readTitle } from './read-title';
import { PROPOSED_FIELDS, type Proposal, type Reading } from './reading';

/** A reading, and the agency above the issuer, which helps to find the issuer in the directory. */
export interface ReadLetter extends Reading {
  readonly superior: string;
}

/**
 * Reads a letter by the layout the decree prescribes (30/2020 app. I): quốc hiệu right, agency left, number under it, place
 * and date right, type and subject in the middle or `V/v` under the number, signature at the lower right. Pure: pages of
 * words in, proposals out; each says how far it is to be trusted and where it was read. Of a letter with a secrecy mark
 * nothing is told but that.
 */
export function readLetter(pages: readonly PageText[]): ReadLetter {
  const lines = linesOf(pages);
  if (lines.length === 0) return { state: 'no_text', proposals: [], superior: '' };
  if (hasSecrecyMark(lines)) return { state: 'secret', proposals: [], superior: '' };
  const head = findHead(lines);
  const code = readCode(head);
  const notation = code.find(({ field }) => field === 'codeNotation')?.value;
  const { proposals: issuer, superior } = readIssuer(head);
  const found: Proposal[] = [
    ...issuer,
    ...readTitle(head, notation),
    ...code,
    ...readDate(head),
    ...readUrgency(lines),
    ...readSigner(lines),
  ];
  const proposals = PROPOSED_FIELDS.flatMap((field) => found.find((one) => one.field === field) ?? []);
  return { state: 'read', proposals, superior };
}
