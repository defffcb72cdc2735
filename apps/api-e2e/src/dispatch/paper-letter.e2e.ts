import { arrivalEndpoints, type ArrivalView } from '@lienthong/dispatch/model';
import { drawLetter, LETTER_SAMPLES, type LetterSample } from '@lienthong/dispatch/testing';
import type { Client } from '@lienthong/platform/testing';
import { issueDecision, directory, signIn, until, upload } from '../client/province';

const sampleOf = (name: string): LetterSample => {
  const found = LETTER_SAMPLES.find((one) => one.name === name);
  if (!found) throw new Error(`no letter ${name}`);
  return found;
};

describe('a letter on paper', () => {
  let clerk: Client;
  let letter: ArrivalView;

  const lay = async (bytes: Uint8Array<ArrayBuffer>): Promise<ArrivalView> => {
    const fileIds = [await upload(clerk, bytes, 'ban-quet.pdf')];
    return clerk.call(arrivalEndpoints.receive, { body: { fileIds } });
  };
  const read = ({ id }: ArrivalView): Promise<ArrivalView> =>
    until(async () => {
      const now = await clerk.call(arrivalEndpoints.one, { params: { id } });
      return now.reading?.state !== 'waiting' && now;
    });
  const fieldsOf = (view: ArrivalView) => {
    const { senderId, senderName, typeCode, codeNumber, codeNotation, subject, signerTitle, signerName, revision } =
      view;
    const known = {
      senderId,
      senderName,
      typeCode,
      codeNumber,
      codeNotation,
      subject,
      signerTitle,
      signerName,
      revision,
    };
    return { ...known, urgency: view.urgency, arrivedOn: view.arrivedAt.slice(0, 10) };
  };

  beforeAll(async () => {
    clerk = await signIn('vanthu.27703');
    letter = await read(await lay(await drawLetter(sampleOf('so-ttt-to-trinh'))));
  }, 120_000);

  it('is read: its sender is found in the directory, its own date is proposed and not filled', () => {
    expect(letter).toMatchObject({
      channel: 'paper',
      senderName: 'Sở Thông tin và Truyền thông',
      code: '958/TTr-STTTT',
      typeName: 'Tờ trình',
      issuedOn: null,
      reading: { state: 'read' },
    });
    expect(letter.senderId).not.toBeNull();
  });

  it('is not registered before its date is confirmed, and then gets the next number of the one running series', async () => {
    const params = { id: letter.id };
    const early = await clerk.ask(arrivalEndpoints.register, { params });
    expect([early.status, early.code]).toEqual([400, 'dispatch.arrival_incomplete']);
    await clerk.call(arrivalEndpoints.change, { params, body: { ...fieldsOf(letter), issuedOn: '2020-12-10' } });
    const { arrivalNumber, state } = await clerk.call(arrivalEndpoints.register, { params });
    expect([state, typeof arrivalNumber]).toEqual(['registered', 'number']);
  });

  it('that comes once more is known, however its number is written, and merged into the registered one', async () => {
    const again = await read(await lay(await drawLetter({ ...sampleOf('so-ttt-to-trinh'), look: { nfd: true } })));
    expect(again.duplicates).toMatchObject([{ id: letter.id, state: 'registered', same: ['code'] }]);
    const call = { params: { id: again.id }, body: { withId: letter.id } };
    const one = await clerk.call(arrivalEndpoints.merge, call);
    expect(one).toMatchObject({ id: letter.id, proofs: [{ id: again.id, channel: 'paper' }] });
  });

  it('that was merged wrongly waits again with its own proofs; a second time there is nothing to split', async () => {
    const { proofs } = await clerk.call(arrivalEndpoints.one, { params: { id: letter.id } });
    const call = { params: { id: proofs[0]?.id ?? '' }, body: { reason: 'Hai văn bản khác nhau' } };
    const bare = await clerk.ask(arrivalEndpoints.split, { ...call, body: { reason: ' ' } });
    expect([bare.status, bare.code]).toEqual([400, 'dispatch.reason_missing']);
    const split = await clerk.call(arrivalEndpoints.split, call);
    expect(split).toMatchObject({ state: 'pending', channel: 'paper', mergedInto: null });
    expect(split.files).toHaveLength(1);
    expect((await clerk.call(arrivalEndpoints.one, { params: { id: letter.id } })).proofs).toEqual([]);
    const again = await clerk.ask(arrivalEndpoints.split, call);
    expect([again.status, again.code]).toEqual([409, 'dispatch.not_merged']);
    await clerk.call(arrivalEndpoints.discard, { params: { id: split.id } });
  });

  it('with a secrecy mark leaves nothing here', async () => {
    const secret = await read(await lay(await drawLetter({ ...sampleOf('ubnd-tinh-cong-van'), stamp: 'MẬT' })));
    expect(secret).toMatchObject({ reading: { state: 'secret' }, files: [], subject: '' });
    const refused = await clerk.ask(arrivalEndpoints.register, { params: { id: secret.id } });
    expect([refused.status, refused.code]).toEqual([400, 'dispatch.letter_secret']);
    await clerk.call(arrivalEndpoints.discard, { params: { id: secret.id } });
  });

  it('of a document that is here already stands under it in the queue as one row', async () => {
    const province = await signIn('vanthu.ubnd');
    const { agencies } = await directory(clerk);
    const own = await clerk.send('GET', '/api/session');
    const agencyId = (own.body as { post: { agencyId: string } }).post.agencyId;
    const subject = `Bản giấy và bản điện tử ${Date.now()}`;
    const { document } = await issueDecision(province, { subject, recipientIds: [agencyId] });
    const paper = await clerk.call(arrivalEndpoints.receive, { body: { fileIds: [] } });
    const sender = agencies.find(({ name }) => name === 'UBND tỉnh Long An');
    const written = {
      ...fieldsOf(paper),
      senderId: sender?.id ?? null,
      senderName: '',
      typeCode: 'QUYET_DINH',
      codeNumber: document.codeNumber ?? '',
      codeNotation: (document.codeNotation ?? '').toLowerCase(),
      subject,
      issuedOn: document.issuedOn,
    };
    await clerk.call(arrivalEndpoints.change, { params: { id: paper.id }, body: written });
    const { items } = await clerk.call(arrivalEndpoints.list, { query: { state: 'pending', q: subject } });
    expect(items).toMatchObject([{ channel: 'internal', duplicates: [{ id: paper.id, channel: 'paper' }] }]);
  });
});
