import * as z from 'zod';
import { defineEndpoint, needsIdempotencyKey, type AnswerOf, type CallOf, type InputOf, type Method } from './endpoint';
import { problemSchema } from './problem';

const register = defineEndpoint({
  method: 'POST',
  path: '/api/arrivals/:id/register',
  access: 'arrival.register',
  summary: 'Takes it into the register',
  params: z.strictObject({ id: z.uuid() }),
  body: z.strictObject({ copies: z.coerce.number().default(1) }),
  response: z.strictObject({ number: z.number() }),
});

describe('defineEndpoint', () => {
  it('gives the endpoint back as it was declared', () => {
    expect(register).toMatchObject({ method: 'POST', path: '/api/arrivals/:id/register', access: 'arrival.register' });
  });

  it('tells the compiler what goes in, what the controller gets and what comes out', () => {
    const call: CallOf<typeof register> = { params: { id: 'a' }, body: {} };
    const input: InputOf<typeof register> = { params: { id: 'a' }, query: undefined, body: { copies: 1 } };
    const answer: AnswerOf<typeof register> = { number: 7 };
    // @ts-expect-error an endpoint with a body cannot be called without one
    const empty: CallOf<typeof register> = { params: { id: 'a' } };
    expect([call.body, input.body.copies, answer.number, empty.params.id]).toEqual([{}, 1, 7, 'a']);
  });
});

describe('needsIdempotencyKey', () => {
  const endpoint = (method: Method) => defineEndpoint({ method, path: '/api/x', access: 'session', summary: 'x' });

  it.each<Method>(['POST', 'PUT', 'PATCH', 'DELETE'])('asks for one with %s', (method) => {
    expect(needsIdempotencyKey(endpoint(method))).toBe(true);
  });

  it('asks for none when nothing is changed, or the endpoint says so', () => {
    expect(needsIdempotencyKey(endpoint('GET'))).toBe(false);
    expect(needsIdempotencyKey({ ...endpoint('POST'), idempotent: false })).toBe(false);
  });
});

describe('a problem', () => {
  it('carries status, code, plain facts and the request id, and nothing nested', () => {
    const problem = {
      status: 409,
      code: 'dispatch.arrival_already_answered',
      params: { state: 'refused' },
      requestId: 'r-1',
    };
    expect(problemSchema.parse(problem)).toEqual(problem);
    expect(problemSchema.safeParse({ ...problem, params: { row: { secret: 1 } } }).success).toBe(false);
  });
});
