import { dateLine, stampPlaces } from './stamp-places';

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

describe('the blanks of a first page', () => {
  it('are found where a reader has cut words at letters of another font', () => {
    const word = (text: string, left: number, right: number) => ({ text, left, right, top: 96.5, bottom: 113.4 });
    const words = [word('S', 118.2, 125.4), word('ố', 125.4, 133.3), word(':', 133.4, 137), word('/Q', 172.8, 190)];
    const page = { width: 595, height: 842, words: [...words, word('Đ-SNV', 190.1, 236)] };
    const [number] = stampPlaces(page, { code: '58/QĐ-SNV', place: 'Long An', issuedOn: '2026-02-03' });
    expect(number).toMatchObject({ text: '58', x: 172.8, align: 'right', bottom: 113.4 });
  });
});
