import { bookErrors } from '@lienthong/book/model';
import { bookErrorKeys } from './book-error-keys';
import { bookEn } from './book.en';
import { bookVi } from './book.vi';

const places = (table: Readonly<Record<string, string>>) =>
  Object.entries(table)
    .map(([key, sentence]) => [key, ...(sentence.match(/\{\{\w+\}\}/g) ?? []).sort()].join(' '))
    .sort();

describe('the sentences of books and forms', () => {
  it('have the same keys and places in both languages', () => {
    expect(places(bookEn)).toEqual(places(bookVi));
  });

  it('name every refusal', () => {
    expect(Object.keys(bookErrorKeys).sort()).toEqual([...bookErrors.codes].sort());
  });
});
