import { usernameOf } from './username';

describe('usernameOf', () => {
  it.each([
    ['vanthu.ubnd', 'vanthu.ubnd'],
    ['  VanThu.UBND ', 'vanthu.ubnd'],
    ['ｖａｎｔｈｕ', 'vanthu'],
  ])('reads %j as %s', (typed, name) => {
    expect(usernameOf(typed)).toBe(name);
  });

  it.each(['', 'ab', 'mật khẩu của tôi', 'x\u0000y', 'a'.repeat(100), '?abc', 'đặng'])(
    'keeps %j as a digest only',
    (typed) => {
      expect(usernameOf(typed)).toMatch(/^\?[0-9a-f]{64}$/);
    },
  );

  it('tells different impossible names apart, and equal ones together', () => {
    expect(usernameOf('mật khẩu')).toBe(usernameOf(' MẬT KHẨU'.normalize('NFD')));
    expect(usernameOf('mật khẩu')).not.toBe(usernameOf('mật khẩu 2'));
  });
});
