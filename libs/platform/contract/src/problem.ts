import * as z from 'zod';

/** The body of every refused request (RFC 9457), with a code that can be read out over the phone. */
export const problemSchema = z
  .object({
    status: z.number().int(),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' });

/** A refused request, as sent over the wire. */
export type Problem = z.output<typeof problemSchema>;

/** Header that names one command for ever, so that a repeat is answered and not done again. */
export const IDEMPOTENCY_KEY = 'idempotency-key';

/** Header (any value) of a request that no person caused: it does not keep a session from ending idle. */
export const BACKGROUND_HEADER = 'x-background';

/** Header (any value) that a page of another site cannot add without asking: the second wall against CSRF. */
export const CSRF_HEADER = 'x-requested-with';
