import type { PickGroup } from '@lienthong/platform/ui';

/** Recipients under one name: a whole group, or one agency. */
export interface ChosenPart {
  readonly id: string;
  readonly label: string;
  readonly ids: readonly string[];
}

/** Names what was chosen in as few words as possible: whole groups first, the largest of them first, then the others. */
export function summariseChosen(
  chosen: ReadonlySet<string>,
  groups: readonly PickGroup[],
  nameOf: (id: string) => string,
): readonly ChosenPart[] {
  const rest = new Set(chosen);
  const whole: ChosenPart[] = [];
  for (const group of [...groups].sort((a, b) => b.ids.length - a.ids.length)) {
    if (group.ids.length < 2 || !group.ids.every((id) => rest.has(id))) continue;
    group.ids.forEach((id) => rest.delete(id));
    whole.push(group);
  }
  return [...whole, ...[...rest].map((id) => ({ id, label: nameOf(id), ids: [id] }))];
}
