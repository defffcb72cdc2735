/** The id `step` places after (before, if negative) the present one; the first one when there is none yet. */
export function stepTo(ids: readonly string[], present: string | undefined, step: number): string | undefined {
  const at = present === undefined ? -1 : ids.indexOf(present);
  if (at < 0) return ids[0];
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))];
}

/** A copy of the set with the id put in, or taken out when it was there. */
export function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const copy = new Set(set);
  if (!copy.delete(id)) copy.add(id);
  return copy;
}

/** The ids from one to another in list order, both included, whichever comes first. */
export function between(ids: readonly string[], from: string, to: string): readonly string[] {
  const ends = [ids.indexOf(from), ids.indexOf(to)].sort((a, b) => a - b);
  const [start = -1, end = -1] = ends;
  return start < 0 ? [] : ids.slice(start, end + 1);
}
