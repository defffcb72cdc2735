import type { Series } from '@lienthong/register/model';

/** Series that specs number in. */
export const SERIES = {
  notices: 'administrative:THONG_BAO',
  decisions: 'legal:QUYET_DINH',
} as const satisfies Record<string, Series>;
