import { checkSubmission, type CheckedSubmission, type MainFile } from './check-submission';
import { malformedCodes } from './malformed-codes';
import { printedMarks } from './printed-marks';

const A4 = { width: 210, height: 297 };
const TEXT = `ỦY BAN NHÂN DÂN\nTỈNH LONG AN\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:     /QĐ-UBND
QUYẾT ĐỊNH\nBan hành quy định về phòng cháy\nvà chữa cháy\nNơi nhận:\nNguyễn Văn A`;
const pdf = (text = TEXT, pageSizes = [A4]): MainFile => ({
  mediaType: 'application/pdf',
  content: { text, pageSizes },
});
const sound: CheckedSubmission = {
  draft: {
    typeCode: 'QUYET_DINH',
    documentClass: 'legal',
    subject: 'Ban hành quy định về phòng cháy và chữa cháy',
    signerTitle: 'CHỦ TỊCH',
    signerName: 'Nguyễn Văn A',
    recipientIds: ['a'],
    dueOn: null,
    unitAbbreviation: null,
    reference: '',
  },
  fileCount: 1,
  mainFile: pdf(),
  annexes: [],
  unknownRecipients: [],
  today: '2026-11-25',
};
const found = (draft: Partial<CheckedSubmission['draft']>, said: Partial<CheckedSubmission> = {}) =>
  checkSubmission({ ...sound, ...said, draft: { ...sound.draft, ...draft } }).map(({ level, field, fault, detail }) =>
    [level, field, fault, ...(detail === undefined ? [] : [detail])].join(' '),
  );

describe('the check before the submission', () => {
  it('finds nothing in a decision laid out by the decree, wherever lines break and accents stand', () => {
    expect(found({})).toEqual([]);
  });

  it.each<[string, Partial<CheckedSubmission['draft']>, Partial<CheckedSubmission>]>([
    ['stop subject missing', { subject: '' }, {}],
    ['stop dueOn past', { dueOn: '2026-11-24' }, {}],
    ['stop recipientIds missing', { recipientIds: [] }, {}],
    ['stop recipientIds unknown 2', {}, { unknownRecipients: ['a', 'b'] }],
    ['stop files main_not_document', {}, { mainFile: { mediaType: 'image/png', content: null } }],
    ['stop files main_unreadable', {}, { mainFile: { mediaType: 'application/pdf', content: null } }],
    ['stop files secret_mark TỐI MẬT', {}, { mainFile: pdf(`${TEXT}\n  TỐI MẬT  \n`) }],
    [
      'stop files secret_mark MẬT – phụ lục.pdf',
      {},
      { annexes: [{ name: 'phụ lục.pdf', marks: printedMarks('Phụ lục 1\nMẬT') }] },
    ],
    ['warn files number_printed 1234/BCT-TTTN', {}, { mainFile: pdf(TEXT.replace('Số:  ', 'Số: 1234/BCT-TTTN')) }],
    ['warn files not_a4', {}, { mainFile: pdf(TEXT, [A4, { width: 216, height: 279 }]) }],
    ['warn files no_state_title', {}, { mainFile: pdf(TEXT.replace('CỘNG HOÀ', '')) }],
    ['warn files no_recipient_block', {}, { mainFile: pdf(TEXT.replace('Nơi nhận:', '')) }],
    ['warn files subject_differs', { subject: 'Ban hành quy chế' }, {}],
    ['warn files signer_differs', { signerName: 'Trần Thị B' }, {}],
    ['warn reference code_malformed 12 /UBND-VX', { reference: 'Phúc đáp Công văn số 12 /UBND-VX' }, {}],
  ])('finds: %s', (finding, draft, said) => {
    expect(found(draft, said)).toContain(finding);
  });

  it('wants "V/v" in a công văn only, and its drafting unit in the symbol', () => {
    expect(found({ subject: 'V/v phòng cháy' })).toContain('warn subject about_in_typed');
    const letter = { typeCode: 'CONG_VAN', documentClass: 'administrative', subject: 'V/v ban hành quy định' } as const;
    expect(found(letter)).toEqual(['warn unitAbbreviation missing']);
    expect(found({ ...letter, unitAbbreviation: 'NC' })).toEqual([]);
  });

  it('takes a page across, a scan without text and a DOCX without pages as they are', () => {
    expect(found({}, { mainFile: pdf('', [{ width: 297, height: 209.9 }]) })).toEqual([]);
    expect(found({}, { mainFile: { ...pdf(TEXT, []), mediaType: DOCX } })).toEqual([]);
    expect(found({ recipientIds: ['a'] }, { fileCount: 0, mainFile: null })).toEqual(['stop files missing']);
  });
});

describe('a code named in a sentence', () => {
  it.each([
    'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020',
    'Công văn số 12/UBND-VX, Tờ trình số: 12a/TTr-SNV.',
    'gồm số 5 đại biểu và 3/4 số xã',
    'Kế hoạch số 08/KH-BQLKKT',
  ])('is right: %s', (text) => {
    expect(malformedCodes(text)).toEqual([]);
  });

  it.each([
    ['Công văn số 12 /UBND-VX', ['12 /UBND-VX']],
    ['Công văn số 12/ UBND-VX ngày', ['12/ UBND-VX']],
    ['Quyết định số 57/2010 về', ['57/2010']],
    ['số 12//UBND', ['12//UBND']],
  ])('is wrong: %s', (text, codes) => {
    expect(malformedCodes(text)).toEqual(codes);
  });
});

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
