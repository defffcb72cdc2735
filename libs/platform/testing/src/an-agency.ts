import { newId, type Id } from '@lienthong/platform/kernel';

/** An agency as the directory table holds it; fits wherever a rule of the agency domain asks for one. */
export interface TestAgency {
  readonly id: Id<'agency'>;
  readonly name: string;
  readonly kind: 'committee' | 'office' | 'department' | 'inspectorate' | 'board' | 'other';
  /** `province`, `district` or `commune`, unless a test brings levels of its own. */
  readonly level: string;
  readonly parentId: Id<'agency'> | null;
  readonly abbreviation: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Makes up an agency: the people's committee of a province, in force since 2020, whatever is not said. */
export function anAgency(said: Partial<TestAgency> = {}): TestAgency {
  return {
    id: newId<'agency'>(),
    name: 'UBND tỉnh Long An',
    kind: 'committee',
    level: 'province',
    parentId: null,
    abbreviation: 'UBND',
    validFrom: '2020-01-01',
    validTo: null,
    ...said,
  };
}
