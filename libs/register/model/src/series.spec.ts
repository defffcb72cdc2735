import { DOCUMENT_TYPES, LEGAL_TYPES } from '@lienthong/document/model';
import { INCOMING_SERIES, seriesOf } from './series';

describe('the number series of an agency', () => {
  it('keep each legal type apart, and legal from administrative ones (Decree 30/2020 art. 15.1)', () => {
    const legal = LEGAL_TYPES.map((code) => seriesOf('legal', code));
    const administrative = DOCUMENT_TYPES.map(({ code }) => seriesOf('administrative', code));
    const all = [...legal, ...administrative, INCOMING_SERIES];
    expect(new Set(all).size).toBe(LEGAL_TYPES.length + DOCUMENT_TYPES.length + 1);
  });

  it('are named so that a person can read them in the register', () => {
    expect(seriesOf('legal', 'QUYET_DINH')).toBe('legal:QUYET_DINH');
    expect(seriesOf('administrative', 'CONG_VAN')).toBe('administrative:CONG_VAN');
  });

  it('count what comes in together, on paper and electronically (art. 22.2)', () => {
    expect(INCOMING_SERIES).toBe('incoming');
  });
});
