import { provideDispatchMessages } from '@lienthong/dispatch/web';
import { provideDocumentMessages } from '@lienthong/document/web';
import { QUEUE_TABS, type QueueRow } from '@lienthong/handling/model';
import { Toasts } from '@lienthong/platform/ui';
import { FakeServer, idOf, news, PageHarness, refuse } from '@lienthong/platform/web-testing';
import { TestBed } from '@angular/core/testing';
import { provideHandlingMessages } from '../messages/provide-handling-messages';
import { aHandling, aReceiver, aRow } from '../testing/rows';
import { InboxPage } from './inbox-page';

const PERMISSIONS = ['arrival.read', 'handling.act', 'handling.route'];
const done = (ids: readonly string[]) => ({ items: ids.map((id) => ({ id, actId: id, refusal: null })) });

describe('Việc của tôi', () => {
  let rows: QueueRow[];
  let server: FakeServer;
  let page: PageHarness;
  const bodyOf = (path: string) => server.of('POST', path).at(-1)?.body as Record<string, unknown>;
  const codes = () => page.all('tbody tr').map((row) => row.textContent?.match(/\d+\/UBND-VX/)?.[0]);
  const open = async (url = '/', personId = idOf(600)) => {
    page = await PageHarness.open(server, InboxPage, url, {
      personId,
      permissions: PERMISSIONS,
      providers: [provideDocumentMessages(), provideDispatchMessages(), provideHandlingMessages()],
    });
  };

  beforeEach(() => {
    rows = [aRow(1), aRow(2), aRow(3)];
    const acted = (request: { body: unknown }) => {
      const { ids } = request.body as { ids: string[] };
      rows = rows.filter(({ id }) => !ids.includes(id));
      return done(ids);
    };
    server = new FakeServer({
      'GET /api/inbox?': () => ({ items: rows, next: null }),
      'GET /api/inbox/counts': () =>
        Object.fromEntries(QUEUE_TABS.map((tab) => [tab, tab === 'todo' ? rows.length : 0])),
      'GET /api/arrivals/': ({ url }) =>
        url.includes('/handling') ? aHandling(url.split('/')[3] ?? '') : refuse(404, 'dispatch.arrival_not_found'),
      'GET /api/receivers': () => ({
        items: [
          aReceiver(50, 'Phòng Kinh tế'),
          aReceiver(51, 'Phòng Tư pháp'),
          aReceiver(52, 'Thanh tra', { reachable: false }),
        ],
      }),
      'GET /api/receivers/proposed': () => ({
        receivers: [{ id: idOf(51), name: 'Phòng Tư pháp', times: 3 }],
        sentences: ['Phối hợp chặt chẽ.'],
      }),
      'POST /api/assignments/': acted,
      'POST /api/handovers': ({ body }) => {
        const { documents } = body as { documents: { fromId: string }[] };
        rows = rows.filter(({ id }) => !documents.some(({ fromId }) => fromId === id));
        return done(documents.map(({ fromId }) => fromId));
      },
      'POST /api/handovers/undo': ({ body }) => {
        const { actIds } = body as { actIds: string[] };
        rows = [...rows, ...actIds.map((id) => aRow(Number(id.slice(-4))))];
        return done(actIds);
      },
    });
  });
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
  });
  /** The page is loaded anew: what only it knew is gone. */
  const reopen = async (personId?: string) => {
    TestBed.resetTestingModule();
    document.body.replaceChildren();
    await open(`/?id=${idOf(1)}`, personId);
  };
  const words = () => page.all('.handover-drawer textarea').map((field) => (field as HTMLTextAreaElement).value);

  it('shows each part with its count and opens the first piece of work', async () => {
    await open();
    expect(page.text).toMatch(/Cần xử lý 3/);
    expect(page.find('.work-panel h2').textContent).toBe('1/UBND-VX');
    expect(page.text).toContain('Nghiên cứu, đề xuất');
  });

  it('finishes with one key, opens the next, and takes it back with z', async () => {
    await open();
    await page.press('h');
    expect(bodyOf('/api/assignments/finish')).toEqual({ ids: [idOf(1)], note: '' });
    expect(codes()).toEqual(['2/UBND-VX', '3/UBND-VX']);
    expect(page.find('.work-panel h2').textContent).toBe('2/UBND-VX');
    TestBed.inject(Toasts).undoLast();
    await page.settle();
    expect(bodyOf('/api/handovers/undo')).toEqual({ actIds: [idOf(1)] });
    expect(codes()).toContain('1/UBND-VX');
  });

  it('hands over by the proposal: the receiver is chosen as lead, Ctrl+Enter confirms', async () => {
    await open();
    page.find<HTMLButtonElement>('.proposals button').click();
    await page.settle();
    expect(page.find('.chosen-receivers').textContent).toContain('Phòng Tư pháp');
    page.button('Phối hợp chặt chẽ.').click();
    await page.settle();
    await page.press('Enter', { ctrlKey: true });
    expect(bodyOf('/api/handovers')).toEqual({
      documents: [{ arrivalId: idOf(101), fromId: idOf(1) }],
      receivers: [{ id: idOf(51), role: 'lead', dueOn: null }],
      instruction: 'Phối hợp chặt chẽ.',
    });
    expect(codes()).toEqual(['2/UBND-VX', '3/UBND-VX']);
  });

  it('finds a receiver without accents, takes it with Enter, and nobody who cannot take work', async () => {
    await open();
    await page.press('c');
    await page.write('.receiver-search input', 'tu phap');
    expect(page.all('.receiver').map((one) => one.querySelector('.name')?.textContent)).toEqual(['Phòng Tư pháp']);
    await page.press('Enter');
    expect(page.find('.chosen-receivers').textContent).toContain('Phòng Tư pháp');
    await page.write('.receiver-search input', 'thanh tra');
    expect(page.find<HTMLButtonElement>('.receiver').disabled).toBe(true);
    await page.press('Escape');
    await page.press('Escape');
    expect(page.all('.handover-drawer')).toHaveLength(0);
  });

  it('asks for the reason of giving back, and keeps what the server refused with its sentence', async () => {
    server.on('POST /api/assignments/', () => ({
      items: [
        { id: idOf(1), actId: null, refusal: { code: 'handling.passed_on', params: { receiver: 'Phòng Tư pháp' } } },
      ],
    }));
    await open();
    await page.press('r');
    await page.press('Enter', { ctrlKey: true });
    expect(page.text).toContain('Ghi lý do để bên kia biết.');
    await page.write('.handover-drawer textarea', 'Không đúng lĩnh vực');
    await page.press('Enter', { ctrlKey: true });
    expect(page.find('.refusals').textContent).toContain('Phòng Tư pháp còn đang xử lý.');
    expect(page.find<HTMLTextAreaElement>('.handover-drawer textarea').value).toBe('Không đúng lĩnh vực');
    expect(codes()).toEqual(['1/UBND-VX', '2/UBND-VX', '3/UBND-VX']);
  });

  it('keeps a hand-over that did not reach the server, with everything written', async () => {
    server.on('POST /api/handovers', () => refuse(0, ''));
    await open();
    page.find<HTMLButtonElement>('.proposals button').click();
    await page.settle();
    await page.write('.handover-drawer textarea', 'Giao xử lý');
    await page.press('Enter', { ctrlKey: true });
    await page.settle(900);
    expect(page.text).toContain('Không kết nối được máy chủ.');
    expect(page.find<HTMLTextAreaElement>('.handover-drawer textarea').value).toBe('Giao xử lý');
    expect(codes()).toHaveLength(3);
  });

  it('opens a hand-over again with bút phê, receivers and due date, until it is done; for nobody else', async () => {
    await open();
    page.find<HTMLButtonElement>('.proposals button').click();
    await page.settle();
    await page.write('.chosen-receivers input', '30/11/2026');
    await page.write('.handover-drawer textarea', 'Giao xử lý');
    await reopen(idOf(601));
    expect(words()).toEqual([]);
    await reopen();
    expect(words()).toEqual(['Giao xử lý']);
    await page.press('Enter', { ctrlKey: true });
    expect(bodyOf('/api/handovers')).toMatchObject({
      receivers: [{ id: idOf(51), role: 'lead', dueOn: '2026-11-30' }],
      instruction: 'Giao xử lý',
    });
    rows = [aRow(1), ...rows];
    await reopen();
    expect(words()).toEqual([]);
  });

  it.each(['return', 'finish'])('opens the drawer of %s again with its words, until it is given up', async (act) => {
    await open();
    if (act === 'return') await page.press('r');
    else page.button('Hoàn thành, ghi kết quả').click();
    await page.settle();
    await page.write('.handover-drawer textarea', 'Không đúng lĩnh vực');
    await reopen(idOf(601));
    expect(words()).toEqual([]);
    await reopen();
    expect(words()).toEqual(['Không đúng lĩnh vực']);
    page.find('.handover-drawer .lt-button.quiet').click();
    await page.settle();
    expect(words()).toEqual([]);
    await reopen();
    expect(words()).toEqual([]);
  });

  it('acts on all that are ticked', async () => {
    await open();
    for (const box of page.all('tbody input').slice(0, 2)) box.click();
    await page.settle();
    expect(page.text).toContain('2 văn bản');
    await page.press('h');
    expect(bodyOf('/api/assignments/finish')).toEqual({ ids: [idOf(1), idOf(2)], note: '' });
    expect(codes()).toEqual(['3/UBND-VX']);
  });

  it('takes note of what came back instead of finishing it', async () => {
    rows = [aRow(1, { state: 'returned', mine: false, fromId: null, endNote: 'Không thuộc lĩnh vực' })];
    await open();
    expect(page.text).toContain('Phòng Kinh tế trả lại: Không thuộc lĩnh vực');
    await page.press('h');
    expect(bodyOf('/api/assignments/settle')).toEqual({ ids: [idOf(1)] });
  });

  it('takes back what was given: unread at once, read with a reason', async () => {
    rows = [aRow(1, { state: 'waiting', mine: false }), aRow(2, { state: 'working', mine: false })];
    await open('/?part=given');
    await page.press('r');
    expect(bodyOf('/api/assignments/withdraw')).toEqual({ ids: [idOf(1)], reason: '' });
    await page.press('r');
    expect(page.text).toContain('Lý do thu hồi 2/UBND-VX');
  });

  it('puts new work into its place without reloading', async () => {
    await open();
    rows = [aRow(9, { urgency: 3 }), ...rows];
    news.update((count) => count + 1);
    await page.settle(1200);
    expect(codes()[0]).toBe('9/UBND-VX');
  });
});
