import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { delegationEndpoints, identityEndpoints, type DelegationView } from '@lienthong/identity/model';
import type { Client } from '@lienthong/platform/testing';
import { directory, issueDecision, signIn } from '../client/province';

const { session, switchPost } = identityEndpoints;
const { give, revoke, acts, seen, own } = delegationEndpoints;

const hour = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

/** The clerk of a department is away; an officer takes documents in for her. */
describe('somebody acts for the clerk who is away', () => {
  let clerk: Client;
  let officer: Client;
  let delegation: DelegationView;
  let arrivalId: string;
  const basis = 'Giấy ủy quyền số 12/GUQ-SYT ngày 02/11/2026, nghỉ phép';

  const postOf = async (client: Client): Promise<string> => (await client.call(session, {})).post.id;
  const switchTo = (to: DelegationView) =>
    officer.ask(switchPost, { body: { postId: to.from.postId, delegationId: to.id } });

  beforeAll(async () => {
    [clerk, officer] = [await signIn('vanthu.syt'), await signIn('chuyenvien.syt')];
    const sender = await signIn('vanthu.ubnd');
    const department = (await directory(sender)).agencies.find(({ name }) => name === 'Sở Y tế');
    const subject = `Về việc trực thay ${Date.now()}`;
    await issueDecision(sender, { subject, recipientIds: [department?.id ?? ''] });
    const { items } = await clerk.call(arrivalEndpoints.list, { query: { state: 'pending', q: subject } });
    arrivalId = items[0]?.id ?? '';
  });

  it('cannot take documents in as an officer', async () => {
    const refused = await officer.ask(arrivalEndpoints.register, { params: { id: arrivalId } });
    expect(refused).toMatchObject({ status: 403, code: 'http.forbidden' });
  });

  it('is given the part of her work that a paper allows, and no more', async () => {
    const [fromPostId, toPostId] = [await postOf(clerk), await postOf(officer)];
    const terms = { startsAt: hour(0), endsAt: hour(24), basis };
    const wide = { fromPostId, toPostId, permissions: ['people.manage'], ...terms };
    expect(await clerk.ask(give, { body: wide })).toMatchObject({ status: 400, code: 'identity.delegation_too_wide' });
    const permissions = ['arrival.read', 'arrival.read_all', 'arrival.register'];
    delegation = await clerk.call(give, { body: { fromPostId, toPostId, permissions, ...terms } });
    expect(delegation).toMatchObject({ state: 'active', from: { title: 'Văn thư' }, to: { title: 'Chuyên viên' } });
  });

  it('takes the document in in her post, and the timeline tells both names', async () => {
    const acting = await switchTo(delegation);
    expect(acting.body).toMatchObject({ post: { title: 'Văn thư', behalfOf: { delegationId: delegation.id } } });
    const params = { id: arrivalId };
    expect(await officer.call(arrivalEndpoints.register, { params })).toMatchObject({ state: 'registered' });
    const { items } = await officer.call(arrivalEndpoints.timeline, { params });
    expect(items.find(({ action }) => action === 'arrival.registered.v1')).toMatchObject({
      personName: delegation.to.personName,
      postTitle: 'Chuyên viên',
      behalfOf: { personName: delegation.from.personName, postTitle: 'Văn thư' },
    });
    const issue = await officer.ask(arrivalEndpoints.refuse, { params, body: { reason: 'x' } });
    expect(issue).toMatchObject({ status: 403, code: 'http.forbidden' });
  });

  it('does not pass it on', async () => {
    const head = await signIn('truongphong.syt');
    const body = {
      fromPostId: delegation.from.postId,
      toPostId: await postOf(head),
      permissions: ['arrival.register'],
      startsAt: hour(0),
      endsAt: hour(1),
      basis,
    };
    expect(await officer.ask(give, { body })).toMatchObject({ status: 403, code: 'identity.delegation_chained' });
  });

  it('has nothing left the moment she takes it back', async () => {
    await clerk.call(revoke, { params: { id: delegation.id } });
    const late = await officer.ask(arrivalEndpoints.list, { query: { state: 'registered' } });
    expect(late).toMatchObject({ status: 403, code: 'http.acting_ended' });
    expect((await officer.call(session, {})).lapsed).toBe(true);
    expect(await switchTo(delegation)).toMatchObject({ status: 404, code: 'identity.post_not_found' });
    await officer.call(switchPost, { body: { postId: delegation.to.postId } });
    expect((await officer.ask(arrivalEndpoints.list, { query: { state: 'registered' } })).status).toBe(200);
  });

  it('leaves her a list of all that was done in her name', async () => {
    const params = { id: delegation.id };
    const done = (await clerk.call(acts, { params })).items.map(({ action, subjectId }) => [action, subjectId]);
    expect(done).toContainEqual(['arrival.registered.v1', arrivalId]);
    const told = (await clerk.call(session, {})).doneInMyName;
    expect(told).toBeGreaterThanOrEqual(done.length);
    await clerk.call(seen, { params });
    expect((await clerk.call(session, {})).doneInMyName).toBe(told - done.length);
    const given = (await clerk.call(own, {})).given.find(({ id }) => id === delegation.id);
    expect(given).toMatchObject({ state: 'revoked', acts: done.length, unseenActs: 0 });
  });
});
