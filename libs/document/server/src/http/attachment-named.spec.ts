import { attachmentNamed } from './attachment-named';

describe('the name a file is offered under', () => {
  it.each([
    ['bao-cao.pdf', `attachment; filename="bao-cao.pdf"; filename*=UTF-8''bao-cao.pdf`],
    ['Quyết định.pdf', `attachment; filename="Quy_t __nh.pdf"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf`],
    [`a"b\\c%.txt`, `attachment; filename="a_b_c_.txt"; filename*=UTF-8''a%22b%5Cc%25.txt`],
    [`(bản'sao)*.pdf`, `attachment; filename="(b_n'sao)*.pdf"; filename*=UTF-8''%28b%E1%BA%A3n%27sao%29%2A.pdf`],
  ])('%j', (name, header) => {
    expect(attachmentNamed(name)).toBe(header);
  });

  it('can always stand in a header line', () => {
    for (const name of ['a\r\nSet-Cookie: x=1.txt', 'đ\u{1F600}.pdf', ' '])
      expect(attachmentNamed(name)).toMatch(/^[\x20-\x7e]+$/);
  });
});
