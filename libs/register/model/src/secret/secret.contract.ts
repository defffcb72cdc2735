import { defineEndpoint } from '@lienthong/platform/contract';
import { pageOf, pageQueryShape } from '@lienthong/platform/kernel';
import * as z from 'zod';
import { SECRECY_LEVELS } from './secret-stub';

const direction = z.enum(['outgoing', 'incoming']);

/** The stub of a secret document: nothing of its content. */
export const secretStubSchema = z
  .strictObject({
    id: z.uuid(),
    direction,
    year: z.number().int(),
    number: z.number().int(),
    datedOn: z.iso.date(),
    counterpart: z.string(),
    secrecy: z.enum(SECRECY_LEVELS),
    registeredBy: z.string(),
    registeredAt: z.iso.datetime(),
  })
  .meta({ id: 'SecretStub' });

/** The stub of a secret document on the wire. */
export type SecretStubView = z.output<typeof secretStubSchema>;

/** The routes of the register of secret documents. They take neither a subject nor a file. */
export const secretEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/api/register/secret-stubs',
    access: 'register.secret',
    summary: 'The register of secret documents, latest number first',
    query: z.strictObject({ ...pageQueryShape, direction }),
    response: pageOf(secretStubSchema),
  }),
  register: defineEndpoint({
    method: 'POST',
    path: '/api/register/secret-stubs',
    access: 'register.secret',
    summary: 'Registers a secret document that stays on paper: number, date, other side and level, never its content',
    body: z
      .strictObject({
        direction,
        datedOn: z.iso.date(),
        counterpart: z.string().trim().min(1).max(200),
        secrecy: z.enum(SECRECY_LEVELS),
      })
      .meta({ id: 'RegisterSecret' }),
    response: secretStubSchema,
  }),
} as const;
