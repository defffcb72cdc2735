import type { DirectoryView } from '@lienthong/agency/model';
import type { TreeNode } from '@lienthong/platform/ui';

/** An agency as the directory of one day shows it. */
export type AgencyView = DirectoryView['agencies'][number];

/** A line of the tree. */
export interface AgencyNode extends TreeNode {
  /** Kind in words; nothing for the committee, whose name says it. */
  readonly kind: string | undefined;
  readonly level: string;
  readonly abbreviation: string;
}
