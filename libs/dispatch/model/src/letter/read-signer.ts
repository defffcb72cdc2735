import { folded, isCapitals, joinLines } from './letter-text';
import { centreOf, isUnder, placeOf, type LinePiece } from './page-lines';
import type { Proposal } from './reading';

/** How the lines above a signature begin (Decree 30/2020 art. 13): for whom, and in which capacity. */
const CAPACITY = /^(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}/u;
const TITLES = [
  ...['chu tich', 'pho chu tich', 'giam doc', 'pho giam doc', 'bo truong', 'thu truong', 'chanh van phong'],
  ...['pho chanh van phong', 'truong phong', 'pho truong phong', 'cuc truong', 'pho cuc truong', 'truong ban'],
  ...['pho truong ban', 'chanh thanh tra', 'pho chanh thanh tra', 'vu truong', 'thu tuong', 'pho thu tuong'],
  ...['tong giam doc', 'pho tong giam doc', 'chu tich hoi dong', 'pho truong khoa', 'truong khoa'],
  ...['hieu truong', 'chi cuc truong', 'vien truong', 'tong cuc truong', 'bi thu', 'chu nhiem', 'bo truong chu nhiem'],
];
/** Degrees and ranks before a name: `TS.`, `BS.CKII.`, `Đại tá`. */
const DEGREE = /^(?:\p{L}{1,4}(?:\.\p{L}{1,6})*\.\s*|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)\s+)+/u;
const NAME = /^(?:\p{Lu}[\p{L}'’]*)(?:\s+\p{Lu}[\p{L}'’]*){1,5}$/u;
/** The signature with its seal takes this much of the page at most. */
const SIGNED_WITHIN = 0.28;
const LONGEST_TITLE = 100;

interface Signature {
  readonly title: readonly LinePiece[];
  readonly name: LinePiece;
}

/** Who signed and as what, from the block at the lower right of the first page that has one: annexes come behind it. */
export function readSigner(lines: readonly LinePiece[]): Proposal[] {
  const found = findSignature(lines);
  if (!found) return [];
  const { title, name } = found;
  const capacity = title.map(({ text }) => text.replace(/\s+/g, ' ').replace(/^(\p{Lu}+)\s*\.\s*/u, '$1. ')).join(', ');
  const stated = CAPACITY.test(title[0]?.text ?? '') || isTitle(title[0]?.text ?? '');
  const confidence = stated ? 'sure' : 'likely';
  return [
    {
      field: 'signerTitle',
      value: capacity.slice(0, LONGEST_TITLE),
      confidence,
      read: joinLines(title),
      place: placeOf(title),
    },
    { field: 'signerName', value: name.text, confidence, read: name.text, place: placeOf([name]) },
  ];
}

function findSignature(lines: readonly LinePiece[]): Signature | undefined {
  const right = lines.filter((line) => centreOf(line) > 0.52 && line.left > 0.3);
  // A page printed from the web has one column: there the signature stands below the recipients.
  const recipients = lines.findIndex(({ text }) => folded(text).startsWith('noi nhan'));
  return signatureIn(right) ?? (recipients < 0 ? undefined : signatureIn(lines.slice(recipients)));
}

function signatureIn(right: readonly LinePiece[]): Signature | undefined {
  for (const [at, line] of right.entries()) {
    if (!opensSignature(line)) continue;
    const block = right.slice(at).filter((one) => one.page === line.page && one.top - line.top < SIGNED_WITHIN);
    const end = block.findIndex(({ text }) => !isCapitals(text));
    const title = block.slice(0, end < 0 ? undefined : end).filter(({ text }) => !NAME.test(text) || isCapitals(text));
    const name = block.slice(end < 0 ? block.length : end).find((one) => isName(one, line));
    if (name && title.length > 0) return { title, name };
  }
  return undefined;
}

function opensSignature({ text }: LinePiece): boolean {
  return isCapitals(text) && (CAPACITY.test(text) || isTitle(text));
}

function isTitle(text: string): boolean {
  const words = folded(text);
  return TITLES.some((title) => words === title || words.startsWith(`${title} `));
}

/** A name stands centred under the title, in words that each begin with a capital. */
function isName(line: LinePiece, title: LinePiece): boolean {
  const text = line.text.replace(DEGREE, '');
  return NAME.test(text) && !isCapitals(text) && isUnder(line, title, 0.12);
}
