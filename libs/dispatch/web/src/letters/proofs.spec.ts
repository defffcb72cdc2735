import type { ArrivalView } from '@lienthong/dispatch/model';
import { FakeServer, idOf, refuse, type PageHarness } from '@lienthong/platform/web-testing';
import { ArrivalPage } from '../arrivals/arrival-page';
import { anArrival, wholeArrival } from '../testing/arrivals';
import { openPage } from '../testing/open-page';

const proof: ArrivalView['proofs'][number] = {
  id: idOf(2),
  channel: 'paper',
  senderName: 'Sở Nội vụ',
  code: '12/SNV',
  arrivedAt: '2026-11-24T01:00:00.000Z',
  mergedAt: '2026-11-25T01:00:00.000Z',
  files: [],
};

describe('an arrival that stands for another one', () => {
  let server: FakeServer;
  let page: PageHarness;
  let arrival: ArrivalView;

  beforeEach(async () => {
    arrival = { ...wholeArrival(anArrival(1), {}), proofs: [proof] };
    server = new FakeServer({
      'GET /api/arrivals/': () => arrival,
      [`GET /api/arrivals/${idOf(1)}/replies`]: () => ({ items: [] }),
      'POST /api/arrivals/': () => {
        arrival = { ...arrival, proofs: [] };
        return { ...arrival, id: idOf(2), state: 'pending' };
      },
    });
    page = await openPage(server, ArrivalPage, `/?id=${idOf(1)}`);
  });
  afterEach(() => document.body.replaceChildren());

  const sent = () => server.of('POST', `/api/arrivals/${idOf(2)}/split`).map(({ body }) => body);
  const press = async (words: string) => {
    page.button(words).click();
    await page.settle();
  };

  it('gives what was merged wrongly back, with a reason only', async () => {
    await press('Tách ra');
    page.find('lt-split-form form').dispatchEvent(new Event('submit'));
    await page.settle();
    expect(page.text).toContain('Ghi lý do tách.');
    expect(sent()).toEqual([]);
    await page.write('lt-split-form input', ' Hai văn bản khác nhau ');
    page.find('lt-split-form form').dispatchEvent(new Event('submit'));
    await page.settle();
    expect(sent()).toEqual([{ reason: 'Hai văn bản khác nhau' }]);
    expect(page.all('lt-proofs li')).toEqual([]);
  });

  it('says why it cannot, and what to do', async () => {
    server.on('POST /api/arrivals/', () => refuse(409, 'dispatch.split_handed_over'));
    await press('Tách ra');
    await page.write('lt-split-form input', 'Nhầm');
    page.find('lt-split-form form').dispatchEvent(new Event('submit'));
    await page.settle();
    expect(page.text).toContain('Lấy lại văn bản đã chuyển rồi tách ra.');
    expect(page.all('lt-proofs li')).toHaveLength(1);
  });
});
