import { defineEndpoint } from '@lienthong/platform/contract';
import { pageOf, pageQueryShape } from '@lienthong/platform/kernel';
import * as z from 'zod';
import { ROLES } from './role';

const role = z.enum(ROLES);
const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,63}$/);

/** A post the signed-in person may act in: an own one, or somebody else's by delegation. */
export const postViewSchema = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    roles: z.array(role),
    agencyId: z.uuid(),
    agencyName: z.string(),
    behalfOf: z.strictObject({ delegationId: z.uuid(), personName: z.string(), until: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'Post' });

/** Who is signed in, as which post, and what that post may do. */
export const sessionViewSchema = z
  .strictObject({
    person: z.strictObject({ id: z.uuid(), fullName: z.string(), username: z.string() }),
    post: postViewSchema,
    posts: z.array(postViewSchema),
    permissions: z.array(z.string()),
    demo: z.boolean(),
    expiresAt: z.iso.datetime(),
    /** The session acted for somebody and that time is over: another post is to be chosen. */
    lapsed: z.boolean(),
    /** Acts done in the person's name at this agency that the person has not looked at. */
    doneInMyName: z.number().int(),
  })
  .meta({ id: 'Session' });

/** One of the person's own open sessions. */
export const openSessionSchema = z
  .strictObject({
    id: z.uuid(),
    startedAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    address: z.string().nullable(),
    agent: z.string().nullable(),
    current: z.boolean(),
  })
  .meta({ id: 'OpenSession' });

/** A person of the agency with the posts held there. */
export const personViewSchema = z
  .strictObject({
    id: z.uuid(),
    fullName: z.string(),
    username: z.string(),
    disabled: z.boolean(),
    demo: z.boolean(),
    posts: z.array(
      z.strictObject({
        id: z.uuid(),
        title: z.string(),
        roles: z.array(role),
        endedOn: z.iso.date().nullable(),
        unit: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
        headsUnit: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Person' });

const post = z.strictObject({
  title: z.string().trim().min(1).max(100),
  roles: z.array(role).min(1).max(ROLES.length),
});
const personParams = z.strictObject({ id: z.uuid() });

/** A new person with a first post and a password to be changed by its owner. */
export const addPersonSchema = z
  .strictObject({ fullName: z.string().trim().min(1).max(50), username, password: z.string().max(512), post })
  .meta({ id: 'AddPerson' });

/** The routes of signing in, sessions and people. */
export const identityEndpoints = {
  signIn: defineEndpoint({
    method: 'POST',
    path: '/api/session',
    access: 'public',
    summary: 'Signs in with user name and password',
    body: z.strictObject({ username: z.string().max(100), password: z.string().max(512) }).meta({ id: 'SignIn' }),
    response: sessionViewSchema,
    idempotent: false,
  }),
  session: defineEndpoint({
    method: 'GET',
    path: '/api/session',
    access: 'session',
    summary: 'Who is signed in',
    response: sessionViewSchema,
  }),
  signOut: defineEndpoint({
    method: 'DELETE',
    path: '/api/session',
    access: 'session',
    summary: 'Ends this session',
    idempotent: false,
  }),
  switchPost: defineEndpoint({
    method: 'POST',
    path: '/api/session/post',
    access: 'session',
    summary:
      'Acts in another of the own posts, or by delegation in that of somebody else; the session gets a new secret',
    body: z.strictObject({ postId: z.uuid(), delegationId: z.uuid().optional() }).meta({ id: 'SwitchPost' }),
    response: sessionViewSchema,
    idempotent: false,
  }),
  changePassword: defineEndpoint({
    method: 'POST',
    path: '/api/session/password',
    access: 'session',
    summary: 'Changes the own password and ends all other sessions',
    body: z.strictObject({ current: z.string().max(512), wanted: z.string().max(512) }).meta({ id: 'ChangePassword' }),
    idempotent: false,
  }),
  sessions: defineEndpoint({
    method: 'GET',
    path: '/api/sessions',
    access: 'session',
    summary: 'The own open sessions',
    response: z.strictObject({ items: z.array(openSessionSchema) }),
  }),
  endSession: defineEndpoint({
    method: 'DELETE',
    path: '/api/sessions/:id',
    access: 'session',
    summary: 'Ends one of the own sessions',
    params: personParams,
    idempotent: false,
  }),
  people: defineEndpoint({
    method: 'GET',
    path: '/api/people',
    access: 'people.read',
    summary: 'People of the acting agency',
    query: z.strictObject({ ...pageQueryShape, q: z.string().max(100).optional() }),
    response: pageOf(personViewSchema),
  }),
  addPerson: defineEndpoint({
    method: 'POST',
    path: '/api/people',
    access: 'people.manage',
    summary: 'Adds a person with a first post in the acting agency',
    body: addPersonSchema,
    response: personViewSchema,
  }),
  addPost: defineEndpoint({
    method: 'POST',
    path: '/api/people/:id/posts',
    access: 'people.manage',
    summary: 'Gives a person of the agency one more post',
    params: personParams,
    body: post,
    response: personViewSchema,
  }),
  endPost: defineEndpoint({
    method: 'DELETE',
    path: '/api/posts/:id',
    access: 'people.manage',
    summary: 'Ends a post today',
    params: personParams,
    response: personViewSchema,
  }),
  disablePerson: defineEndpoint({
    method: 'POST',
    path: '/api/people/:id/disable',
    access: 'people.manage',
    summary: 'Disables a person; the next request of any session fails',
    params: personParams,
    response: personViewSchema,
  }),
  enablePerson: defineEndpoint({
    method: 'POST',
    path: '/api/people/:id/enable',
    access: 'people.manage',
    summary: 'Enables a disabled person again',
    params: personParams,
    response: personViewSchema,
  }),
} as const;
