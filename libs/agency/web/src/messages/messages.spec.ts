import { agencyEn } from './agency.en';
import { agencyVi } from './agency.vi';

const places = (table: Readonly<Record<string, string>>) =>
  Object.entries(table)
    .map(([key, sentence]) => [key, ...(sentence.match(/\{\{\w+\}\}/g) ?? []).sort()].join(' '))
    .sort();

describe('messages of agency', () => {
  it('have the same keys and places in both languages', () => {
    expect(places(agencyEn)).toEqual(places(agencyVi));
  });
});
