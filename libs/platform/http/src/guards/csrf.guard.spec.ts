import type { ExecutionContext } from '@nestjs/common';
import { CsrfGuard } from './csrf.guard';

const guard = new CsrfGuard({ secureCookie: true, origins: ['https://vanban.example.vn'] });

function decide(method: string, headers: Record<string, string>): boolean | string {
  const request = { method, headers: { host: 'lienthong.example.vn', ...headers } };
  const context = { switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext;
  try {
    return guard.canActivate(context);
  } catch (error) {
    return (error as { code: string }).code;
  }
}
const own = { 'x-requested-with': 'lienthong' };

describe('a request that changes something', () => {
  it.each([
    ['our own page', { ...own, 'sec-fetch-site': 'same-origin', origin: 'https://lienthong.example.vn' }],
    ['a program without a browser', own],
    ['an address typed by the user', { ...own, 'sec-fetch-site': 'none' }],
    ['an origin that was let in', { ...own, origin: 'https://vanban.example.vn' }],
  ])('may come from %s', (_from, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(decide(method, headers)).toBe(true);
  });

  it.each([
    ['without the header only our pages send', { 'sec-fetch-site': 'same-origin' }],
    ['from another site', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour of the same site', { ...own, 'sec-fetch-site': 'same-site' }],
    ['from another origin', { ...own, origin: 'https://evil.example' }],
    ['from an origin that hides', { ...own, origin: 'null' }],
    ['from an origin that only looks like ours', { ...own, origin: 'https://lienthong.example.vn.evil.example' }],
    ['from our host on another port', { ...own, origin: 'https://lienthong.example.vn:8443' }],
  ])('is refused %s', (_claim, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect(decide(method, headers)).toBe('http.foreign_origin');
  });
});

describe('a body', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'application/octet-stream'])('may be %s', (type) => {
    expect(decide('POST', { ...own, 'content-type': type })).toBe(true);
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'is refused as %s, which a form of another site could send',
    (type) => expect(decide('POST', { ...own, 'content-type': type })).toBe('http.not_json'),
  );
});

describe('a request that only reads', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])('passes: %s', (method) => {
    expect(decide(method, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(true);
  });
});
