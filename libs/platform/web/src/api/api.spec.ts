import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { defineEndpoint } from '@lienthong/platform/contract';
import * as z from 'zod';
import { Session } from '../session/session';
import { Api, newIntent } from './api';
import { requestUrl } from './request-url';
import { signedOutInterceptor } from './signed-out.interceptor';

const list = defineEndpoint({
  method: 'GET',
  path: '/api/agencies/:id/people',
  access: 'session',
  summary: '',
  params: z.object({ id: z.string() }),
  query: z.object({ q: z.string().optional(), role: z.array(z.string()).optional() }),
  response: z.object({ count: z.coerce.number() }),
});
const send = defineEndpoint({
  method: 'POST',
  path: '/api/dispatches',
  access: 'session',
  summary: '',
  body: z.object({ to: z.string() }),
});
const signIn = defineEndpoint({
  method: 'POST',
  path: '/api/session',
  access: 'public',
  summary: '',
  idempotent: false,
});
const problem = { status: 409, code: 'dispatch.already_answered', params: { by: 'Lan' }, requestId: 'r-1' };
const session = {
  person: { id: 'p', fullName: 'Lan', username: 'lan' },
  post: undefined!,
  posts: [],
  permissions: [],
  demo: false,
};

describe('Api', () => {
  let api: Api;
  let http: HttpTestingController;
  const next = async (url: string): Promise<TestRequest> => {
    for (let wait = 0; wait < 100; wait++) {
      const [found] = http.match(url);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return http.expectOne(url);
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(withInterceptors([signedOutInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    api = TestBed.inject(Api);
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => http.verify());

  it('puts parameters into the path and lists into the query, encoded', () => {
    expect(requestUrl(list, { params: { id: 'a/b' }, query: { q: 'văn thư', role: ['x', 'y'] } })).toBe(
      '/api/agencies/a%2Fb/people?q=v%C4%83n+th%C6%B0&role=x&role=y',
    );
    expect(requestUrl(list, { params: { id: '1' }, query: {} })).toBe('/api/agencies/1/people');
  });

  it('reads the answer by the schema of the endpoint', async () => {
    const answer = api.call(list, { params: { id: '1' } });
    const request = http.expectOne('/api/agencies/1/people');
    expect(request.request.headers.get('x-requested-with')).toBe('lienthong');
    expect(request.request.headers.has('idempotency-key')).toBe(false);
    request.flush({ count: '7' });
    expect(await answer).toEqual({ count: 7 });
  });

  it('refuses an answer of another shape', async () => {
    const answer = api.call(list, { params: { id: '1' } });
    http.expectOne('/api/agencies/1/people').flush({ other: true });
    await expect(answer).rejects.toMatchObject({ code: 'web.unreadable_answer' });
  });

  it('repeats a command that did not get through once, under the same name', async () => {
    const intent = newIntent();
    const answer = api.call(send, { body: { to: 'x' } }, { intent });
    http.expectOne('/api/dispatches').error(new ProgressEvent('error'));
    const again = await next('/api/dispatches');
    expect(again.request.headers.get('idempotency-key')).toBe(intent);
    again.flush(null, { status: 503, statusText: 'Busy' });
    await expect(answer).rejects.toMatchObject({ code: 'web.unavailable', status: 503, passing: true });
  });

  it('repeats nothing that may not be repeated', async () => {
    const answer = api.call(signIn, {});
    http.expectOne('/api/session').error(new ProgressEvent('error'));
    await expect(answer).rejects.toMatchObject({ code: 'web.offline', status: 0 });
  });

  it('keeps code, facts and request id of a refusal', async () => {
    const answer = api.call(send, { body: { to: 'x' } });
    http.expectOne('/api/dispatches').flush(problem, { status: 409, statusText: 'Conflict' });
    await expect(answer).rejects.toMatchObject({
      code: problem.code,
      params: { by: 'Lan' },
      requestId: 'r-1',
      passing: false,
    });
  });

  it('leads to the sign-in page and back when the session ended under the page', async () => {
    TestBed.inject(Session).open(session);
    const router = TestBed.inject(Router);
    const visited: unknown[] = [];
    router.navigate = async (...step) => visited.push(step) > 0;
    const answer = api.call(list, { params: { id: '1' } });
    http.expectOne('/api/agencies/1/people').flush(null, { status: 401, statusText: 'No' });
    await expect(answer).rejects.toMatchObject({ code: 'web.signed_out' });
    expect(visited).toEqual([[['/signin'], { queryParams: { return: '/' } }]]);
    expect(TestBed.inject(Session).view()).toBeUndefined();
  });
});
