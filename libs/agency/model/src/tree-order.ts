import { AGENCY_KINDS, type Agency, type AgencyId, type AgencyLevel } from './agency';

const byName = new Intl.Collator('vi', { numeric: true });

/**
 * Agencies as a tree is read: every superior before its subordinates; beside each other by level, then kind, then name.
 * Agencies whose superior is not among them stand at the top; those in a ring of bad data come last.
 */
export function inTreeOrder<A extends Agency>(agencies: readonly A[], levels: readonly AgencyLevel[]): A[] {
  const rank = new Map(levels.map(({ code, rank: place }) => [code, place]));
  const sorted = [...agencies].sort(
    (a, b) =>
      (rank.get(a.level) ?? 0) - (rank.get(b.level) ?? 0) ||
      AGENCY_KINDS.indexOf(a.kind) - AGENCY_KINDS.indexOf(b.kind) ||
      byName.compare(a.name, b.name),
  );
  const present = new Set(sorted.map(({ id }) => id));
  const under = Map.groupBy(sorted, ({ parentId }) => (parentId !== null && present.has(parentId) ? parentId : null));
  const ordered = new Map<AgencyId, A>();
  const waiting = [...(under.get(null) ?? [])].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    ordered.set(next.id, next);
    waiting.push(...[...(under.get(next.id) ?? [])].reverse());
  }
  return [...ordered.values(), ...sorted.filter(({ id }) => !ordered.has(id))];
}
