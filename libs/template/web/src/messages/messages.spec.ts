import { templateEn } from './template.en';
import { templateVi } from './template.vi';

const places = (table: Readonly<Record<string, string>>) =>
  Object.entries(table)
    .map(([key, sentence]) => [key, ...(sentence.match(/\{\{\w+\}\}/g) ?? []).sort()].join(' '))
    .sort();

describe('messages of templates', () => {
  it('have the same keys and places in both languages', () => {
    expect(places(templateEn)).toEqual(places(templateVi));
  });
});
