import { stampOrFault } from './stamper';

describe('a stamp for another thread', () => {
  it('gives a refusal that lasts as a value: what is no PDF never becomes one', async () => {
    const stamp = { code: '58/2010/QĐ-UBND', place: 'Long An', issuedOn: '2010-02-03' };
    const bytes = Buffer.from('%PDF-1.4 no');
    expect(await stampOrFault({ bytes, first: undefined, stamp })).toEqual({ fault: 'office.unreadable' });
  });
});
