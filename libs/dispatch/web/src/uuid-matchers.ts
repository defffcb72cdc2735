import type { UrlMatcher, UrlSegment } from '@angular/router';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const isUuid = (segment: UrlSegment | undefined) => segment !== undefined && UUID.test(segment.path);

/** `/:id` for identifiers only, so that the section's other pages may come from other domains. */
export const matchId: UrlMatcher = (segments) =>
  segments.length === 1 && segments[0] && isUuid(segments[0])
    ? { consumed: segments, posParams: { id: segments[0] } }
    : null;

/** `/new` and `/:id/edit` as one page, so that saving a new draft for the first time does not tear the page down. */
export const matchCompose: UrlMatcher = (segments) => {
  const [first, second] = segments;
  if (segments.length === 1 && first?.path === 'new') return { consumed: segments };
  const edit = segments.length === 2 && first && isUuid(first) && second?.path === 'edit';
  return edit ? { consumed: segments, posParams: { id: first } } : null;
};
