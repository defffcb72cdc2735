import { Client } from '@lienthong/platform/testing';
import { baseUrl } from '../client/province';

describe('what operators ask', () => {
  it('is alive and ready', async () => {
    const client = new Client(baseUrl());
    expect((await client.send('GET', '/livez')).status).toBe(200);
    const ready = await client.send('GET', '/readyz');
    expect([ready.status, (ready.body as { status: string }).status]).toEqual([200, 'ready']);
  });

  it('describes exactly the routes it serves', async () => {
    const { body } = await new Client(baseUrl()).send('GET', '/api/openapi.json');
    const described = (body as { openapi: string; paths: Record<string, object> }).paths;
    expect((body as { openapi: string }).openapi).toBe('3.1.0');
    for (const [path, methods] of Object.entries(described)) {
      for (const method of Object.keys(methods)) {
        const concrete = path.replaceAll(/\{(\w+)\}/g, '1');
        const answer = await new Client(baseUrl()).send(method.toUpperCase(), concrete);
        expect({ path, method, code: answer.code }).not.toEqual({ path, method, code: 'http.route_not_found' });
      }
    }
    const unknown = await new Client(baseUrl()).send('GET', '/api/no-such-thing');
    expect([unknown.status, unknown.code]).toEqual([404, 'http.route_not_found']);
  });

  it('sends the security headers with the page', async () => {
    const page = await fetch(baseUrl());
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  });
});
