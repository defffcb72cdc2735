import type { Agency, AgencyId } from './agency';

/** The part of an agency that routing needs. */
export type RouteNode = Pick<Agency, 'id' | 'parentId'>;

/** The superiors of an agency, nearest first, itself left out; stops at a loop in bad data. */
export function ancestorsOf(id: AgencyId, directory: ReadonlyMap<AgencyId, RouteNode>): AgencyId[] {
  const found: AgencyId[] = [];
  let parent = directory.get(id)?.parentId ?? null;
  while (parent !== null && !found.includes(parent) && parent !== id) {
    found.push(parent);
    parent = directory.get(parent)?.parentId ?? null;
  }
  return found;
}

/**
 * The hops a document takes from sender to recipient when it goes level by level: every superior of the
 * recipient that is neither the sender nor a superior of the sender, top first, then the recipient. A superior that is
 * not in the directory of the day no longer exists and is passed over.
 * Province → commune gives `[district, commune]`; between two bodies of one parent it is `[recipient]`.
 */
export function routeOf(
  sender: AgencyId,
  recipient: AgencyId,
  directory: ReadonlyMap<AgencyId, RouteNode>,
): AgencyId[] {
  const own = new Set([sender, ...ancestorsOf(sender, directory)]);
  const between = ancestorsOf(recipient, directory).filter((id) => !own.has(id) && directory.has(id));
  return [...between.reverse(), recipient];
}
