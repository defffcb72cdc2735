import { readRetention } from './retention-words';

describe('a retention as a person writes it', () => {
  it.each([
    ['10', 10],
    [' 2 ', 2],
    ['70', 70],
    ['', null],
    ['  ', null],
    ['1', undefined],
    ['71', undefined],
    ['100', undefined],
    ['mười', undefined],
    ['-5', undefined],
  ])('%j is %j', (words, years) => expect(readRetention(words)).toBe(years));
});
