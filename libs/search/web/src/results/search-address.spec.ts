import { addressOf, filtersIn, termsOf } from './search-address';

describe('the address of a search', () => {
  it('is read and written back', () => {
    const terms = { q: 'tả lợn', direction: 'incoming', urgency: 0, state: 'pending', from: '2026-01-02' } as const;
    const written = Object.fromEntries(
      Object.entries(addressOf(terms)).map(([name, value]) => [name, value ?? undefined]),
    );
    expect(termsOf(written)).toEqual(terms);
  });

  it('counts its filters, but neither its words nor what is empty', () => {
    expect(filtersIn({ q: 'lợn', direction: 'incoming', urgency: '0', state: '', from: undefined })).toBe(2);
  });

  it('leaves out what it does not understand', () => {
    expect(
      termsOf({ q: '  ', direction: 'up', typeCode: 'a', from: '1/2', urgency: '9', state: 'x', senderId: '1' }),
    ).toEqual({});
  });
});
