import { readDate } from './read-date';

describe('a date as a person writes it', () => {
  const read = (words: string) => readDate(words, '2026-11-25');

  it.each([
    ['25/11/2026', '2026-11-25'],
    ['5-3-26', '2026-03-05'],
    ['5.3', '2026-03-05'],
    [' 05 / 03 / 2010 ', '2010-03-05'],
    ['0503', '2026-03-05'],
    ['050310', '2010-03-05'],
    ['25112026', '2026-11-25'],
    ['2026-11-25', '2026-11-25'],
    ['29/2/2028', '2028-02-29'],
  ])('%s', (words, date) => expect(read(words)).toBe(date));

  it('is nothing when nothing is written', () => expect(read('  ')).toBeNull());

  it.each(['30/2/2026', '29/2/2026', '0/1/2026', '1/13/2026', 'mai', '25/11/202', '1/2/3/4', '2026-2-30'])(
    'is none: %s',
    (words) => expect(read(words)).toBeUndefined(),
  );
});
