import { CAPACITY_PREFIX } from './capacity';
import type { Mandate } from './mandate';

/** What is printed above and below a signature. */
export interface SignatureBlock {
  /** Stacked lines in capitals, the last one the signer's own position. */
  readonly lines: readonly string[];
  /** The signer's full name, as it stands under the signature. */
  readonly name: string;
}

const capitals = (text: string): string => text.trim().normalize('NFC').toLocaleUpperCase('vi');

/** A position without the word for "acting", which is printed as `Q.` */
const ownPosition = (title: string): string => title.trim().replace(/^(quyền|q\.)\s+/iu, '');

/**
 * The signature block of a document (Decree 30/2020 app. I part II.7): `TM. ỦY BAN NHÂN DÂN` / `KT. CHỦ TỊCH` /
 * `PHÓ CHỦ TỊCH`, and the name.
 */
export function signatureBlock(
  mandate: Pick<Mandate, 'lines'>,
  post: { readonly title: string },
  person: { readonly fullName: string },
): SignatureBlock {
  const stacked = mandate.lines.filter(({ capacity }) => capacity !== 'ACTING');
  const acting = stacked.length < mandate.lines.length;
  const own = acting ? `${CAPACITY_PREFIX.ACTING} ${capitals(ownPosition(post.title))}` : capitals(post.title);
  return {
    lines: [...stacked.map(({ capacity, principal }) => `${CAPACITY_PREFIX[capacity]} ${capitals(principal)}`), own],
    name: person.fullName.trim().normalize('NFC'),
  };
}
