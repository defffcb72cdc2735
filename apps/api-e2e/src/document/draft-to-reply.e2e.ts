import { arrivalEndpoints, dispatchEndpoints, replyEndpoints } from '@lienthong/dispatch/model';
import { documentEndpoints, reviewEndpoints, versionEndpoints, type DocumentView } from '@lienthong/document/model';
import { identityEndpoints } from '@lienthong/identity/model';
import type { Client } from '@lienthong/platform/testing';
import { decision57, directory, signIn, upload } from '../client/province';
import { pass, stepOf, submit } from '../client/review';

describe('a decision goes from the officer to every district, and one of them replies', () => {
  const subject = `Ban hành Quy định phòng cháy ${Date.now()}`;
  let officer: Client;
  let head: Client;
  let clerk: Client;
  let leader: Client;
  let districts: string[];
  let draft: DocumentView;
  let issued: Awaited<ReturnType<typeof issue>>;

  const issue = async (id: string, recipientIds: string[]) =>
    clerk.call(dispatchEndpoints.issue, { params: { id }, body: { recipientIds } });

  beforeAll(async () => {
    [officer, head, clerk, leader] = [
      await signIn('chuyenvien.ubnd'),
      await signIn('truongphong.ubnd'),
      await signIn('vanthu.ubnd'),
      await signIn('pholanhdao.ubnd'),
    ];
    const { agencies } = await directory(officer);
    districts = agencies.filter(({ level }) => level === 'district').map(({ id }) => id);
    const fileId = await upload(officer, decision57(), 'quyet-dinh.pdf');
    draft = await officer.call(documentEndpoints.create, {
      body: {
        typeCode: 'QUYET_DINH',
        documentClass: 'legal',
        subject,
        signerTitle: 'PHÓ CHỦ TỊCH',
        signerName: 'Chưa rõ',
        recipientIds: districts,
        fileIds: [fileId],
      },
    });
  });

  it('is checked: what stops it and what to look at once more', async () => {
    const { items } = await officer.call(reviewEndpoints.check, { params: { id: draft.id } });
    expect(items.filter(({ level }) => level === 'stop')).toEqual([]);
    expect(items).toContainEqual({ field: 'files', fault: 'subject_differs', level: 'warn' });
  });

  it('is submitted, sent back by the clerk to the head, passed on, and submitted again', async () => {
    const { person } = await leader.call(identityEndpoints.session, {});
    const deputy = person.fullName;
    await submit(officer, draft.id, deputy);
    const early = await clerk.ask(dispatchEndpoints.issue, {
      params: { id: draft.id },
      body: { recipientIds: districts },
    });
    expect([early.status, early.code]).toEqual([409, 'document.in_review']);
    await pass(head, draft.id);
    const comment = 'Ghi rõ điều khoản thi hành';
    await clerk.call(reviewEndpoints.sendBack, { params: { id: draft.id }, body: { comment } });
    const { holderPostId } = await officer.call(reviewEndpoints.review, { params: { id: draft.id } });
    const { ownerPostId: postId } = draft;
    expect(holderPostId).not.toBe(postId);
    await head.call(reviewEndpoints.passOn, { params: { id: draft.id }, body: { postId } });
    const current = await officer.call(documentEndpoints.one, { params: { id: draft.id } });
    await officer.call(documentEndpoints.change, {
      params: { id: draft.id },
      body: {
        typeCode: 'QUYET_DINH',
        documentClass: 'legal',
        subject: `${subject}, sửa`,
        signerTitle: current.signerTitle,
        signerName: current.signerName,
        recipientIds: districts,
        fileIds: current.files.map(({ id }) => id),
        revision: current.revision,
      },
    });
    expect(await submit(officer, draft.id, deputy)).toMatchObject({ status: 'reviewing', round: 2 });
  });

  it('shows what changed between the two submissions', async () => {
    const { items } = await officer.call(versionEndpoints.list, { params: { id: draft.id } });
    expect(items.map(({ reason }) => reason)).toEqual(['submitted', 'returned', 'submitted']);
    const query = { from: 1, to: 3 };
    const { fields } = await officer.call(versionEndpoints.compare, { params: { id: draft.id }, query });
    expect(fields).toEqual([{ field: 'subject', before: subject, after: `${subject}, sửa` }]);
  });

  it('is signed as TM. / KT. by the deputy chairman, in nobody else’s name', async () => {
    await pass(head, draft.id);
    await pass(clerk, draft.id);
    const stepId = await stepOf(leader, draft.id);
    const stranger = await (
      await signIn('lanhdao.ubnd')
    ).ask(reviewEndpoints.sign, { params: { id: draft.id }, body: { stepId } });
    expect([stranger.status, stranger.code]).toEqual([403, 'document.not_your_step']);
    const signed = await leader.call(reviewEndpoints.sign, { params: { id: draft.id }, body: { stepId } });
    expect(signed.status).toBe('signed');
    expect(signed.signatureLines).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  });

  it('gets its number in its own series and reaches every district', async () => {
    const { recipientIds } = await clerk.call(documentEndpoints.one, { params: { id: draft.id } });
    expect(recipientIds).toHaveLength(districts.length);
    issued = await issue(draft.id, recipientIds);
    expect(issued.document.code).toMatch(/^\d{2,}\/\d{4}\/QĐ-UBND$/);
    const { progress } = await clerk.call(dispatchEndpoints.one, { params: { id: issued.dispatchId } });
    expect(progress).toMatchObject({ total: districts.length, arrived: districts.length });
  });

  it('is replied to by one district: the province has the answer, the district sees what it answers', async () => {
    const receiver = await signIn('vanthu.802');
    const { items } = await receiver.call(arrivalEndpoints.list, { query: { state: 'pending', q: subject } });
    const [arrival] = items;
    const params = { id: arrival?.id ?? '' };
    const early = await receiver.ask(replyEndpoints.start, { params });
    expect([early.status, early.code]).toEqual([409, 'dispatch.not_registered']);
    await receiver.call(arrivalEndpoints.register, { params });
    const reply = await receiver.call(replyEndpoints.start, { params });
    expect(reply).toMatchObject({ typeCode: 'CONG_VAN', recipientIds: [arrival?.senderId] });
    expect(reply.reference).toContain(`số ${issued.document.code} ngày `);
    const fileId = await upload(receiver, decision57(), 'tra-loi.pdf');
    const { revision, subject: about, signerTitle, signerName, reference, recipientIds } = reply;
    await receiver.call(documentEndpoints.change, {
      params: { id: reply.id },
      body: {
        typeCode: 'CONG_VAN',
        subject: about,
        signerTitle,
        signerName,
        reference,
        recipientIds,
        fileIds: [fileId],
        revision,
      },
    });
    const sent = await receiver.call(dispatchEndpoints.issue, { params: { id: reply.id }, body: { recipientIds } });
    const replies = await receiver.call(replyEndpoints.list, { params });
    expect(replies.items).toMatchObject([{ status: 'issued', code: sent.document.code }]);
    const inbox = await clerk.call(arrivalEndpoints.list, { query: { state: 'pending', q: about } });
    expect(inbox.items.some(({ code }) => code === sent.document.code)).toBe(true);
  });
});
