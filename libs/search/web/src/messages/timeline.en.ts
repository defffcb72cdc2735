import type { searchTimelineVi } from './timeline.vi';

/** English sentences of what happened to saved searches. */
export const searchTimelineEn: Record<keyof typeof searchTimelineVi, string> = {
  'timeline.search.saved.v1': 'Saved a search',
  'timeline.search.forgotten.v1': 'Removed a saved search',
};
