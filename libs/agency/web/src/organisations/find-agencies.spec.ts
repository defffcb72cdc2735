import { agencyFinder } from './find-agencies';

const find = agencyFinder([
  { id: 'tinh', label: 'UBND tỉnh Long An', abbreviation: 'UBND' },
  { id: 'so', label: 'Sở Thông tin và Truyền thông', abbreviation: 'STTTT' },
  { id: 'xa', label: 'UBND xã Đức Hòa Đông', abbreviation: 'UBND' },
]);

describe('agencyFinder', () => {
  it('finds with or without accents, words in any order', () => {
    expect(find('duc hoa')).toEqual(['xa']);
    expect(find('Đông Đức')).toEqual(['xa']);
    expect(find('ubnd')).toEqual(['tinh', 'xa']);
  });

  it('finds by abbreviation', () => {
    expect(find('sttt')).toEqual(['so']);
  });

  it('answers nothing found and nothing asked differently', () => {
    expect(find('cà mau')).toEqual([]);
    expect(find('  ')).toBeUndefined();
  });
});
