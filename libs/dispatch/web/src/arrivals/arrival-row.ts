import type { arrivalRowSchema } from '@lienthong/dispatch/model';
import type * as z from 'zod';

/** An incoming document as lists have it. */
export type ArrivalRow = z.output<typeof arrivalRowSchema>;
