import { insertNumber, type InsertionPlace } from './insert-number';
import { isInForce, reserveNumbers } from './reserve-numbers';
import { stateOfSpecial, writeNumber } from './special-number';
import { voidNumber } from './void-number';

const refusing = (code: string, params: object = {}) =>
  expect.objectContaining({ code: `register.${code}`, params }) as unknown;

describe('a number outside the running order', () => {
  it('is written like every other, with its letter', () => {
    expect([writeNumber({ number: 5, suffix: 'a' }), writeNumber({ number: 12, suffix: '' })]).toEqual(['05a', '12']);
  });

  it('waits, is used or is void', () => {
    const voidedAt = new Date('2020-05-04T02:00:00Z');
    expect(stateOfSpecial({ documentId: null, voidedAt: null })).toBe('open');
    expect(stateOfSpecial({ documentId: 'd', voidedAt: null })).toBe('used');
    expect(stateOfSpecial({ documentId: null, voidedAt })).toBe('void');
  });
});

describe('taking numbers in advance', () => {
  const perType = { scheme: 'per_type', bodySymbols: ['BCĐ'] } as const;
  const common = { scheme: 'common', bodySymbols: [] } as const;

  it.each([
    ['legal:QUYET_DINH', true, true],
    ['administrative:THONG_BAO', true, false],
    ['administrative', false, true],
    ['body:BCĐ', true, false],
    ['incoming', false, false],
    ['copies', false, false],
    ['secret:outgoing', false, false],
    ['own', false, false],
  ])('is possible where documents are numbered: %s', (series, inPerType, inCommon) => {
    expect([isInForce(series, perType), isInForce(series, common)]).toEqual([inPerType, inCommon]);
  });

  const order = { series: 'legal:QUYET_DINH', count: 1, reason: ' Chờ ký ' };
  it('gives the reason without the spaces around it', () => {
    expect(reserveNumbers(order, perType)).toEqual({ series: 'legal:QUYET_DINH', reason: 'Chờ ký' });
  });

  it.each([
    [{ reason: ' \n' }, refusing('reason_missing')],
    [{ count: 0 }, refusing('too_many_reserved', { limit: 50 })],
    [{ count: 51 }, refusing('too_many_reserved', { limit: 50 })],
    [{ series: 'incoming' }, refusing('series_not_in_force', { series: 'incoming' })],
  ])('is refused: %j', (said, error) => {
    expect(() => reserveNumbers({ ...order, ...said }, perType)).toThrow(error as Error);
  });
});

describe('putting a number between others', () => {
  const order = { number: 12, datedOn: '2020-05-04', reason: 'Sót' };
  const place: InsertionPlace = {
    year: 2020,
    last: 20,
    suffixes: [],
    notBefore: '2020-05-04',
    notAfter: '2020-05-07',
    today: '2020-06-01',
  };

  it.each([
    [[], 'a'],
    [['a'], 'b'],
    [['b', 'a'], 'c'],
    [['y'], 'z'],
  ])('takes the letter behind those that are there: %j', (suffixes, suffix) => {
    expect(insertNumber(order, { ...place, suffixes })).toEqual({ suffix, reason: 'Sót' });
  });

  it('ends with the alphabet', () => {
    expect(() => insertNumber(order, { ...place, suffixes: ['z'] })).toThrow(
      refusing('suffixes_used_up', { number: 12 }) as Error,
    );
  });

  it.each([
    ['2020-05-03', {}, '2020-05-04', '2020-05-07'],
    ['2020-05-08', {}, '2020-05-04', '2020-05-07'],
    ['2020-06-02', { notAfter: null }, '2020-05-04', '2020-06-01'],
    ['2019-12-31', { notBefore: null }, '2020-01-01', '2020-05-07'],
    ['2021-01-01', { notAfter: null, today: '2021-02-01' }, '2020-05-04', '2020-12-31'],
  ])('keeps the order of dates: %s is refused when %j', (datedOn, around, from, to) => {
    expect(() => insertNumber({ ...order, datedOn }, { ...place, ...around })).toThrow(
      refusing('date_out_of_order', { from, to }) as Error,
    );
  });

  it.each([0, 21])('needs a number that was granted: %d is not', (number) => {
    expect(() => insertNumber({ ...order, number }, place)).toThrow(
      refusing('number_not_granted', { number, last: 20 }) as Error,
    );
  });

  it('needs a reason', () => {
    expect(() => insertNumber({ ...order, reason: '' }, place)).toThrow(refusing('reason_missing') as Error);
  });
});

describe('making a number void', () => {
  const place = { number: 3, last: 5 };

  it.each(['reserved', 'inserted', null] as const)('is possible for one that is %s', (holder) => {
    expect(voidNumber({ ...place, holder }, ' Huỷ ')).toBe('Huỷ');
  });

  it.each(['document', 'arrival', 'stub', 'copy'] as const)('never takes it from its %s', (holder) => {
    expect(() => voidNumber({ ...place, holder }, 'Huỷ')).toThrow(refusing('number_in_use', { number: 3 }) as Error);
  });

  it.each([
    [{ holder: 'void' }, 'Huỷ', refusing('number_void', { number: 3 })],
    [{ number: 6, holder: null }, 'Huỷ', refusing('number_not_granted', { number: 6, last: 5 })],
    [{ number: 0, holder: null }, 'Huỷ', refusing('number_not_granted', { number: 0, last: 5 })],
    [{ holder: 'reserved' }, '\t', refusing('reason_missing')],
  ] as const)('is refused: %j', (said, reason, error) => {
    expect(() => voidNumber({ ...place, ...said }, reason)).toThrow(error as Error);
  });
});
