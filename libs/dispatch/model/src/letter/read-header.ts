import { agencyName } from './agency-name';
import { folded, heightOf, isCapitals, isRule, joinLines } from './letter-text';
import { centreOf, placeOf, type LinePiece } from './page-lines';
import type { Proposal } from './reading';

/** The head of a letter (Decree 30/2020 app. I): its lines, and those that everything else is found by. */
export interface LetterHead {
  /** Number line, `Số: …`. */
  readonly code: LinePiece | undefined;
  /** Place and date line. */
  readonly date: LinePiece | undefined;
  /** Quốc hiệu; the right column begins here. */
  readonly motto: LinePiece | undefined;
  readonly lines: readonly LinePiece[];
}

/** The head ends here at the latest, as a share of the first page. */
const HEAD_ENDS = 0.5;
const CODE =
  /^số\s*[:.]?\s*(\d{1,5}[a-z]?)?\s*\/\s*((?:\d{4}\s*\/\s*)?[\p{L}\d][\p{L}\d&.]*(?:\s*[-–]\s*[\p{L}\d&.]+)*)/iu;
const DATE = /^[^,]{2,60},\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\s*\.?$/iu;
const MOTTO = 'cong hoa xa hoi chu nghia viet nam';

/** Finds the lines of the head on the first page. */
export function findHead(lines: readonly LinePiece[]): LetterHead {
  const head = lines.filter(({ page, top }) => page === 1 && top < HEAD_ENDS);
  return {
    lines: head,
    code: head.map((line) => withRest(line, head)).find(({ text }) => CODE.test(text)),
    date: head.find(({ text }) => DATE.test(text)),
    motto: head.find(({ text }) => folded(text).includes(MOTTO)),
  };
}

/** A number line that leaves room for the pen falls into pieces. */
function withRest(line: LinePiece, head: readonly LinePiece[]): LinePiece {
  if (!/^số(?!\p{L})/iu.test(line.text) || CODE.test(line.text)) return line;
  const rest = head.filter((one) => one !== line && one.left > line.left && one.left < 0.5 && sameRow(one, line));
  const right = Math.max(line.right, ...rest.map((one) => one.right));
  return { ...line, text: [line, ...rest].map(({ text }) => text).join(' '), right };
}

function sameRow(one: LinePiece, other: LinePiece): boolean {
  return Math.abs(one.top - other.top) < heightOf(other) / 2;
}

/** Where the letter was written, from its place and date line. */
export function placeName({ date }: LetterHead): string {
  return date?.text.split(',')[0]?.trim() ?? '';
}

/** Number and symbol, from the line that says so. */
export function readCode({ code }: LetterHead): Proposal[] {
  const [, number, notation = ''] = CODE.exec(code?.text ?? '') ?? [];
  if (!code || notation === '') return [];
  const about = { confidence: 'sure', read: code.text, place: placeOf([code]) } as const;
  const symbol = notation.replace(/\s*([/–-])\s*/gu, '$1').replaceAll('–', '-');
  // A number that was written in by hand is no text: the symbol is read, the number is the clerk's.
  const numbers: Proposal[] = number ? [{ field: 'codeNumber', value: number, ...about }] : [];
  return [...numbers, { field: 'codeNotation', value: symbol, ...about }];
}

/** The letter's own date, from the line of place and date; nothing when a part of it is written in by hand. */
export function readDate({ date }: LetterHead): Proposal[] {
  const [, day = '', month = '', year = ''] = DATE.exec(date?.text ?? '') ?? [];
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${value}T00:00:00Z`);
  if (!date || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== value) return [];
  return [{ field: 'issuedOn', value, confidence: 'sure', read: date.text, place: placeOf([date]) }];
}

/** What the left column above the number says: the issuer and the agency above it. */
export interface ReadIssuer {
  readonly proposals: readonly Proposal[];
  readonly superior: string;
}

/** The issuer, from the left column above the number: the last agency named there, its superior before it. */
export function readIssuer(head: LetterHead): ReadIssuer {
  const block = issuerLines(head);
  const names = agencyName(
    block.map(({ text }) => text),
    placeName(head),
  );
  if (names === undefined) return { proposals: [], superior: '' };
  const own = block.slice(names.from);
  const confidence = head.code && head.motto ? names.confidence : 'guess';
  const about = { confidence, read: joinLines(own), place: placeOf(own) } as const;
  return { proposals: [{ field: 'senderName', value: names.name, ...about }], superior: names.superior };
}

function issuerLines({ lines, code, motto }: LetterHead): LinePiece[] {
  const end = code?.top ?? 0.25;
  const edge = motto && motto.left > 0.3 ? motto.left : 1;
  return lines.filter((line) => {
    const inColumn = centreOf(line) < edge && line.left < 0.5;
    const isMotto = line === motto || folded(line.text).startsWith('doc lap tu do');
    return line.top < end && inColumn && !isMotto && isCapitals(line.text) && !isRule(line.text);
  });
}

/** Lines below one of the head's lines, nearest first; what shares its row is not below it. */
export function linesBelow(lines: readonly LinePiece[], anchor: LinePiece): LinePiece[] {
  const half = heightOf(anchor) / 2;
  return lines.filter(({ page, top }) => page === anchor.page && top > anchor.bottom - half);
}
