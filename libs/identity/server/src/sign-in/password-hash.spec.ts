import { hashPassword, NOBODYS_HASH, verifyPassword } from './password-hash';

describe('the hash of a password', () => {
  it('is an Argon2id PHC string with the cost of OWASP and a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword('trời xanh'), hashPassword('trời xanh')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
  });

  it('belongs to its password only', async () => {
    const stored = await hashPassword('trời xanh');
    expect(await verifyPassword(stored, 'trời xanh')).toBe(true);
    expect(await verifyPassword(stored, 'trời xanh ')).toBe(false);
    expect(await verifyPassword(stored, 'Trời xanh')).toBe(false);
    expect(await verifyPassword(stored, '')).toBe(false);
  });

  it('is the same for both ways a keyboard writes an accent', async () => {
    const stored = await hashPassword('Quyết định'.normalize('NFD'));
    expect(await verifyPassword(stored, 'Quyết định'.normalize('NFC'))).toBe(true);
  });

  it('of other programs and other costs is understood (vector of the reference implementation)', async () => {
    const stored = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword(stored, 'password')).toBe(true);
    expect(await verifyPassword(stored, 'Password')).toBe(false);
  });

  it.each([
    '',
    'plain text',
    '$2b$10$abcdefghijklmnopqrstuv',
    '$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    '$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    '$argon2id$v=19$m=19456,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    '$argon2id$v=19$m=19456,t=2,p=0$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
  ])('that is none, or costs too much, belongs to no password: %s', async (stored) => {
    expect(await verifyPassword(stored, 'password')).toBe(false);
  });

  it('that stands in for nobody is as dear as a real one', () => {
    expect(NOBODYS_HASH).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  });
});
