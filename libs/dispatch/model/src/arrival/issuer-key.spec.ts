import { foldNotation } from '@lienthong/document/model';
import fc from 'fast-check';
import { codeKey, issuerKey } from './issuer-key';

describe('the key of an issuer', () => {
  it.each([
    ['UBND xã Hoà Khánh Đông', 'ỦY BAN NHÂN DÂN XÃ HÒA KHÁNH ĐÔNG'],
    ['Uỷ ban nhân dân tỉnh Long An', 'Ủy ban nhân dân tỉnh Long An'],
    ['HĐND H. Bến Lức', 'Hội đồng nhân dân huyện Bến Lức'],
    ['Sở Thông tin và Truyền thông', 'SỞ  THÔNG TIN, VÀ TRUYỀN THÔNG'],
  ])('is one for %s and %s', (one, other) => {
    expect(issuerKey(one)).toBe(issuerKey(other));
    expect(issuerKey(one.normalize('NFD'))).toBe(issuerKey(other));
  });

  it('tells apart what differs by more than spelling', () => {
    expect(issuerKey('UBND xã Hòa Khánh Đông')).not.toBe(issuerKey('UBND xã Hòa Khánh Tây'));
    expect(issuerKey('UBND huyện Đức Hòa')).not.toBe(issuerKey('UBND huyện Đức Huệ'));
  });
});

describe('the key of number and symbol', () => {
  it('is what the issue stores beside a code', () => {
    expect(codeKey('07', 'QĐ-UBND')).toBe(` 7${foldNotation('QĐ-UBND')}`);
  });

  it.each([
    ['057', '2010/QĐ-UBND', '57', '2010/qđ-ubnd'],
    ['12', 'UBND-VX', '12', 'UBND – VX'],
  ])('is one for %s/%s and %s/%s', (number, notation, otherNumber, otherNotation) => {
    expect(codeKey(number, notation)).toBe(codeKey(otherNumber, otherNotation));
  });

  it('is none without a number', () => {
    expect(codeKey('  ', 'QĐ-UBND')).toBe('');
  });

  it('does not change with the form of Unicode', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.constantFrom('QĐ-UBND', 'TTr-SYT', '2020/NQ-HĐND'), (number, notation) => {
        expect(codeKey(String(number), notation.normalize('NFD'))).toBe(codeKey(`0${number}`, notation));
      }),
    );
  });
});
