import type { SearchErrorCode } from '@lienthong/search/model';
import type { searchVi } from './search.vi';

/** The sentence of every refusal about searching; a code without one does not compile. */
export const searchErrorKeys: Record<SearchErrorCode, `search.${keyof typeof searchVi}`> = {
  'search.saved_not_found': 'search.error.saved_not_found',
  'search.too_many_saved': 'search.error.too_many_saved',
  'search.too_many_rows': 'search.error.too_many_rows',
};
