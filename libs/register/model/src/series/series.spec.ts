import { DOCUMENT_TYPES, LEGAL_TYPES } from '@lienthong/document/model';
import {
  bodySeries,
  COMMON_SERIES,
  COPIES_SERIES,
  INCOMING_SERIES,
  kindOfSeries,
  numbersDocuments,
  SECRET_SERIES,
  seriesOf,
} from './series';

const legal = LEGAL_TYPES.map((code) => seriesOf('legal', code, 'per_type'));
const administrative = DOCUMENT_TYPES.map(({ code }) => seriesOf('administrative', code, 'per_type'));

describe('the number series of an agency', () => {
  it('keep each legal type apart, and legal from administrative ones (Decree 30/2020 art. 15.1)', () => {
    const others = [INCOMING_SERIES, COMMON_SERIES, COPIES_SERIES, ...Object.values(SECRET_SERIES), bodySeries('BCĐ')];
    const all = [...legal, ...administrative, ...others];
    expect(new Set(all).size).toBe(LEGAL_TYPES.length + DOCUMENT_TYPES.length + 6);
  });

  it('run together for administrative documents when the head decides so, never for legal ones', () => {
    const common = DOCUMENT_TYPES.map(({ code }) => seriesOf('administrative', code, 'common'));
    expect(new Set(common)).toEqual(new Set([COMMON_SERIES]));
    expect(LEGAL_TYPES.map((code) => seriesOf('legal', code, 'common'))).toEqual(legal);
  });

  it('are named so that a person can read them in the register', () => {
    expect(seriesOf('legal', 'QUYET_DINH', 'common')).toBe('legal:QUYET_DINH');
    expect(seriesOf('administrative', 'CONG_VAN', 'per_type')).toBe('administrative:CONG_VAN');
  });

  it('count what comes in together, on paper and electronically (art. 22.2)', () => {
    expect(INCOMING_SERIES).toBe('incoming');
  });

  it.each([
    ['incoming', 'incoming'],
    ['administrative', 'administrative'],
    ['administrative:TO_TRINH', 'administrative'],
    ['legal:NGHI_QUYET', 'legal'],
    ['body:BCĐ-PCTT', 'body'],
    ['copies', 'copies'],
    ['secret:outgoing', 'secret'],
    ['secret:incoming', 'secret'],
  ])('say what they number: %s', (series, kind) => {
    expect(kindOfSeries(series)).toBe(kind);
  });

  it.each(['', 'legal', 'legal:', 'body', 'administrative:', 'secret', 'secret:other', 'incoming:x', 'own'])(
    'are not called %j',
    (series) => {
      expect(kindOfSeries(series)).toBeUndefined();
    },
  );

  it('lend numbers in advance only where outgoing documents are numbered', () => {
    const lending = [...legal, ...administrative, COMMON_SERIES, bodySeries('BCĐ')];
    expect(lending.every(numbersDocuments)).toBe(true);
    expect([INCOMING_SERIES, COPIES_SERIES, ...Object.values(SECRET_SERIES)].some(numbersDocuments)).toBe(false);
  });
});
