import { buildNotation, findDocumentType, writeDay, type DraftFields, type Urgency } from '@lienthong/document/model';
import { isAddressed } from './default-form';
import { BLANK, GAP, MERGE_FIELD_NAMES, MERGE_FIELDS, type MergeFieldName, type MergeValues } from './merge-field';

/** The agency that writes, as its templates name it. */
export interface WritingAgency {
  readonly name: string;
  readonly abbreviation: string;
  /** A people's committee heads its paper alone (app. I part II.2). */
  readonly isCommittee: boolean;
  readonly parentName: string | null;
  /** Place of the date line. */
  readonly place: string;
}

/** What a template is filled with. */
export interface MergeSource {
  readonly draft: Pick<
    DraftFields,
    | 'typeCode'
    | 'documentClass'
    | 'subject'
    | 'unitAbbreviation'
    | 'signerTitle'
    | 'signerName'
    | 'urgency'
    | 'dueOn'
    | 'reference'
  >;
  readonly agency: WritingAgency;
  /** Names of the proposed recipients, in their order. */
  readonly recipients: readonly string[];
  /** Lines above the signature as the signer's mandate makes them; empty when no mandate is known. */
  readonly signatureLines: readonly string[];
  readonly year: number;
}

/** More recipients than these are not named one by one on the paper. */
const MOST_NAMED = 15;
const BY_LIST = 'Các cơ quan, đơn vị theo danh sách gửi';
const URGENCY: Readonly<Record<Urgency, string>> = { 0: '', 1: 'KHẨN', 2: 'THƯỢNG KHẨN', 3: 'HỎA TỐC' };
const ABBREVIATED = [
  [/^UBND(?=\s)/u, 'Ủy ban nhân dân'],
  [/^HĐND(?=\s)/u, 'Hội đồng nhân dân'],
] as const;

/** A value for every field a template may have; where nothing is known, the gap or the nothing the field is made for. */
export function mergeValues(source: MergeSource): MergeValues {
  const known: Partial<Record<MergeFieldName, string>> = {
    ...headOf(source),
    ...aboutOf(source),
    ...endOf(source),
    ...{ so: BLANK.number, ngay: BLANK.part, thang: BLANK.part, nam: BLANK.year },
  };
  const values = MERGE_FIELD_NAMES.map((name) => {
    const value = (known[name] ?? '').normalize('NFC');
    return [name, value === '' && MERGE_FIELDS[name].without === 'gap' ? GAP : value] as const;
  });
  return Object.fromEntries(values) as unknown as MergeValues;
}

function headOf({ agency, draft, year }: MergeSource) {
  const type = findDocumentType(draft.typeCode);
  const { documentClass, unitAbbreviation } = draft;
  const parts = { documentClass, unitAbbreviation, agencyAbbreviation: agency.abbreviation, year };
  return {
    co_quan_cap_tren: agency.isCommittee ? '' : capitals(agency.parentName ?? ''),
    // The body above, the unit below, as the decree's own samples have it.
    co_quan: capitals(inFull(agency.name)).replace(/^(ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN) /u, '$1\n'),
    ten_co_quan: inFull(agency.name),
    ky_hieu: type && agency.abbreviation ? buildNotation({ ...parts, type }) : '',
    dia_danh: agency.place,
    loai_van_ban: capitals(type?.name ?? ''),
    do_khan: URGENCY[draft.urgency],
  };
}

function aboutOf({ draft, agency, recipients }: MergeSource) {
  const reference = draft.reference.trim().replace(/[.,;:]+$/u, '');
  return {
    trich_yeu: draft.subject.trim().replace(/^v\s*\/\s*v\s*:?\s*/iu, ''),
    kinh_gui: addressees(recipients),
    tra_loi: reference,
    mo_dau: reference === '' ? '' : `${reference}, ${inFull(agency.name)} có ý kiến như sau:`,
    han_tra_loi: draft.dueOn === null ? '' : writeDay(draft.dueOn),
  };
}

function endOf(source: MergeSource) {
  const { draft, agency } = source;
  const title = capitals(draft.signerTitle);
  const lines = source.signatureLines.length > 0 ? source.signatureLines : [title].filter((line) => line !== '');
  return {
    noi_nhan: recipientList(source),
    quyen_han: lines.join('\n'),
    nguoi_ky: draft.signerName.trim(),
    tham_quyen: authorityOf(lines, capitals(inFull(agency.name))),
  };
}

/** One stands behind "Kính gửi:", several under it, a line each (app. I part II.9.a). */
function addressees(names: readonly string[]): string {
  if (names.length > MOST_NAMED) return BY_LIST;
  return names.length > 1 ? `\n${listed(names, '.')}` : (names[0] ?? '');
}

function recipientList({ draft, recipients }: MergeSource): string {
  const first = isAddressed(draft.typeCode) ? ['Như trên'] : recipients.length > MOST_NAMED ? [BY_LIST] : recipients;
  const kept = ['VT', draft.unitAbbreviation?.trim() ?? ''].filter((word) => word !== '').join(', ');
  return listed([...first, `Lưu: ${kept}`], '.');
}

const listed = (lines: readonly string[], end: string): string =>
  lines.map((line, at) => `- ${line}${at === lines.length - 1 ? end : ';'}`).join('\n');

/** The body itself when it is signed on its behalf, else its head, for whom others sign (form 1.2 of app. III). */
function authorityOf([first = '']: readonly string[], agency: string): string {
  if (first === '') return '';
  if (/^TM\.\s/u.test(first)) return agency;
  return `${first.replace(/^(KT|TL|TUQ|Q)\.\s*/u, '')} ${agency}`;
}

function inFull(name: string): string {
  return ABBREVIATED.reduce((text, [short, full]) => text.replace(short, full), name.trim().normalize('NFC'));
}

const capitals = (text: string): string => text.trim().normalize('NFC').toLocaleUpperCase('vi');
