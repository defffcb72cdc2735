import { arrivalEndpoints, dispatchEndpoints } from '@lienthong/dispatch/model';
import { documentEndpoints } from '@lienthong/document/model';
import type { Client } from '@lienthong/platform/testing';
import { secretEndpoints, SECRECY_LEVELS } from '@lienthong/register/model';
import { readOperations } from '../access/operations';
import { baseUrl, decision57, directory, draftDecision, signIn, upload } from '../client/province';

/** A secret document leaves a stub and nothing else: every path by which its content could come in is walked. */
describe('a secret document', () => {
  let clerk: Client;
  let fileId: string;
  let recipientId: string;

  beforeAll(async () => {
    clerk = await signIn('vanthu.snv');
    fileId = await upload(clerk, decision57(), 'mat.pdf');
    recipientId = (await directory(clerk)).agencies.find(({ name }) => name === 'Sở Y tế')?.id ?? '';
  });

  const fields = (secrecy: (typeof SECRECY_LEVELS)[number] | 'none') => ({
    typeCode: 'QUYET_DINH',
    subject: 'Nội dung mật',
    signerTitle: 'GIÁM ĐỐC',
    signerName: 'Nguyễn Văn A',
    fileIds: [] as string[],
    secrecy,
  });
  const stub = {
    direction: 'incoming',
    datedOn: '2020-05-04',
    counterpart: 'Công an tỉnh',
    secrecy: 'secret',
  } as const;

  it.each(SECRECY_LEVELS)('of level %s is refused as a draft, as a change of one, and as a letter', async (secrecy) => {
    const created = await clerk.ask(documentEndpoints.create, { body: fields(secrecy) });
    expect([created.status, created.code]).toEqual([400, 'document.secret_refused']);
    const draft = await draftDecision(clerk, 'Không mật');
    const body = { ...fields(secrecy), revision: draft.revision };
    const changed = await clerk.ask(documentEndpoints.change, { params: { id: draft.id }, body });
    expect([changed.status, changed.code]).toEqual([400, 'document.secret_refused']);
    expect(await clerk.call(documentEndpoints.one, { params: { id: draft.id } })).toMatchObject({
      subject: 'Không mật',
    });
    const laid = await clerk.ask(arrivalEndpoints.receive, { body: { fileIds: [fileId], secrecy } });
    expect([laid.status, laid.code]).toEqual([400, 'dispatch.letter_secret']);
  });

  it('has no other way in: whatever takes a subject or files either refuses the mark or does not know it', async () => {
    const ways = (await readOperations()).filter(({ body }) => takesContent(body));
    expect(ways.map(({ method, path }) => `${method} ${path}`)).toEqual(
      expect.arrayContaining([
        'POST /api/documents',
        'PUT /api/documents/{id}',
        'POST /api/arrivals',
        'PUT /api/arrivals/{id}',
      ]),
    );
    const entered: string[] = [];
    for (const { method, path, body } of ways) {
      const { status } = await clerk.send(method, path.replace(/\{\w+\}/g, '01900000-0000-7000-8000-000000000000'), {
        body: { ...(body as object), secrecy: 'secret' },
        key: crypto.randomUUID(),
      });
      // 404: the thing in the path does not exist; then the mark has not been looked at, and is tried on a real one above.
      if (status < 400) entered.push(`${method} ${path}: ${status}`);
    }
    expect(entered).toEqual([]);
  });

  it('is registered by a stub, with a number of its own series', async () => {
    const first = await clerk.call(secretEndpoints.register, { body: stub });
    const second = await clerk.call(secretEndpoints.register, { body: { ...stub, secrecy: 'top_secret' } });
    expect(second.number).toBe(first.number + 1);
    const { items } = await clerk.call(secretEndpoints.list, { query: { direction: 'incoming' } });
    expect(items[0]).toEqual(second);
  });

  it.each(['subject', 'fileIds', 'note', 'content', 'recipientIds'])('gives its stub no %s', async (field) => {
    const answer = await clerk.send('POST', '/api/register/secret-stubs', {
      body: { ...stub, [field]: 'x' },
      key: crypto.randomUUID(),
    });
    expect([answer.status, answer.code]).toEqual([400, 'http.invalid_input']);
  });

  it('cannot be given a file, sent, or opened as a document by the id of its stub', async () => {
    const { id } = await clerk.call(secretEndpoints.register, { body: stub });
    const body = { ...fields('none'), fileIds: [fileId], revision: 1 };
    const tries = [
      await clerk.ask(documentEndpoints.change, { params: { id }, body }),
      await clerk.ask(documentEndpoints.one, { params: { id } }),
      await clerk.ask(dispatchEndpoints.issue, { params: { id }, body: { recipientIds: [recipientId] } }),
      await clerk.ask(arrivalEndpoints.register, { params: { id } }),
      await clerk.ask(arrivalEndpoints.one, { params: { id } }),
    ];
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });

  it('shows its stub to nobody but the clerks of its agency', async () => {
    const leader = await signIn('lanhdao.snv');
    const answer = await leader.ask(secretEndpoints.list, { query: { direction: 'incoming' } });
    expect([answer.status, answer.code]).toEqual([403, 'http.forbidden']);
    const stranger = await signIn('vanthu.794');
    expect((await stranger.call(secretEndpoints.list, { query: { direction: 'incoming' } })).items).toEqual([]);
    expect(baseUrl()).toBeTruthy();
  });
});

/** Whether a body can carry the content of a document. */
function takesContent(body: unknown): boolean {
  const names = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  return ['subject', 'fileIds', 'content', 'files'].some((name) => names.includes(name));
}
