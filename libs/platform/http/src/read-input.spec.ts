import { defineEndpoint, type Endpoint } from '@lienthong/platform/contract';
import * as z from 'zod';
import { readInput } from './read-input';
import type { GuardedRequest } from './request';

const register = defineEndpoint({
  method: 'POST',
  path: '/api/arrivals/:id/register',
  access: 'arrival.register',
  summary: 'Takes it into the register',
  params: z.strictObject({ id: z.uuid() }),
  query: z.strictObject({ limit: z.coerce.number().int().max(200).default(50) }),
  body: z.strictObject({ note: z.string().max(5).default(''), lines: z.array(z.strictObject({ at: z.iso.date() })) }),
});
const id = '0191f3a0-0000-7000-8000-000000000001';

const read = (request: object, endpoint: Endpoint = register): unknown =>
  readInput(endpoint, request as GuardedRequest);
const faultOf = (request: object): unknown => {
  try {
    return read({ params: { id }, query: {}, body: { lines: [] }, ...request });
  } catch (error) {
    return error;
  }
};

describe('readInput', () => {
  it('reads parameters, query and body as the schemas say, defaults and conversions included', () => {
    expect(read({ params: { id }, query: { limit: '7' }, body: { lines: [{ at: '2020-05-03' }] } })).toEqual({
      params: { id },
      query: { limit: 7 },
      body: { note: '', lines: [{ at: '2020-05-03' }] },
    });
  });

  it('gives nothing for what the endpoint does not declare', () => {
    const plain = defineEndpoint({ method: 'GET', path: '/api/x', access: 'session', summary: 'x' });
    expect(read({ params: { id }, query: { q: 'x' }, body: { a: 1 } }, plain)).toEqual({});
  });

  it('does not touch the body of an upload: its handler reads the stream', () => {
    const upload = { ...register, raw: 'upload' } as Endpoint;
    expect(read({ params: { id }, query: {}, body: {} }, upload)).toMatchObject({ body: undefined });
  });

  it.each([
    ['a parameter', { params: { id: '7' } }, 'params.id', 'invalid_format'],
    ['the query', { query: { limit: '201' } }, 'query.limit', 'too_big'],
    ['a field', { body: { note: 'too long', lines: [] } }, 'body.note', 'too_big'],
    ['a field within a list', { body: { lines: [{ at: 'tomorrow' }] } }, 'body.lines.0.at', 'invalid_format'],
    ['a missing field', { body: {} }, 'body.lines', 'invalid_type'],
    ['a missing body', { body: undefined }, 'body.lines', 'invalid_type'],
    ['an unknown field', { body: { lines: [], status: 'issued' } }, 'body.status', 'unrecognized_keys'],
    ['an unknown word in the query', { query: { offset: '1' } }, 'query.offset', 'unrecognized_keys'],
  ])('names the place and kind of a fault in %s', (_where, request, field, fault) => {
    expect(faultOf(request)).toMatchObject({ code: 'http.invalid_input', kind: 'invalid', params: { field, fault } });
  });

  it('never repeats what was sent: the answer holds the place, not the value', () => {
    expect(JSON.stringify(faultOf({ body: { note: 'SECRET', lines: [] } }))).not.toContain('SECRET');
  });

  it('cuts a place that a hostile client makes long', () => {
    const fault = faultOf({ body: { lines: [], ['x'.repeat(5000)]: 1 } }) as { params: { field: string } };
    expect(fault.params.field).toHaveLength(200);
  });
});
