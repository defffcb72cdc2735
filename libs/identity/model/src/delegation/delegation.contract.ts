import { defineEndpoint } from '@lienthong/platform/contract';
import { pageOf, pageQueryShape } from '@lienthong/platform/kernel';
import * as z from 'zod';
import { DELEGATION_STATES } from './delegation';

const idParams = z.strictObject({ id: z.uuid() });
const party = z.strictObject({ postId: z.uuid(), personId: z.uuid(), personName: z.string(), title: z.string() });

/** A delegation (ủy quyền): who acts for whom, in what, from when to when, by which paper. */
export const delegationViewSchema = z
  .strictObject({
    id: z.uuid(),
    from: party,
    to: party,
    permissions: z.array(z.string()),
    typeCodes: z.array(z.string()).nullable(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    revokedAt: z.iso.datetime().nullable(),
    basis: z.string(),
    state: z.enum(DELEGATION_STATES),
    /** How many acts were done under it, and how many of them the giver has not looked at. */
    acts: z.number().int(),
    unseenActs: z.number().int(),
  })
  .meta({ id: 'Delegation' });

/** A delegation on the wire. */
export type DelegationView = z.output<typeof delegationViewSchema>;

/** What is handed on, to whom, for how long, by which paper. */
export const giveDelegationSchema = z
  .strictObject({
    fromPostId: z.uuid(),
    toPostId: z.uuid(),
    permissions: z
      .array(z.string().regex(/^[a-z_]+\.[a-z_]+$/))
      .min(1)
      .max(60),
    typeCodes: z
      .array(z.string().regex(/^[A-Z0-9_]{1,40}$/))
      .min(1)
      .max(60)
      .nullable()
      .default(null),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    basis: z.string().trim().min(1).max(300),
  })
  .meta({ id: 'GiveDelegation' });

/** One act done in somebody's name. */
export const delegatedActSchema = z
  .strictObject({
    id: z.uuid(),
    at: z.iso.datetime(),
    action: z.string(),
    personName: z.string().nullable(),
    postTitle: z.string().nullable(),
    subjectType: z.string(),
    subjectId: z.uuid(),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'DelegatedAct' });

/** The routes of delegation: one's own, the agency's, and what was done in somebody's name. */
export const delegationEndpoints = {
  own: defineEndpoint({
    method: 'GET',
    path: '/api/delegations',
    access: 'session',
    summary: 'Delegations given or received by the signed-in person in the acting agency, newest first',
    response: z.strictObject({ given: z.array(delegationViewSchema), received: z.array(delegationViewSchema) }),
  }),
  ofAgency: defineEndpoint({
    method: 'GET',
    path: '/api/people/delegations',
    access: 'people.read',
    summary: 'All delegations of the acting agency, newest first',
    query: z.strictObject(pageQueryShape),
    response: pageOf(delegationViewSchema),
  }),
  give: defineEndpoint({
    method: 'POST',
    path: '/api/delegations',
    access: 'session',
    summary: 'Hands on part of what an own post may do; the administration may do it for somebody else',
    body: giveDelegationSchema,
    response: delegationViewSchema,
  }),
  revoke: defineEndpoint({
    method: 'POST',
    path: '/api/delegations/:id/revoke',
    access: 'session',
    summary: 'Ends a delegation at once',
    params: idParams,
    response: delegationViewSchema,
  }),
  acts: defineEndpoint({
    method: 'GET',
    path: '/api/delegations/:id/acts',
    access: 'session',
    summary: 'Everything done in the name of the giver, newest first, as the journal has it',
    params: idParams,
    query: z.strictObject(pageQueryShape),
    response: pageOf(delegatedActSchema),
  }),
  seen: defineEndpoint({
    method: 'POST',
    path: '/api/delegations/:id/seen',
    access: 'session',
    summary: 'The giver has looked at what was done in their name',
    params: idParams,
    response: delegationViewSchema,
  }),
} as const;
