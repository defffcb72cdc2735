import { arrivalEndpoints, dispatchEndpoints } from '@lienthong/dispatch/model';
import { fileEndpoints } from '@lienthong/document/model';
import { handlingEndpoints, queueEndpoints, type HandlingView } from '@lienthong/handling/model';
import type { Client } from '@lienthong/platform/testing';
import { directory, issueDecision, signIn, until } from '../client/province';

/** Sở Thông tin và Truyền thông handles what UBND tỉnh sends it; nobody else of these stories uses it. */
let sender: Client;
let clerk: Client;
let leader: Client;
let head: Client;
let officer: Client;
let officeHead: Client;
let department: string;

beforeAll(async () => {
  const names = [
    'vanthu.ubnd',
    'vanthu.stttt',
    'lanhdao.stttt',
    'truongphong.stttt',
    'chuyenvien.stttt',
    'chanhvp.stttt',
  ];
  const [first, ...others] = await Promise.all(names.map((name) => signIn(name)));
  [sender, clerk, leader, head, officer, officeHead] = [first, ...others] as [
    Client,
    Client,
    Client,
    Client,
    Client,
    Client,
  ];
  const { agencies } = await directory(sender);
  department = agencies.find(({ name }) => name === 'Sở Thông tin và Truyền thông')?.id ?? '';
});

/** A document of UBND tỉnh, arrived at the department; `dispatchId` is its sending. */
async function arrive(subject: string): Promise<{ readonly id: string; readonly dispatchId: string }> {
  const unique = `${subject} ${crypto.randomUUID().slice(0, 8)}`;
  const { dispatchId } = await issueDecision(sender, { subject: unique, recipientIds: [department] });
  const { items } = await clerk.call(arrivalEndpoints.list, { query: { state: 'pending', q: unique } });
  return { id: items[0]?.id ?? '', dispatchId };
}

const register = (id: string) => clerk.call(arrivalEndpoints.register, { params: { id } });
const handling = (client: Client, id: string): Promise<HandlingView> =>
  client.call(handlingEndpoints.ofArrival, { params: { id } });
const receiver = async (name: string): Promise<string> => {
  const { items } = await clerk.call(handlingEndpoints.receivers, {});
  const found = items.find((one) => one.name.includes(name) || one.detail.includes(name));
  if (!found) throw new Error(`nobody is called ${name}`);
  return found.id;
};
const give = (client: Client, arrivalId: string, to: string, said: { fromId?: string; instruction?: string } = {}) => {
  const { fromId = null, instruction = '' } = said;
  const receivers = [{ id: to, role: 'lead' as const }];
  return client.call(handlingEndpoints.handOver, {
    body: { documents: [{ arrivalId, fromId }], receivers, instruction },
  });
};
const own = async (client: Client, id: string): Promise<string> =>
  (await handling(client, id)).assignments.find(({ mine }) => mine)?.id ?? '';
const inQueue = async (client: Client, id: string, tab: 'todo' | 'to_route' | 'given' = 'todo') =>
  (await client.call(queueEndpoints.list, { query: { tab, limit: 200 } })).items.find((row) => row.arrivalId === id);

