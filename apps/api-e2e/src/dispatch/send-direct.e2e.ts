import { arrivalEndpoints, dispatchEndpoints } from '@lienthong/dispatch/model';
import { Client } from '@lienthong/platform/testing';
import { directory, everybodyElse, issueDecision, PASSWORD, signIn, baseUrl } from '../client/province';

describe('Decision 57 goes from the province to everybody', () => {
  let clerk: Client;
  let sent: Awaited<ReturnType<typeof issueDecision>>;
  const subject = `Ban hành kế hoạch ứng dụng công nghệ thông tin ${Date.now()}`;

  beforeAll(async () => {
    clerk = await signIn('vanthu.ubnd');
    sent = await issueDecision(clerk, { subject, recipientIds: await everybodyElse(clerk) });
  });

  it('gets its number at the issue, in the series of its type', () => {
    expect(sent.document.status).toBe('issued');
    expect(sent.document.code).toMatch(/^\d{2,}\/QĐ-UBND$/);
    expect(sent.document.issuedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('has arrived at all 223 agencies when the answer comes', async () => {
    const dispatch = await clerk.call(dispatchEndpoints.one, { params: { id: sent.dispatchId } });
    expect(dispatch.deliveries).toHaveLength(223);
    expect(dispatch.progress).toMatchObject({ total: 223, arrived: 223, waiting: 0 });
  });

  it('is in the inbox of every agency exactly once', async () => {
    const { agencies } = await directory(clerk);
    const slugs = await clerkNames(clerk);
    expect(slugs).toHaveLength(agencies.length - 1);
    for (const slug of slugs) {
      const receiver = await Client.signIn(baseUrl(), `vanthu.${slug}`, PASSWORD);
      const inbox = await receiver.call(arrivalEndpoints.list, {
        query: { state: 'pending', q: sent.document.code ?? '', limit: 200 },
      });
      expect({ slug, found: inbox.items.filter((item) => item.subject === subject).length }).toEqual({
        slug,
        found: 1,
      });
    }
  }, 180_000);

  it('is registered by a commune, and the sender sees the number', async () => {
    const commune = await signIn('vanthu.27685');
    const [arrival] = (await commune.call(arrivalEndpoints.list, { query: { state: 'pending', q: subject } })).items;
    const registered = await commune.call(arrivalEndpoints.register, { params: { id: arrival?.id ?? '' } });
    expect(registered).toMatchObject({ state: 'registered', files: [{ name: '57-2010-qd-ubnd.pdf' }] });
    const dispatch = await clerk.call(dispatchEndpoints.one, { params: { id: sent.dispatchId } });
    const delivery = dispatch.deliveries.find((one) => one.arrivalNumber !== null);
    expect(delivery).toMatchObject({ state: 'accepted', arrivalNumber: registered.arrivalNumber });
    expect(dispatch.progress.accepted).toBe(1);
  });

  it('is refused with a reason by a department, and not without one', async () => {
    const department = await signIn('vanthu.stttt');
    const [arrival] = (await department.call(arrivalEndpoints.list, { query: { state: 'pending', q: subject } })).items;
    const params = { id: arrival?.id ?? '' };
    const blank = await department.ask(arrivalEndpoints.refuse, { params, body: { reason: '  ' } });
    expect([blank.status, blank.code]).toEqual([400, 'dispatch.reason_missing']);
    await department.call(arrivalEndpoints.refuse, { params, body: { reason: 'Gửi nhầm đơn vị' } });
    const again = await department.ask(arrivalEndpoints.register, { params });
    expect([again.status, again.code]).toEqual([409, 'dispatch.arrival_already_answered']);
    const { progress } = await clerk.call(dispatchEndpoints.one, { params: { id: sent.dispatchId } });
    expect(progress.refused).toBe(1);
  });

  it('keeps what happened on both sides', async () => {
    const own = await clerk.send('GET', `/api/documents/${sent.document.id}/timeline`);
    const actions = (own.body as { items: { action: string }[] }).items.map((line) => line.action);
    expect(actions).toEqual(
      expect.arrayContaining([
        'document.drafted.v1',
        'document.issued.v1',
        'delivery.accepted.v1',
        'delivery.refused.v1',
      ]),
    );
  });
});

/** The user-name endings of all agencies' clerks, from the codes the directory shows. */
async function clerkNames(clerk: Client): Promise<string[]> {
  const { agencies } = await directory(clerk);
  const others = agencies.filter((agency) => agency.name !== 'UBND tỉnh Long An');
  const details = await Promise.all(others.map((agency) => clerk.send('GET', `/api/agencies/${agency.id}`)));
  return details.map((detail) => {
    const agency = detail.body as { level: string; abbreviation: string; codes: { scheme: string; code: string }[] };
    const gso = agency.codes.find((code) => code.scheme === 'GSO')?.code;
    return agency.level === 'province' || !gso ? foldSlug(agency.abbreviation) : gso;
  });
}

function foldSlug(abbreviation: string): string {
  return abbreviation.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
}
