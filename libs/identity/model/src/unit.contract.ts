import { defineEndpoint } from '@lienthong/platform/contract';
import { pageOf, pageQueryShape } from '@lienthong/platform/kernel';
import * as z from 'zod';
import { ROLES } from './role';

const idParams = z.strictObject({ id: z.uuid() });

/** A unit (phòng, ban) of the agency. */
export const unitViewSchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    /** Stands in the symbol of an official letter; empty when the unit writes none. */
    abbreviation: z.string(),
    /** First day on which it no longer exists. */
    closedOn: z.iso.date().nullable(),
    /** How many posts in force stand in it. */
    members: z.number().int(),
    heads: z.array(z.strictObject({ postId: z.uuid(), personName: z.string(), title: z.string() })),
  })
  .meta({ id: 'Unit' });

/** What an administrator writes about a unit. */
export const writeUnitSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    abbreviation: z
      .string()
      .trim()
      .max(20)
      .regex(/^[\p{L}\p{N}.-]*$/u)
      .default(''),
  })
  .meta({ id: 'WriteUnit' });

/** Where a post stands: in a unit, perhaps as its head, or in none. */
export const placePostSchema = z
  .strictObject({ unitId: z.uuid().nullable(), headsUnit: z.boolean().default(false) })
  .meta({ id: 'PlacePost' });

/** Somebody of the own agency, in one post. */
export const colleagueViewSchema = z
  .strictObject({
    postId: z.uuid(),
    personId: z.uuid(),
    personName: z.string(),
    title: z.string(),
    roles: z.array(z.enum(ROLES)),
    unit: z.strictObject({ id: z.uuid(), name: z.string(), abbreviation: z.string() }).nullable(),
    headsUnit: z.boolean(),
  })
  .meta({ id: 'Colleague' });

/** Somebody of the own agency on the wire. */
export type ColleagueView = z.output<typeof colleagueViewSchema>;

/** Which colleagues: by words of name, title and unit, in one unit, with one role. */
export const colleagueFilterSchema = z.strictObject({
  ...pageQueryShape,
  q: z.string().max(100).optional(),
  unitId: z.uuid().optional(),
  role: z.enum(ROLES).optional(),
});

/** The routes of units and of the colleague directory. */
export const unitEndpoints = {
  units: defineEndpoint({
    method: 'GET',
    path: '/api/units',
    access: 'session',
    summary: 'Units of the acting agency; closed ones last',
    response: z.strictObject({ items: z.array(unitViewSchema) }),
  }),
  addUnit: defineEndpoint({
    method: 'POST',
    path: '/api/units',
    access: 'people.manage',
    summary: 'Adds a unit to the acting agency',
    body: writeUnitSchema,
    response: unitViewSchema,
  }),
  changeUnit: defineEndpoint({
    method: 'PUT',
    path: '/api/units/:id',
    access: 'people.manage',
    summary: 'Renames a unit, closes it or opens it again',
    params: idParams,
    body: writeUnitSchema.extend({ closed: z.boolean().default(false) }).meta({ id: 'ChangeUnit' }),
    response: unitViewSchema,
  }),
  placePost: defineEndpoint({
    method: 'PUT',
    path: '/api/posts/:id/unit',
    access: 'people.manage',
    summary: 'Places a post in a unit, as a member or as its head, or in none',
    params: idParams,
    body: placePostSchema,
    response: colleagueViewSchema,
  }),
  colleagues: defineEndpoint({
    method: 'GET',
    path: '/api/colleagues',
    access: 'session',
    summary: 'Posts in force of the acting agency, searchable without accents',
    query: colleagueFilterSchema,
    response: pageOf(colleagueViewSchema),
  }),
} as const;
