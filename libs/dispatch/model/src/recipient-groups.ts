import type { Agency, AgencyId, AgencyLevel } from '@lienthong/agency/model';

/** A set of agencies addressed with one choice, for example "mọi sở" or "mọi xã của huyện Bến Lức". */
export interface RecipientGroup {
  readonly key: string;
  readonly kind: 'departments' | 'level' | 'level_below';
  readonly level: AgencyLevel;
  /** The superior, for "every … of …". */
  readonly under: Agency | null;
  readonly members: readonly AgencyId[];
}

/** The directory as groups need it. */
export interface GroupSource {
  readonly levels: readonly AgencyLevel[];
  readonly agencies: readonly Agency[];
}

/**
 * The groups a sender may address: the bodies of each level that are not committees ("mọi sở"), the committees of
 * each level ("mọi huyện", "mọi xã"), and the members of each superior ("mọi xã của …"). Levels come from data; the
 * sender is in none. Groups without members are left out.
 */
export function recipientGroups(source: GroupSource, sender: AgencyId): RecipientGroup[] {
  const others = source.agencies.filter((agency) => agency.id !== sender);
  const levels = [...source.levels].sort((a, b) => a.rank - b.rank);
  const groups = levels.flatMap((level): RecipientGroup[] => {
    const here = others.filter((agency) => agency.level === level.code);
    const bodies = here.filter((agency) => agency.kind !== 'committee');
    const committees = here.filter((agency) => agency.kind === 'committee');
    return [
      { key: `departments:${level.code}`, kind: 'departments', level, under: null, members: bodies.map((a) => a.id) },
      { key: `level:${level.code}`, kind: 'level', level, under: null, members: committees.map((a) => a.id) },
      ...groupsUnder(level, committees, source.agencies),
    ];
  });
  return groups.filter((group) => group.members.length > 0);
}

function groupsUnder(level: AgencyLevel, members: readonly Agency[], agencies: readonly Agency[]): RecipientGroup[] {
  const parents = agencies.filter(
    (parent) => parent.level !== level.code && members.some((one) => one.parentId === parent.id),
  );
  if (parents.length < 2) return []; // one superior for all: the level's own group says the same
  return parents.map((under) => ({
    key: `below:${under.id}:${level.code}`,
    kind: 'level_below',
    level,
    under,
    members: members.filter((one) => one.parentId === under.id).map((one) => one.id),
  }));
}
