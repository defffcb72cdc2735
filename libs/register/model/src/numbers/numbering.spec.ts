import { numberAs, type Numbering } from './numbering';
import { newId } from '@lienthong/platform/kernel';
import type { SpecialNumber } from './special-number';

const numbering: Numbering = { scheme: 'per_type', body: null, special: null };
const decision = { documentClass: 'administrative', typeCode: 'QUYET_DINH' } as const;
const body = { id: 'b', name: 'Ban Chỉ đạo phòng chống thiên tai', symbol: 'BCĐPCTT' };
const special: SpecialNumber = {
  id: newId<'special-number'>(),
  agencyId: newId<'agency'>(),
  kind: 'reserved',
  series: 'administrative:QUYET_DINH',
  year: 2020,
  number: 12,
  suffix: '',
  datedOn: '2020-05-03',
  reason: 'Lấy số trước',
  documentId: null,
  voidedAt: null,
};

describe('the series a document is numbered in', () => {
  it('follows the type, or the common series of the head', () => {
    expect(numberAs(decision, numbering)).toEqual({ series: 'administrative:QUYET_DINH', issuer: null });
    expect(numberAs(decision, { ...numbering, scheme: 'common' })).toEqual({ series: 'administrative', issuer: null });
  });

  it('is the own one of an advisory body, whose symbol stands for the issuer', () => {
    expect(numberAs(decision, { ...numbering, body })).toEqual({ series: 'body:BCĐPCTT', issuer: 'BCĐPCTT' });
  });

  it('is never that of a body for a legal document', () => {
    const legal = { ...decision, documentClass: 'legal' } as const;
    expect(() => numberAs(legal, { ...numbering, body })).toThrow(
      expect.objectContaining({ code: 'register.body_not_legal' }),
    );
  });

  it('must be that of the number taken before', () => {
    expect(numberAs(decision, { ...numbering, special })).toMatchObject({ series: special.series });
    expect(() => numberAs({ ...decision, typeCode: 'TO_TRINH' }, { ...numbering, special })).toThrow(
      expect.objectContaining({ code: 'register.other_series', params: { series: special.series, number: 12 } }),
    );
  });

  it.each([
    ['used', { documentId: 'd' }],
    ['void', { voidedAt: new Date('2020-05-03T02:00:00Z') }],
  ])('refuses a number that is %s', (_state, said) => {
    expect(() => numberAs(decision, { ...numbering, special: { ...special, ...said } })).toThrow(
      expect.objectContaining({ code: 'register.number_taken' }),
    );
  });
});
