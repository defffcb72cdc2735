import { signingEn } from './signing.en';
import { signingVi } from './signing.vi';

const places = (table: Readonly<Record<string, string>>) =>
  Object.entries(table)
    .map(([key, sentence]) => [key, ...(sentence.match(/\{\{\w+\}\}/g) ?? []).sort()].join(' '))
    .sort();

describe('messages of signing', () => {
  it('have the same keys and places in both languages', () => {
    expect(places(signingEn)).toEqual(places(signingVi));
  });
});
