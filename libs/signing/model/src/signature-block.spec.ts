import { signatureBlock } from './signature-block';
import { lines } from './testing/a-mandate';

const person = { fullName: 'Nguyễn Văn Được ' };
const block = (title: string, ...stack: Parameters<typeof lines>) =>
  signatureBlock({ lines: lines(...stack) }, { title }, person).lines;

describe('the signature block (Decree 30/2020 app. I part II.7)', () => {
  it('stacks the lines of a deputy who signs for a committee, and ends with the name', () => {
    const said = { lines: lines('ON_BEHALF', 'FOR_HEAD') };
    expect(signatureBlock(said, { title: 'Phó Chủ tịch' }, person)).toEqual({
      lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      name: 'Nguyễn Văn Được',
    });
  });

  it.each([
    ['a head', ['GIÁM ĐỐC'], 'Giám đốc', []],
    ['a chairman', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], 'Chủ tịch', ['ON_BEHALF']],
    ['an acting chairman', ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH'], 'Chủ tịch', ['ON_BEHALF', 'ACTING']],
    ['an acting head by title', ['Q. GIÁM ĐỐC'], 'Quyền Giám đốc', ['ACTING']],
    ['a unit head by order', ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], 'Chánh Văn phòng', ['BY_ORDER']],
    [
      'the deputy of that unit head',
      ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
      'Phó Chánh Văn phòng',
      ['BY_ORDER', 'FOR_HEAD'],
    ],
    ['by authorisation', ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], 'Chánh Văn phòng', ['BY_AUTHORISATION']],
  ] as const)('%s', (_who, expected, title, stack) => {
    expect(block(title, ...stack)).toEqual(expected);
  });

  it('writes Vietnamese capitals however the words were typed', () => {
    expect(block('phó chủ tịch'.normalize('NFD'), 'FOR_HEAD')).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  });
});
