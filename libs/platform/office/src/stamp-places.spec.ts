import { dateLine } from './stamp-places';

describe('the date line (Decree 30/2020 app. I part II.4.b)', () => {
  it.each([
    ['2010-02-03', 'Long An, ngày 03 tháng 02 năm 2010'],
    ['2010-01-10', 'Long An, ngày 10 tháng 01 năm 2010'],
    ['2010-03-09', 'Long An, ngày 09 tháng 3 năm 2010'],
    ['2010-12-31', 'Long An, ngày 31 tháng 12 năm 2010'],
  ])('%s is written “%s”', (day, line) => {
    expect(dateLine('Long An', day)).toBe(line);
  });
});
