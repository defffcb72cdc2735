import type { DeliveryState } from '@lienthong/dispatch/model';
import { progressOf } from '@lienthong/dispatch/model';
import { FakeServer, idOf, news, type PageHarness } from '@lienthong/platform/web-testing';
import { openPage } from '../testing/open-page';
import { DeliveryPage } from './delivery-page';

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

describe('Theo dõi gửi', () => {
  let states: DeliveryState[];
  let page: PageHarness;
  const delivery = (state: DeliveryState, at: number) => ({
    id: idOf(at),
    parentId: null,
    hop: 1,
    addressed: true,
    recipientId: idOf(100 + at),
    recipientName: `UBND xã ${at}`,
    level: 'commune',
    state,
    arrivedAt: minutesAgo(125),
    seenAt: null,
    answeredAt: state === 'accepted' ? minutesAgo(5) : null,
    arrivalNumber: state === 'accepted' ? 12 : null,
    refusalReason: null,
    handling: null,
  });
  const row = () => ({
    id: idOf(1),
    documentId: idOf(2),
    code: '57/QĐ-UBND',
    subject: 'Ban hành Quy chế',
    urgency: 0,
    route: 'direct',
    sentAt: minutesAgo(126),
    progress: progressOf(states),
    silentSince: minutesAgo(125),
  });

  beforeEach(async () => {
    states = ['arrived', 'seen', 'accepted'];
    const server = new FakeServer({
      'GET /api/dispatches?': () => ({ items: [row()], next: null }),
      'GET /api/dispatches/': () => ({ ...row(), sentBy: 'Lan', deliveries: states.map(delivery) }),
    });
    page = await openPage(server, DeliveryPage, `/?id=${idOf(1)}`);
  });
  afterEach(() => document.body.replaceChildren());

  const receivers = () => page.all('lt-sending-board tbody tr').map((line) => line.textContent ?? '');
  const counts = () => page.all('.filter-counts button').map((one) => one.textContent?.replace(/\s+/g, ' ').trim());

  it('shows the receivers of the sending in the address, the silent ones first and in words', () => {
    expect(receivers()).toHaveLength(3);
    expect(receivers()[0]).toContain('im lặng 2 giờ');
    expect(receivers()[2]).toContain('số đến 12');
  });

  it('lets each count show the list it counts', async () => {
    expect(counts()).toEqual(['Tất cả 3', 'Đã đến 1', 'Đã xem 1', 'Đã vào sổ 1']);
    page.button('Đã vào sổ').click();
    await page.settle();
    expect(receivers()).toHaveLength(1);
  });

  it('follows an answer without a reload', async () => {
    states = ['accepted', 'seen', 'accepted'];
    news.update((count) => count + 1);
    await page.settle(1200);
    expect(counts()).toEqual(['Tất cả 3', 'Đã xem 1', 'Đã vào sổ 2']);
    expect(page.find('lt-progress-cell').textContent).toContain('2/3');
  });
});
