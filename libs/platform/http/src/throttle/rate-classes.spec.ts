import type { Endpoint } from '@lienthong/platform/contract';
import { rateClassOf } from './rate-classes';

const endpoint = (method: Endpoint['method'], path: string, access: Endpoint['access']): Endpoint => ({
  method,
  path,
  access,
  summary: '',
});

describe('the limit a request counts towards', () => {
  it.each([
    [endpoint('POST', '/api/session', 'public'), 'sign_in'],
    [endpoint('POST', '/api/people', 'people.manage'), 'write'],
    [endpoint('DELETE', '/api/session', 'session'), 'write'],
    [endpoint('GET', '/api/people', 'people.read'), 'read'],
    [endpoint('GET', '/api/openapi.json', 'public'), 'read'],
    [endpoint('GET', '/readyz', 'public'), undefined],
    [undefined, undefined],
  ])('is chosen by method and access: %j', (given, expected) => {
    expect(rateClassOf(given)).toBe(expected);
  });
});
