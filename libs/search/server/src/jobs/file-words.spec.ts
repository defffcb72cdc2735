import { searchWords } from '@lienthong/search/model';
import { fileWords } from './file-words';

describe('the text of a file', () => {
  it('is kept in one line and folded place by place', () => {
    const { state, content, folded, words } = fileWords('Điều 1.\r\n\tPhạm vi\u0000 “áp dụng”\n\n');
    expect([state, content]).toEqual(['read', ' Điều 1. Phạm vi “áp dụng”']);
    expect(folded).toBe(' dieu 1. pham vi “ap dung”');
    expect(words).toEqual(['dieu', '1', 'pham', 'vi', 'ap', 'dung']);
  });

  it.each([
    ['tcvn3', 'QuyÕt ®Þnh cña Uû ban nh©n d©n tØnh vÒ viÖc phßng chèng dÞch'],
    ['vni', 'Quyeát ñònh cuûa UÛy ban nhaân daân tænh veà vieäc phoøng choáng dòch'],
  ])('typed in %s is found by the words it shows', (encoding, typed) => {
    const { words, encoding: found } = fileWords(typed);
    expect(found).toBe(encoding);
    for (const word of searchWords('quyết định của uỷ ban nhân dân tỉnh về việc phòng chống dịch'))
      expect(words).toContain(word);
  });

  it('is none for a scan', () => {
    expect(fileWords('\f \n\f')).toMatchObject({ state: 'none', words: [], content: '' });
  });

  it('has an end', () => {
    const { content, words } = fileWords(Array.from({ length: 60_000 }, (_, n) => `từ${n}`).join(' '));
    expect([...content]).toHaveLength(200_001);
    expect(words).toHaveLength(5000);
  });
});
