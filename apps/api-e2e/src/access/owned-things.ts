import { bookEndpoints } from '@lienthong/book/model';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { handlingEndpoints } from '@lienthong/handling/model';
import { delegationEndpoints, identityEndpoints, unitEndpoints } from '@lienthong/identity/model';
import type { Client } from '@lienthong/platform/testing';
import { registerEndpoints } from '@lienthong/register/model';
import { searchEndpoints } from '@lienthong/search/model';
import { signingEndpoints } from '@lienthong/signing/model';
import type { TypeTemplate } from '@lienthong/template/model';
import { decision57, directory, draftDecision, issueDecision, upload } from '../client/province';
import { ownedRelations } from './owned-relations';

type OpenSession = (username: string) => Promise<Client>;
type Listed = {
  readonly items: readonly { readonly id: string; readonly posts: readonly { readonly id: string }[] }[];
};

/**
 * One thing of UBND tỉnh for every kind of id that stands in a path, by the word behind `/api/`. A new kind of route
 * makes its thing here: without one, a stranger's 404 would say nothing.
 */
export async function ownedThings(session: OpenSession): Promise<Readonly<Record<string, string>>> {
  const clerk = await session('vanthu.ubnd');
  const { agencies } = await directory(clerk);
  const idOf = (name: string): string => agencies.find((agency) => agency.name === name)?.id ?? '';
  const draft = await draftDecision(clerk, 'Của UBND tỉnh');
  const sent = await issueDecision(clerk, { subject: 'Của UBND tỉnh, đã gửi', recipientIds: [idOf('Sở Nội vụ')] });
  const also = await issueDecision(clerk, { subject: 'Của UBND tỉnh, gửi nữa', recipientIds: [idOf('Sở Nội vụ')] });
  const people = (await (await session('quantri.ubnd')).send('GET', '/api/people')).body as Listed;
  const units = await clerk.call(unitEndpoints.units, {});
  const department = await session('vanthu.stp');
  const open = (await clerk.send('GET', '/api/sessions')).body as Listed;
  return {
    documents: draft.id,
    dispatches: sent.dispatchId,
    arrivals: await arrivalFrom(department, clerk, idOf('UBND tỉnh Long An')),
    assignments: await assignmentOf(clerk, await arrivalFrom(department, clerk, idOf('UBND tỉnh Long An'))),
    files: await upload(clerk, decision57(), 'cua-tinh.pdf'),
    people: people.items[0]?.id ?? '',
    posts: people.items[0]?.posts[0]?.id ?? '',
    units: units.items[0]?.id ?? '',
    delegations: await delegationOf(await session('lanhdao.ubnd'), await session('pholanhdao.ubnd')),
    sessions: open.items[0]?.id ?? '',
    ...(await ownedRelations(clerk, [sent.document.id, also.document.id])),
    uploads: await unfinishedUpload(clerk),
    books: await bookEntryOf(clerk),
    signing: (await clerk.call(signingEndpoints.mandates, { query: {} })).items[0]?.id ?? '',
    'saved-searches': (await clerk.call(searchEndpoints.save, { body: { name: 'Của tôi', terms: { q: 'quy chế' } } }))
      .id,
    templates: await templateOf(clerk),
    register: await advisoryBodyOf(await session('lanhdao.ubnd')),
  };
}

/** A template of UBND tỉnh of a type no other story begins. */
async function templateOf(clerk: Client): Promise<string> {
  const query = { typeCode: 'GIAY_GIOI_THIEU', name: 'giay-gioi-thieu.docx' };
  const product = await clerk.bytes('/api/templates/current?typeCode=GIAY_MOI');
  const made = await clerk.send('POST', '/api/templates', { query, bytes: new Uint8Array(product.bytes) });
  return (made.body as TypeTemplate).own?.id ?? '';
}

async function bookEntryOf(clerk: Client): Promise<string> {
  const body = { day: '2020-01-02', code: '05/UBND-VP', place: 'Cục Thuế tỉnh', envelopes: 1 };
  return (await clerk.call(bookEndpoints.addPost, { body })).id;
}

async function arrivalFrom(sender: Client, clerk: Client, provinceId: string): Promise<string> {
  const subject = `Gửi lên tỉnh ${Date.now()}`;
  await issueDecision(sender, { subject, recipientIds: [provinceId] });
  const { items } = await clerk.call(arrivalEndpoints.list, { query: { state: 'pending', q: subject } });
  return items[0]?.id ?? '';
}

/** Registers an arrival and hands it to the first unit. */
async function assignmentOf(clerk: Client, id: string): Promise<string> {
  await clerk.call(arrivalEndpoints.register, { params: { id } });
  const { items } = await clerk.call(handlingEndpoints.receivers, {});
  const unit = items.find(({ kind, reachable }) => kind === 'unit' && reachable)?.id ?? '';
  const body = { documents: [{ arrivalId: id }], receivers: [{ id: unit, role: 'lead' as const }] };
  await clerk.call(handlingEndpoints.handOver, { body });
  const { assignments } = await clerk.call(handlingEndpoints.ofArrival, { params: { id } });
  return assignments[0]?.id ?? '';
}

/** A delegation of long after, so that it changes nothing for other stories. */
async function delegationOf(leader: Client, deputy: Client): Promise<string> {
  const postOf = async (client: Client): Promise<string> => (await client.call(identityEndpoints.session, {})).post.id;
  const [fromPostId, toPostId] = [await postOf(leader), await postOf(deputy)];
  const at = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
  const terms = { permissions: ['document.read'], startsAt: at(1000), endsAt: at(1001), basis: 'GUQ 1' };
  return (await leader.call(delegationEndpoints.give, { body: { fromPostId, toPostId, ...terms } })).id;
}

async function advisoryBodyOf(leader: Client): Promise<string> {
  const decided = { decidedBy: 'Chủ tịch UBND tỉnh', decidedOn: '2020-01-02', basis: '02/QĐ-UBND' };
  const body = { name: 'Tổ công tác', symbol: `TCT${Date.now() % 1_000_000}`, ...decided };
  return (await leader.call(registerEndpoints.openBody, { body })).id;
}

async function unfinishedUpload(clerk: Client): Promise<string> {
  const filename = Buffer.from('dang-gui.pdf').toString('base64');
  const headers = { 'tus-resumable': '1.0.0', 'upload-length': '10', 'upload-metadata': `filename ${filename}` };
  const { headers: answered } = await clerk.send('POST', '/api/uploads', { headers });
  return answered.get('location')?.split('/').pop() ?? '';
}
