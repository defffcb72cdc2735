import type { PlanLine } from '@lienthong/document/model';

/** A type of document with the plan it goes by. */
export interface PlanRow {
  /** `''` = every type that has no plan of its own. */
  readonly typeCode: string;
  readonly name: string;
  readonly own: boolean;
  readonly steps: readonly PlanLine[];
}
