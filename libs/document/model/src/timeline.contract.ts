import * as z from 'zod';

/** One line of a timeline: who did what, acting for whom, when, with the facts for its sentence. */
export const timelineLineSchema = z
  .strictObject({
    id: z.uuid(),
    at: z.iso.datetime(),
    action: z.string(),
    personName: z.string().nullable(),
    postTitle: z.string().nullable(),
    /** On whose behalf it was done, when that is somebody else. */
    behalfOf: z.strictObject({ personName: z.string(), postTitle: z.string() }).nullable(),
    agencyName: z.string(),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'TimelineLine' });

/** One line of a timeline on the wire. */
export type TimelineLine = z.output<typeof timelineLineSchema>;
