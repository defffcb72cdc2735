import { newId, type Id } from '@lienthong/platform/kernel';
import agencyUnits from './data/agency-units.json' with { type: 'json' };
import type { DemoAgency } from './demo-agencies';

/** A unit (phòng, ban) of a demo agency. */
export interface DemoUnit {
  readonly id: Id<'unit'>;
  readonly agencyId: DemoAgency['id'];
  readonly name: string;
  readonly abbreviation: string;
}

const UNITS: Readonly<Record<string, readonly Pick<DemoUnit, 'name' | 'abbreviation'>[]>> = agencyUnits;

/** The units of every demo agency; the first is the one that keeps its office, the second the one its officer works in. */
export function demoUnits(agencies: readonly DemoAgency[]): DemoUnit[] {
  return agencies.flatMap(({ id, kind, level, abbreviation }) =>
    (UNITS[kind === 'committee' ? level : abbreviation] ?? []).map((unit) => ({
      id: newId<'unit'>(),
      agencyId: id,
      ...unit,
    })),
  );
}
