import { nameOf, titleOf } from './names';

describe('names', () => {
  it('are stored as one line in NFC, with one blank between words', () => {
    expect(nameOf(' Lê \t Thị\nLan '.normalize('NFD'))).toBe('Lê Thị Lan');
    expect(titleOf('Phó  Chủ tịch')).toBe('Phó Chủ tịch');
  });

  it('may be as long as the database allows, after NFC', () => {
    expect([...nameOf('ế'.repeat(50).normalize('NFD'))]).toHaveLength(50);
    const grows = '\u0958'.repeat(26); // one character each, two after NFC
    expect(() => nameOf(grows)).toThrow(
      expect.objectContaining({ code: 'http.invalid_input', params: { field: 'body.fullName', fault: 'too_big' } }),
    );
  });

  it.each(['Lê\u0000', 'Lê\u001b[31m', '\ud800'])('have no control characters: %j', (name) => {
    expect(() => nameOf(name)).toThrow(expect.objectContaining({ code: 'text.invalid' }));
  });

  it('are not only blanks', () => {
    expect(() => nameOf('\u00a0')).toThrow(expect.objectContaining({ code: 'http.invalid_input' }));
  });
});
