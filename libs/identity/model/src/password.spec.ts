import { PASSWORD_LENGTH, passwordFault } from './password';

describe('passwordFault', () => {
  it.each([
    ['trời xanh mây trắng'],
    ['correct horse battery'],
    ['aaaa bbbb cccc dddd'],
    ['1234 5678 con mèo'],
    ['vanthu của tôi rất vui'],
    ['x9!kQ2#vLm7$'],
  ])('takes %s', (password) => {
    expect(passwordFault(password, 'lan.nguyen')).toBeUndefined();
  });

  it.each([
    ['', 'too_short'],
    ['mười một kt', 'too_short'],
    ['a'.repeat(129), 'too_long'],
    ['aaaaaaaaaaaa', 'too_common'],
    ['abababababab', 'too_common'],
    ['password1234', 'too_common'],
    ['Matkhau@2026!', 'too_common'],
    ['qwerty123456', 'too_common'],
    ['UBND-123456789', 'too_common'],
    ['lienthonglienthong', 'too_common'],
    ['123456789012', 'too_common'],
    ['xin chào LAN.NGUYEN', 'contains_name'],
  ])('does not take %s: %s', (password, fault) => {
    expect(passwordFault(password, 'lan.nguyen')).toBe(fault);
  });

  it('counts characters as people do, however the keyboard wrote them', () => {
    const twelve = 'ếộữểằẫẩỗờợựỷ';
    expect([...twelve]).toHaveLength(PASSWORD_LENGTH.min);
    expect(passwordFault(twelve.slice(1), 'lan.nguyen')).toBe('too_short');
    expect(passwordFault(twelve.slice(1).normalize('NFD'), 'lan.nguyen')).toBe('too_short');
    expect(passwordFault(`${twelve} và một câu dài`, 'lan.nguyen')).toBeUndefined();
    expect(passwordFault(`${'😀🐘🌾🏯'.repeat(2)} hai con voi`, 'lan.nguyen')).toBeUndefined();
  });

  it('takes the longest password and not one character more', () => {
    const longest = 'câu này dài '.repeat(11).slice(0, PASSWORD_LENGTH.max);
    expect(passwordFault(longest, 'lan.nguyen')).toBeUndefined();
    expect(passwordFault(`${longest}!`, 'lan.nguyen')).toBe('too_long');
  });

  it('does not mind names so short that any sentence has them', () => {
    expect(passwordFault('lan và cúc ra vườn', 'lan')).toBeUndefined();
  });
});
