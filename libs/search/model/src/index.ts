export { markWords, type MarkedPiece } from './mark-words';
export { MAX_WORDS, readQuery, type MatchKind, type MatchTier, type SearchPlan } from './read-query';
export {
  EXPORT_LIMITS,
  MAX_SAVED,
  SEARCH_COLUMNS,
  SEARCH_STATES,
  searchEndpoints,
  searchHitSchema,
  USUAL_COLUMNS,
  type ExportFormat,
  type SavedSearch,
  type SearchColumn,
  type SearchHit,
  type SearchTerms,
} from './search.contract';
export { searchErrors, type SearchErrorCode } from './search.errors';
export { searchWords, wordPairs } from './search-words';
