import type { DocumentType } from '@lienthong/document/model';
import { LETTER_TYPES } from '../arrival/letter-type';
import { unitIn } from './agency-name';
import { folded, heightOf, isCapitals, isRule, joinLines } from './letter-text';
import { centreOf, isUnder, placeOf, type LinePiece } from './page-lines';
import { linesBelow, placeName, readIssuer, type LetterHead } from './read-header';
import type { Confidence, Proposal } from './reading';

const REGARDING = /^(?:v\s*\/\s*v|về\s+việc)\s*[:.]?\s+/iu;
/** What may stand below a subject and is none of it. */
const ENDS_SUBJECT =
  /^(?:kính gửi|căn cứ|thực hiện|xét|theo|thi hành|điều \d|[IVX]+\.|\d+\.|\(|phần|chương|nơi nhận|hoả tốc|hỏa tốc|khẩn$|thượng khẩn$)/iu;
/** A subject begins closer under its title than this many heights of a letter, and its lines stand closer than that. */
const FIRST_LINE = 1.3;
const NEXT_LINE = 0.7;
/** Lines of a column are not as exactly centred as titles are. */
const IN_COLUMN = 0.09;
/** How exactly widely spaced lines are centred, which the first line of a text, set in, is not. */
const IN_MIDDLE = 0.015;
const LONGEST_SUBJECT = 500;

/** What kind of document it is and what it is about, and where the title of the type stands. */
export function readTitle(head: LetterHead, notation: string | undefined): Proposal[] {
  const title = findTitle(head);
  const symbol = typeOfSymbol(notation);
  const type = typeProposal(head, title, symbol);
  const subject = title ? belowTitle(head, title) : regarding(head);
  return [...type, ...subject];
}

interface Title {
  readonly line: LinePiece;
  readonly type: DocumentType;
  /** Words behind the type on the same line. */
  readonly rest: string;
}

function findTitle({ lines, code, motto }: LetterHead): Title | undefined {
  const anchor = code ?? motto;
  for (const line of anchor ? linesBelow(lines, anchor) : lines) {
    if (!isCapitals(line.text)) continue;
    const text = folded(line.text);
    const type = LETTER_TYPES.find(({ name }) => text === folded(name));
    const central = Math.abs(centreOf(line) - 0.53) < 0.12 || (motto !== undefined && isUnder(line, motto));
    if (type && central) return { line, type, rest: '' };
  }
  return undefined;
}

/** The type that the first group of a symbol names; a công văn has none. Case tells chỉ thị (CT) from chương trình (CTr). */
export function typeOfSymbol(notation: string | undefined): DocumentType | undefined {
  const [group = ''] = (notation ?? '').replace(/^\d{4}\//, '').split('-');
  return LETTER_TYPES.find(({ abbreviation }) => abbreviation === group);
}

function typeProposal(head: LetterHead, title: Title | undefined, symbol: DocumentType | undefined): Proposal[] {
  const make = (value: string, confidence: Confidence, line: LinePiece): Proposal[] => [
    { field: 'typeCode', value, confidence, read: line.text, place: placeOf([line]) },
  ];
  if (title) return make(title.type.code, symbol?.code === title.type.code ? 'sure' : 'likely', title.line);
  const about = head.lines.find(({ text }) => REGARDING.test(text));
  if (about) return make('CONG_VAN', symbol ? 'likely' : 'sure', about);
  if (symbol && head.code) return make(symbol.code, 'likely', head.code);
  return head.code ? make('CONG_VAN', 'guess', head.code) : [];
}

/** The subject of a công văn: `V/v …` under the number, in its column. */
function regarding({ lines, code }: LetterHead): Proposal[] {
  const first = lines.find(({ text }) => REGARDING.test(text));
  if (!first) return [];
  const block = [first];
  for (const line of linesBelow(lines, first)) {
    const last = block.at(-1) ?? first;
    if (!isUnder(line, first, IN_COLUMN) || line.left > 0.5) continue;
    const near = follows(line, last, NEXT_LINE) || isSpaced(line, last, first, code);
    if (!near || ENDS_SUBJECT.test(line.text) || isCapitals(line.text)) break;
    block.push(line);
  }
  return subjectOf(block, `Về việc ${joinLines(block).replace(REGARDING, '')}`, 'sure');
}

/** The subject of a typed document: the centred lines under the title of its type. */
function belowTitle(head: LetterHead, title: Title): Proposal[] {
  const block: LinePiece[] = [];
  for (const line of linesBelow(head.lines, title.line)) {
    const last = block.at(-1) ?? title.line;
    const near =
      follows(line, last, block.length === 0 ? FIRST_LINE : NEXT_LINE) ||
      (!isCapitals(line.text) && isSpaced(line, last, block[0], title.line) && isUnder(line, title.line, IN_MIDDLE));
    if (isRule(line.text) || !near || ENDS_SUBJECT.test(line.text) || !isUnder(line, title.line)) break;
    // The issuer in capitals under a subject in small letters opens the text: ỦY BAN NHÂN DÂN TỈNH …
    if (block.length > 0 && isCapitals(line.text) && !isCapitals(last.text)) break;
    if (block.length === 0 && /^(?:CHỦ TỊCH|GIÁM ĐỐC|ỦY BAN|UỶ BAN|HỘI ĐỒNG)\b/u.test(line.text)) break;
    block.push(line);
  }
  const text = joinLines(block).replace(REGARDING, 'Về việc ');
  return isCapitals(text) ? subjectOf(block, asSentence(text, head), 'guess') : subjectOf(block, text, 'sure');
}

function subjectOf(block: readonly LinePiece[], text: string, confidence: Confidence): Proposal[] {
  const value = text.replace(/[./;]+$/u, '').slice(0, LONGEST_SUBJECT);
  if (block.length === 0) return [];
  return [{ field: 'subject', value, confidence, read: joinLines(block), place: placeOf(block) }];
}

function follows(line: LinePiece, last: LinePiece, heights: number): boolean {
  return line.top - last.bottom < heights * heightOf(last);
}

/** Whether a page is widely spaced: a line is as near to the last as the first one is to what stands above it. */
function isSpaced(
  line: LinePiece,
  last: LinePiece,
  first: LinePiece | undefined,
  above: LinePiece | undefined,
): boolean {
  if (!first || !above || !follows(first, above, FIRST_LINE)) return false;
  return line.top - last.bottom < 1.1 * (first.top - above.bottom);
}

/** Capitals hide which words are names: the first letter stays, and the names the head of the letter tells. */
function asSentence(text: string, head: LetterHead): string {
  const issuer = readIssuer(head).proposals[0]?.value ?? '';
  const names = [placeName(head), unitIn(issuer).replace(/^(?:thành phố|thị xã|thị trấn|\p{Ll}+)\s+/u, '')];
  const sentence = text.charAt(0) + text.slice(1).toLowerCase();
  return names.filter(Boolean).reduce((all, name) => all.replaceAll(name.toLowerCase(), name), sentence);
}
