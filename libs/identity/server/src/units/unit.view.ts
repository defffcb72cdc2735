import type { unitViewSchema } from '@lienthong/identity/model';
import type * as z from 'zod';

/** A unit on the wire. */
export type UnitView = z.output<typeof unitViewSchema>;