describe('a document is handled', () => {
  it('clerk to leader to unit to officer, done, and its sender sees how far it is', async () => {
    const { id, dispatchId } = await arrive('Chuyển xử lý');
    const early = await give(clerk, id, await receiver('Giám đốc'));
    expect(early.items[0]?.refusal?.code).toBe('handling.not_registered');
    await register(id);
    expect(await inQueue(clerk, id, 'to_route')).toMatchObject({ kind: 'arrival' });

    await give(clerk, id, await receiver('Giám đốc'));
    expect(await inQueue(clerk, id, 'to_route')).toBeUndefined();
    expect(await inQueue(clerk, id, 'given')).toMatchObject({ state: 'waiting' });
    expect(await inQueue(leader, id)).toMatchObject({ role: 'lead', mine: true });

    const unit = await receiver('Phòng Công nghệ thông tin');
    const instruction = 'Giao Phòng Công nghệ thông tin chủ trì, trình trước thứ Sáu.';
    await give(leader, id, unit, { fromId: await own(leader, id), instruction });
    expect(await inQueue(leader, id)).toBeUndefined();
    expect(await inQueue(head, id)).toMatchObject({ instruction: expect.stringContaining('chủ trì') as string });

    const officerPost = (await clerk.call(handlingEndpoints.receivers, {})).items.find(
      ({ kind, detail }) => kind === 'post' && detail === 'Chuyên viên',
    );
    await give(head, id, officerPost?.id ?? '', { fromId: await own(head, id), instruction: 'Tham mưu trả lời' });
    await officer.call(handlingEndpoints.start, { params: { id: await own(officer, id) } });
    await officer.call(handlingEndpoints.finish, { body: { ids: [await own(officer, id)], note: 'Đã trả lời' } });
    expect(await handling(clerk, id)).toMatchObject({ handling: 'done', holders: '' });

    // The report waits until nobody can undo what it tells.
    await until(async () => {
      const { deliveries } = await sender.call(dispatchEndpoints.one, { params: { id: dispatchId } });
      return deliveries.find(({ recipientId }) => recipientId === department)?.handling === 'done';
    }, 90_000);
    const { items } = await clerk.call(arrivalEndpoints.timeline, { params: { id } });
    expect(items.map(({ action }) => action)).toContain('handling.finished.v1');
  });

  it('twenty at once in one request, taken back as if it had never been', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 20; count++) ids.push((await arrive('Chuyển hàng loạt')).id);
    for (const id of ids.slice(1)) await register(id);
    const body = {
      documents: ids.map((arrivalId) => ({ arrivalId })),
      receivers: [{ id: await receiver('Phòng Công nghệ thông tin'), role: 'lead' as const }],
    };
    const { items } = await clerk.call(handlingEndpoints.handOver, { body });
    expect(items.filter(({ refusal }) => refusal === null)).toHaveLength(19);
    expect(items[0]?.refusal?.code).toBe('handling.not_registered');
    const actIds = items.flatMap(({ actId }) => actId ?? []);
    const undone = await clerk.call(handlingEndpoints.undo, { body: { actIds } });
    expect(undone.items.every(({ refusal }) => refusal === null)).toBe(true);
    expect((await handling(clerk, ids[1] ?? '')).assignments).toEqual([]);
  });
});

describe('what was not handed to an officer', () => {
  it('is not found: the document, its handling, its files, in no list and no count', async () => {
    const { id } = await arrive('Không phải việc của phòng');
    const whole = await register(id);
    await give(clerk, id, await receiver('Văn phòng'));
    const fileId = whole.files[0]?.id ?? '';
    const ask = async (client: Client) => [
      (await client.ask(arrivalEndpoints.one, { params: { id } })).status,
      (await client.ask(arrivalEndpoints.timeline, { params: { id } })).status,
      (await client.ask(arrivalEndpoints.route, { params: { id } })).status,
      (await client.ask(handlingEndpoints.ofArrival, { params: { id } })).status,
      (await client.ask(fileEndpoints.content, { params: { id: fileId } })).status,
    ];
    expect(await ask(officer)).toEqual([404, 404, 404, 404, 404]);
    expect(await ask(officeHead)).toEqual([200, 200, 200, 200, 200]);
    const listed = async (client: Client) =>
      (await client.call(arrivalEndpoints.list, { query: { state: 'registered', limit: 200 } })).items.some(
        (row) => row.id === id,
      );
    expect([await listed(officer), await listed(clerk)]).toEqual([false, true]);
    expect((await officer.call(arrivalEndpoints.counts, {})).pendingArrivals).toBe(0);

    const assignment = (await handling(clerk, id)).assignments[0]?.id ?? '';
    const theirs = await officer.call(handlingEndpoints.finish, { body: { ids: [assignment] } });
    expect(theirs.items[0]?.refusal?.code).toBe('handling.not_holder');
  });
});
