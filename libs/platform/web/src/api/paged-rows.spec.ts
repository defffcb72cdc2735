import { HttpResponse, provideHttpClient, withInterceptors, type HttpInterceptorFn } from '@angular/common/http';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { defineEndpoint } from '@lienthong/platform/contract';
import { pageOf, pageQueryShape } from '@lienthong/platform/kernel';
import { delay, of } from 'rxjs';
import * as z from 'zod';
import { pagedRows, type PagedRows } from './paged-rows';

const endpoint = defineEndpoint({
  method: 'GET',
  path: '/api/things',
  access: 'session',
  summary: '',
  query: z.strictObject({ ...pageQueryShape, q: z.string().optional() }),
  response: pageOf(z.number()),
});

describe('pagedRows', () => {
  let all: number[];
  let asked: string[];
  let list: PagedRows<number>;
  const q = signal<string | undefined>(undefined);
  const news = signal(0);
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve, 10));
  };

  beforeEach(async () => {
    all = Array.from({ length: 120 }, (_, at) => at);
    q.set(undefined);
    asked = [];
    const answer: HttpInterceptorFn = ({ url }) => {
      asked.push(url);
      const query = new URLSearchParams(url.split('?')[1]);
      const [from, limit] = [Number(query.get('after') ?? 0), Number(query.get('limit'))];
      const items = all.slice(from, from + limit);
      const next = from + limit < all.length ? String(from + limit) : null;
      return of(new HttpResponse({ status: 200, body: { items, next } })).pipe(delay(0));
    };
    TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([answer]))] });
    list = TestBed.runInInjectionContext(() => pagedRows(endpoint, () => ({ q: q() }), news));
    await settle();
  });

  it('reads page after page until there is no more', async () => {
    expect([list.rows().length, list.more(), list.answered()]).toEqual([50, true, true]);
    list.loadMore();
    await settle();
    list.loadMore();
    await settle();
    expect([list.rows().length, list.more()]).toEqual([120, false]);
  });

  it('refreshes as many rows as there are, quietly', async () => {
    list.loadMore();
    await settle();
    all = [-1, ...all];
    news.update((count) => count + 1);
    TestBed.tick();
    expect(list.loading()).toBe(false);
    await settle();
    expect([list.rows().length, list.rows()[0]]).toEqual([100, -1]);
  });

  it('asks again from the start when the question changes, keeping the rows meanwhile', async () => {
    q.set('qd');
    TestBed.tick();
    expect([list.rows().length, list.answered(), list.loading()]).toEqual([50, false, true]);
    await settle();
    expect(asked.at(-1)).toContain('q=qd');
    expect(list.answered()).toBe(true);
  });
});
