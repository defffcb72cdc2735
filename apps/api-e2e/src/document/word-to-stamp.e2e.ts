import { arrivalEndpoints, dispatchEndpoints, replyEndpoints } from '@lienthong/dispatch/model';
import { relationEndpoints } from '@lienthong/dossier/model';
import { documentEndpoints, reviewEndpoints, type DocumentView, type FileView } from '@lienthong/document/model';
import { identityEndpoints } from '@lienthong/identity/model';
import { signingEndpoints } from '@lienthong/signing/model';
import type { Client } from '@lienthong/platform/testing';
import { decisionInWord, wordsOfPdf } from '../client/paper';
import { directory, signIn, until, upload } from '../client/province';
import { pass, stepOf, submit } from '../client/review';

const DECISION = { typeCode: 'QUYET_DINH', documentClass: 'legal' } as const;

describe('a decision written in Word is signed by the deputy, numbered, stamped, and answered by one district', () => {
  const unique = String(Date.now());
  const subject = `Ban hành Quy định quản lý chợ ${unique}`;
  let officer: Client;
  let head: Client;
  let clerk: Client;
  let deputy: Client;
  let district: Client;
  let draft: DocumentView;
  let code: string;
  let issuedOn: string;
  let arrivalId: string;

  const fileOf = async (): Promise<FileView | undefined> =>
    (await officer.call(documentEndpoints.one, { params: { id: draft.id } })).files[0];
  const nameOf = async (client: Client): Promise<string> =>
    (await client.call(identityEndpoints.session, {})).person.fullName;

  beforeAll(async () => {
    [officer, head, clerk, deputy, district] = [
      await signIn('chuyenvien.ubnd'),
      await signIn('truongphong.ubnd'),
      await signIn('vanthu.ubnd'),
      await signIn('pholanhdao.ubnd'),
      await signIn('vanthu.806'),
    ];
    const { agencies } = await directory(officer);
    const recipientIds = agencies.filter(({ level }) => level === 'district').map(({ id }) => id);
    const fileIds = [await upload(officer, await decisionInWord(subject), 'quyet-dinh.docx')];
    const signer = { signerTitle: 'PHÓ CHỦ TỊCH', signerName: await nameOf(deputy) };
    draft = await officer.call(documentEndpoints.create, {
      body: { ...DECISION, ...signer, subject, recipientIds, fileIds },
    });
  });

  it('becomes a PDF at the server while it is still a draft', async () => {
    const made = await until(async () => {
      const file = await fileOf();
      return file?.pdf && file.pdf.state !== 'waiting' ? file : undefined;
    }, 90_000);
    expect(made.pdf).toMatchObject({ state: 'done', pages: 1 });
    const { bytes } = await officer.bytes(`/api/files/${made.id}/pdf`);
    expect(wordsOfPdf(bytes)).toContain(subject.replace(/\s+/g, ''));
  });

  it('cannot be submitted to somebody whose mandate does not reach it', async () => {
    const chief = await signIn('chanhvp.ubnd');
    const { post } = await chief.call(identityEndpoints.session, {});
    const { steps } = await officer.call(reviewEndpoints.plan, { params: { id: draft.id } });
    const { revision } = await officer.call(documentEndpoints.one, { params: { id: draft.id } });
    const planned = steps.map((step) => ({ ...step, postId: (step.kind === 'sign' ? post.id : step.postId) ?? '' }));
    const refused = await officer.ask(reviewEndpoints.submit, {
      params: { id: draft.id },
      body: { revision, steps: planned },
    });
    expect([refused.status, refused.code]).toEqual([400, 'document.signer_not_competent']);
  });

  it('goes back from the form check with what is to be changed, to the head of the drafting unit, and comes again', async () => {
    await submit(officer, draft.id, await nameOf(deputy));
    await pass(head, draft.id);
    const silent = await clerk.ask(reviewEndpoints.sendBack, { params: { id: draft.id }, body: { comment: ' ' } });
    expect([silent.status, silent.code]).toEqual([400, 'document.comment_missing']);
    const comment = 'Thiếu nơi nhận ở cuối văn bản';
    await clerk.call(reviewEndpoints.sendBack, { params: { id: draft.id }, body: { comment } });
    const review = await officer.call(reviewEndpoints.review, { params: { id: draft.id } });
    const { post } = await head.call(identityEndpoints.session, {});
    expect([review.status, review.returned, review.holderPostId]).toEqual(['draft', true, post.id]);
    expect(review.steps.find(({ state }) => state === 'returned')?.comment).toBe(comment);
    await submit(head, draft.id, await nameOf(deputy));
    await pass(head, draft.id);
    await pass(clerk, draft.id);
  });

  it('is signed in the own capacity only: not under the chairman’s mandate, but as TM. / KT.', async () => {
    const stepId = await stepOf(deputy, draft.id);
    const { items } = await clerk.call(signingEndpoints.mandates, { query: { capacity: 'ON_BEHALF' } });
    const mandateId = items.find(({ standing }) => standing === 'head')?.id ?? '';
    const wrong = await deputy.ask(reviewEndpoints.sign, { params: { id: draft.id }, body: { stepId, mandateId } });
    expect([wrong.status, wrong.code]).toEqual([403, 'signing.no_mandate']);
    const signed = await deputy.call(reviewEndpoints.sign, { params: { id: draft.id }, body: { stepId } });
    expect(signed.signatureLines).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  });

  it('gets its number at the issue, and every receiver the PDF with number and date written on it', async () => {
    const { recipientIds } = await clerk.call(documentEndpoints.one, { params: { id: draft.id } });
    const { document } = await clerk.call(dispatchEndpoints.issue, {
      params: { id: draft.id },
      body: { recipientIds },
    });
    [code, issuedOn] = [document.code ?? '', document.issuedOn ?? ''];
    expect(code).toMatch(/^\d{2,}\/\d{4}\/QĐ-UBND$/);
    const { items } = await district.call(arrivalEndpoints.list, { query: { state: 'pending', q: subject } });
    arrivalId = items[0]?.id ?? '';
    const written = await until(async () => {
      const file = await fileOf();
      return file?.stamp ? file : undefined;
    }, 60_000);
    expect(written.stamp?.fault).toBeNull();
    const [received] = (await district.call(arrivalEndpoints.one, { params: { id: arrivalId } })).files;
    expect([received?.name, received?.sha256]).toEqual(['quyet-dinh.pdf', written.sha256]);
    const { bytes } = await district.bytes(`/api/files/${received?.id}/content`);
    const [year, month, day] = issuedOn.split('-');
    const words = wordsOfPdf(bytes);
    expect(words).toContain(`Số:${code}`);
    expect(words).toContain(`LongAn,ngày${day}tháng${month}năm${year}`);
  });

  it('is answered by that district, and the answer stands with it at the province', async () => {
    const params = { id: arrivalId };
    await district.call(arrivalEndpoints.register, { params });
    const reply = await district.call(replyEndpoints.start, { params });
    const fileIds = [await upload(district, await decisionInWord('Trả lời'), 'tra-loi.docx')];
    const { id, revision, subject: about, signerTitle, signerName, reference, recipientIds } = reply;
    const fields = { typeCode: 'CONG_VAN', subject: about, signerTitle, signerName, reference, recipientIds };
    await district.call(documentEndpoints.change, { params: { id }, body: { ...fields, fileIds, revision } });
    const sent = await district.call(dispatchEndpoints.issue, { params: { id }, body: { recipientIds } });
    expect(reference).toContain(`số ${code} ngày `);
    const inbox = await clerk.call(arrivalEndpoints.list, { query: { state: 'pending', q: about } });
    const answer = inbox.items.find((one) => one.code === sent.document.code);
    expect(about).toContain(unique);
    await clerk.call(arrivalEndpoints.register, { params: { id: answer?.id ?? '' } });
    const from = { kind: 'arrival' as const, id: answer?.id ?? '' };
    await clerk.call(relationEndpoints.link, {
      body: { from, relation: 'replies_to', to: { kind: 'document', id: draft.id } },
    });
    const { links } = await clerk.call(relationEndpoints.ofDocument, { params: { id: draft.id } });
    expect(links).toMatchObject([{ relation: 'replies_to', direction: 'from', id: answer?.id }]);
  });
});
