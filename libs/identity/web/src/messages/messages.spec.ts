import { identityEn } from './identity.en';
import { identityVi } from './identity.vi';

const places = (table: Readonly<Record<string, string>>) =>
  Object.entries(table)
    .map(([key, sentence]) => [key, ...(sentence.match(/\{\{\w+\}\}/g) ?? []).sort()].join(' '))
    .sort();

describe('messages of identity', () => {
  it('have the same keys and places in both languages', () => {
    expect(places(identityEn)).toEqual(places(identityVi));
  });
});
