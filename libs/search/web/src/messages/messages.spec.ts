import { searchErrors } from '@lienthong/search/model';
import { searchShellEn } from '../shell/search-shell.en';
import { searchShellVi } from '../shell/search-shell.vi';
import { searchErrorKeys } from './search-error-keys';
import { searchEn } from './search.en';
import { searchVi } from './search.vi';

const placesOf = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the sentences of searching', () => {
  it.each([
    [searchVi, searchEn],
    [searchShellVi, searchShellEn],
  ])('have the same keys and places in both languages', (vi: Record<string, string>, en: Record<string, string>) => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
    for (const [key, sentence] of Object.entries(vi))
      expect([key, placesOf(en[key] ?? '')]).toEqual([key, placesOf(sentence)]);
  });

  it('name every refusal', () => {
    expect(Object.keys(searchErrorKeys).sort()).toEqual([...searchErrors.codes].sort());
  });
});
