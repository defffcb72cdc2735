import { placeOf } from './place-of';

describe('the place of a date line', () => {
  it.each([
    ['UBND tỉnh Long An', null, 'Long An'],
    ['UBND huyện Bến Lức', 'UBND tỉnh Long An', 'Bến Lức'],
    ['UBND thị trấn Đông Thành', 'UBND huyện Đức Huệ', 'Đông Thành'],
    ['Sở Thông tin và Truyền thông', 'UBND tỉnh Long An', 'Long An'],
    ['Ban của trung ương', null, ''],
  ])('%s (%s) is “%s”', (name, parent, place) => {
    expect(placeOf(name, parent)).toBe(place);
  });
});
