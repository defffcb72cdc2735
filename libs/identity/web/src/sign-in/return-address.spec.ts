import { returnAddress } from './return-address';

describe('returnAddress', () => {
  it.each(['/', '/incoming/pending?q=12', '/outgoing/1#pages'])('goes back to %s', (wanted) => {
    expect(returnAddress(wanted)).toBe(wanted);
  });

  it.each([undefined, '', 'https://elsewhere.vn', '//elsewhere.vn', '/\\elsewhere.vn', '/\t/elsewhere.vn', 'incoming'])(
    'goes to the overview instead of %j',
    (wanted) => expect(returnAddress(wanted)).toBe('/'),
  );

  it('does not go round in circles', () => {
    expect(returnAddress('/signin?return=%2Fsignin')).toBe('/');
    expect(returnAddress('/signin')).toBe('/');
  });
});
