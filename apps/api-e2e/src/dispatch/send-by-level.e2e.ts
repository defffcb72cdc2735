import { arrivalEndpoints, dispatchEndpoints } from '@lienthong/dispatch/model';
import type { Client } from '@lienthong/platform/testing';
import { directory, issueDecision, signIn, until } from '../client/province';

describe('a decision goes to the communes through their districts', () => {
  let clerk: Client;
  let communes: string[];
  let districts: string[];
  let sent: Awaited<ReturnType<typeof issueDecision>>;
  const subject = `Chuyển qua huyện ${Date.now()}`;

  beforeAll(async () => {
    clerk = await signIn('vanthu.ubnd');
    const { agencies } = await directory(clerk);
    communes = agencies.filter((agency) => agency.level === 'commune').map((agency) => agency.id);
    districts = agencies.filter((agency) => agency.level === 'district').map((agency) => agency.id);
    sent = await issueDecision(clerk, { subject, recipientIds: communes, route: 'by_level' });
  });

  it('arrives at the districts with the issue, and at the communes one hop later by itself', async () => {
    const dispatch = await until(async () => {
      const now = await clerk.call(dispatchEndpoints.one, { params: { id: sent.dispatchId } });
      return now.progress.waiting === 0 && now;
    });
    const first = dispatch.deliveries.filter((delivery) => delivery.hop === 1);
    const second = dispatch.deliveries.filter((delivery) => delivery.hop === 2);
    expect(first.map((one) => one.recipientId).sort()).toEqual([...districts].sort());
    expect(second.map((one) => one.recipientId).sort()).toEqual([...communes].sort());
    expect(first.every((one) => !one.addressed)).toBe(true);
    expect(
      second.every((one) =>
        first.some((up) => up.id === one.parentId && (up.arrivedAt ?? '') <= (one.arrivedAt ?? '')),
      ),
    ).toBe(true);
  });

  it('shows a district what went on through it, and nobody else', async () => {
    const district = await signIn('vanthu.803');
    const [arrival] = (await district.call(arrivalEndpoints.list, { query: { state: 'pending', q: subject } })).items;
    const params = { id: arrival?.id ?? '' };
    const { deliveries } = await district.call(arrivalEndpoints.route, { params });
    const { agencies } = await directory(district);
    const own = agencies.filter((agency) => agency.parentId === deliveries[0]?.recipientId);
    expect(deliveries).toHaveLength(own.length + 1);
    const stranger = await signIn('vanthu.794');
    const foreign = await stranger.ask(arrivalEndpoints.route, { params });
    expect([foreign.status, foreign.code]).toEqual([404, 'dispatch.arrival_not_found']);
  });

  it('tells a commune through whom it came', async () => {
    const commune = await signIn('vanthu.27685');
    const [row] = (await commune.call(arrivalEndpoints.list, { query: { state: 'pending', q: subject } })).items;
    const arrival = await commune.call(arrivalEndpoints.one, { params: { id: row?.id ?? '' } });
    expect(arrival.viaName).toMatch(/Tân An/);
    expect(arrival.senderName).toBe('UBND tỉnh Long An');
  });
});
