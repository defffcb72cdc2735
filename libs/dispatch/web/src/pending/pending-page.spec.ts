import { IDEMPOTENCY_KEY } from '@lienthong/platform/contract';
import { FakeServer, idOf, news, refuse, type PageHarness } from '@lienthong/platform/web-testing';
import { TestBed } from '@angular/core/testing';
import { openPage } from '../testing/open-page';
import type { ArrivalRow } from '../arrivals/arrival-row';
import { anArrival, wholeArrival } from '../testing/arrivals';
import { PendingPage } from './pending-page';

const idIn = (url: string) => url.split('/')[3]?.split('?')[0] ?? '';

describe('Chờ vào sổ', () => {
  let waiting: ArrivalRow[];
  let server: FakeServer;
  let page: PageHarness;
  let given: number;
  const rowOf = (url: string) => anArrival(Number(idIn(url).slice(-4)));
  const codes = () => page.all('tbody tr').map((row) => row.textContent?.match(/\d+\/QĐ-UBND/)?.[0]);
  const open = () => page.find('lt-arrival-panel h2').textContent;
  const keysOf = (path: string) => server.of('POST', path).map((one) => one.headers.get(IDEMPOTENCY_KEY));

  beforeEach(async () => {
    given = 0;
    waiting = [anArrival(3), anArrival(2), anArrival(1)];
    server = new FakeServer({
      'GET /api/arrivals?': () => ({ items: waiting, next: null }),
      'GET /api/arrivals/': (request) => wholeArrival(rowOf(request.url)),
      'POST /api/arrivals/': (request) => {
        const row = rowOf(request.url);
        waiting = waiting.filter(({ id }) => id !== row.id);
        const numbered = { state: 'registered' as const, arrivalNumber: ++given, arrivalYear: 2026 };
        return wholeArrival({ ...row, ...numbered });
      },
    });
    page = await openPage(server, PendingPage, '/');
  });
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
  });
  /** The page is loaded anew: what only it knew is gone. */
  const reopen = async (personId = idOf(600)) => {
    TestBed.resetTestingModule();
    document.body.replaceChildren();
    page = await openPage(server, PendingPage, '/', { personId });
  };

  it('opens the first document and takes it in with one key, then the next one', async () => {
    expect(open()).toContain('3/QĐ-UBND');
    await page.press('Enter');
    expect(page.find('.granted strong').textContent).toBe('1');
    expect(codes()).toEqual(['2/QĐ-UBND', '1/QĐ-UBND']);
    expect(open()).toContain('2/QĐ-UBND');
    expect(document.activeElement?.textContent).toContain('2/QĐ-UBND');
    await page.press('Enter');
    expect(page.find('.granted strong').textContent).toBe('2');
  });

  it('takes in one document only while Enter is held down', async () => {
    await page.press('Enter', { repeat: true });
    await page.press('n', { repeat: true });
    expect(codes()).toHaveLength(3);
  });

  it('leaves Enter on a button to the button', async () => {
    page.button('Trả lại').focus();
    await page.press('Enter');
    expect(server.of('POST', '/api/arrivals')).toEqual([]);
  });

  it('brings a document back that the server did not take, with the reason', async () => {
    server.on('POST /api/arrivals/', () => refuse(409, 'dispatch.arrival_already_answered'));
    await page.press('n');
    expect(codes()).toHaveLength(3);
    expect(page.find('lt-problem-banner').textContent).toContain('vừa được vào sổ hoặc trả lại');
  });

  it('does not send back without a reason', async () => {
    server.on('POST /api/arrivals/', (request) => wholeArrival({ ...rowOf(request.url), state: 'refused' }));
    await page.press('r');
    await page.press('Enter', { ctrlKey: true });
    expect(page.text).toContain('Ghi lý do');
    page.button('Thiếu tệp đính kèm.').click();
    await page.settle();
    await page.press('Enter', { ctrlKey: true });
    const [sent] = server.of('POST', `/api/arrivals/${idOf(3)}/refuse`);
    expect(sent?.body).toEqual({ reason: 'Thiếu tệp đính kèm.' });
    expect(codes()).toEqual(['2/QĐ-UBND', '1/QĐ-UBND']);
  });

  it('asks for a reason again with its words, until it is sent or given up; nobody else sees them', async () => {
    const reason = () => page.all('.refuse-drawer textarea').map((field) => (field as HTMLTextAreaElement).value);
    await page.press('r');
    await page.write('#refuse-reason', 'Sai nơi nhận');
    await reopen(idOf(601));
    expect(reason()).toEqual([]);
    await reopen();
    expect(reason()).toEqual(['Sai nơi nhận']);
    server.on('POST /api/arrivals/', () => refuse(409, 'dispatch.arrival_already_answered'));
    await page.press('Enter', { ctrlKey: true });
    await reopen();
    expect(reason()).toEqual(['Sai nơi nhận']);
    page.find('.refuse-drawer .lt-button.quiet').click();
    await page.settle();
    await reopen();
    expect(reason()).toEqual([]);
  });

  it('forgets the reason that was sent', async () => {
    server.on('POST /api/arrivals/', (request) => wholeArrival({ ...rowOf(request.url), state: 'refused' }));
    await page.press('r');
    await page.write('#refuse-reason', 'Sai nơi nhận');
    await page.press('Enter', { ctrlKey: true });
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  it('registers many from top to bottom, each under its own key, and shows what became of each', async () => {
    const refused = `POST /api/arrivals/${idOf(2)}/register`;
    server.on(refused, () => refuse(409, 'dispatch.arrival_already_answered'));
    await page.press('x');
    await page.press('ArrowDown', { shiftKey: true });
    await page.press('ArrowDown', { shiftKey: true });
    await page.press('n');
    await page.settle(100);
    const asked = server.of('POST', '/api/arrivals/').map(({ url }) => idIn(url));
    expect(asked).toEqual([idOf(3), idOf(2), idOf(1)]);
    expect(new Set(keysOf('/api/arrivals/')).size).toBe(3);
    const lines = page.all('.bulk-results li').map((line) => line.textContent?.replace(/\s+/g, ' ').trim());
    expect(lines[0]).toMatch(/^1 ?3\/QĐ-UBND.*Đã vào sổ$/);
    expect(lines[1]).toMatch(/^– ?2\/QĐ-UBND.*Chưa vào sổ$/);
    expect(lines[2]).toMatch(/^2 ?1\/QĐ-UBND.*Đã vào sổ$/);
    expect(codes()).toEqual(['2/QĐ-UBND']);
  });

  it('puts new arrivals into their place and keeps the open document', async () => {
    await page.press('j');
    await page.press('j');
    const before = open();
    waiting = [anArrival(9, { urgency: 3 }), ...waiting];
    news.update((count) => count + 1);
    await page.settle(1200);
    expect(codes()[0]).toBe('9/QĐ-UBND');
    expect(open()).toBe(before);
    expect(page.text).toContain('Có 1 văn bản mới');
  });

  it('tells the sender once that a document was seen, and not for those passed over', async () => {
    await page.press('j');
    await page.press('j');
    await page.settle(1000);
    expect(server.of('POST', '/api/arrivals/').map(({ url }) => url)).toEqual([`/api/arrivals/${idOf(1)}/seen`]);
    await page.settle(1000);
    expect(server.of('POST', '/api/arrivals/')).toHaveLength(1);
  });
});
