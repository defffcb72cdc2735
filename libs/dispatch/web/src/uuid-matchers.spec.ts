import { UrlSegment, UrlSegmentGroup, type Route } from '@angular/router';
import { matchCompose, matchId } from './uuid-matchers';

const id = '019a9f2e-7c00-7000-8000-000000000001';
const segments = (path: string) => path.split('/').map((part) => new UrlSegment(part, {}));
const match = (matcher: typeof matchId, path: string) =>
  matcher(segments(path), new UrlSegmentGroup([], {}), {} as Route)?.posParams?.['id']?.path ?? null;

describe('addresses of documents', () => {
  it('are ids, and leave words to other pages', () => {
    expect(match(matchId, id)).toBe(id);
    expect(match(matchId, 'drafts')).toBeNull();
    expect(match(matchId, `${id}/edit`)).toBeNull();
  });

  it('lead a new draft and a stored one to the same page', () => {
    expect(match(matchCompose, `${id}/edit`)).toBe(id);
    expect(matchCompose(segments('new'), new UrlSegmentGroup([], {}), {} as Route)?.consumed).toHaveLength(1);
    expect(matchCompose(segments('drafts'), new UrlSegmentGroup([], {}), {} as Route)).toBeNull();
  });
});
