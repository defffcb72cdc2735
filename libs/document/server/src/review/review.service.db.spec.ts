import type { DocumentView, StepKind } from '@lienthong/document/model';
import { DraftService } from '../drafts/draft.service';
import { DocumentQueries } from '../drafts/document.queries';
import { FileRemoval } from '../removal/file.removal';
import { documentBench, type DocumentBench } from '../testing/document-bench';
import { VersionQueries } from '../versions/version.queries';
import { IssuableDocuments } from './issuable.documents';
import { ReviewQueries } from './review.queries';
import { ReviewService } from './review.service';
import { SignService } from './sign.service';
import { StepsWaiting } from './steps.waiting';
import { SubmissionService } from './submission.service';
import { reviewDesk, type ReviewDesk } from './testing/review-desk';

let bench: DocumentBench;
let desk: ReviewDesk;

beforeAll(async () => {
  bench = await documentBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  desk = await reviewDesk(bench);
});

const refusing = (code: string) => expect.objectContaining({ code }) as unknown;
const waiting = async (actor: ReviewDesk['head']) =>
  (await bench.get(StepsWaiting).forPost(actor, { limit: 50 })).items.map(({ documentId }) => documentId);
const sendBack = (id: string, actor = desk.clerk, comment = 'Sửa căn cứ') =>
  bench.get(ReviewService).sendBack(actor, id, comment);
const rewrite = (draft: DocumentView, fileIds: string[], actor = desk.officer) => {
  const { typeCode, documentClass, signerTitle, signerName, recipientIds, route, revision } = draft;
  const usual = {
    unitAbbreviation: null,
    urgency: 0,
    dueOn: null,
    language: 'Tiếng Việt',
    note: '',
    copies: 1,
  } as const;
  const fields = { typeCode, documentClass, signerTitle, signerName, recipientIds, route, reference: '', revision };
  return bench
    .get(DraftService)
    .change(actor, draft.id, { ...usual, ...fields, secrecy: 'none', subject: 'Đã sửa', fileIds });
};
const violations = () => bench.db.asOwner<{ fault: string }>('SELECT fault FROM inv_review');
const actions = async (id: string) =>
  (
    await bench.db.asOwner<{ action: string }>('SELECT action FROM journal WHERE subject_id = $1 ORDER BY at, id', [id])
  ).map(({ action }) => action.split('.')[1]);

async function lockToIssue(id: string) {
  const { revision } = await bench.get(DocumentQueries).one(desk.clerk, id);
  const inspected = { revision, printedCode: null };
  return bench.db.database.transaction(desk.clerk, () => bench.get(IssuableDocuments).lock(desk.clerk, id, inspected));
}

describe('a review', () => {
  it('asks one group after the other, and every act is in the journal', async () => {
    const { id } = await desk.submit(await desk.draft());
    expect([await waiting(desk.head), await waiting(desk.clerk)]).toEqual([[id], []]);
    const passed = await desk.pass(id, desk.head);
    expect(passed).toMatchObject({ status: 'reviewing', waitingFor: desk.clerk.personName });
    expect([await waiting(desk.head), await waiting(desk.clerk)]).toEqual([[], [id]]);
    expect(await bench.get(StepsWaiting).countForPost(desk.clerk)).toBe(1);
    await desk.pass(id, desk.clerk);
    expect(await waiting(desk.leader)).toEqual([id]);
    expect(await actions(id)).toEqual(['drafted', 'submitted', 'answered', 'answered']);
    expect(await violations()).toEqual([]);
  });

  it('begins only with what the check lets pass, on the revision that was read', async () => {
    const bare = await desk.draft({ recipientIds: [] });
    await expect(desk.submit(bare)).rejects.toEqual(refusing('document.incomplete'));
    const draft = await desk.draft();
    await rewrite(
      draft,
      draft.files.map((file) => file.id),
    );
    await expect(desk.submit(draft)).rejects.toEqual(refusing('document.changed_elsewhere'));
    expect((await bench.get(DocumentQueries).one(desk.officer, draft.id)).status).toBe('draft');
  });

  it('asks the drafter to check neither form nor content, but content as head of the unit', async () => {
    const own = (kind: StepKind) =>
      desk.plan.map((step) => (step.kind === kind ? { ...step, postId: desk.officer.postId } : step));
    const submitOwn = async (kind: StepKind) => desk.submit(await desk.draft(), desk.officer, own(kind));
    await expect(submitOwn('content_check')).rejects.toEqual(refusing('document.own_content_check'));
    await expect(submitOwn('form_check')).rejects.toEqual(refusing('document.own_form_check'));
    await bench.unitOf(desk.officer);
    expect((await submitOwn('content_check')).status).toBe('reviewing');
    await expect(submitOwn('form_check')).rejects.toEqual(refusing('document.own_form_check'));
  });

  it('asks nobody of another agency', async () => {
    const plan = desk.plan.map((step) => (step.kind === 'sign' ? step : { ...step, postId: desk.elsewhere.postId }));
    await expect(desk.submit(await desk.draft(), desk.officer, plan)).rejects.toEqual(
      refusing('document.post_unknown'),
    );
  });

  it('is nobody else to touch: not the drafter, not another agency', async () => {
    const { id } = await desk.submit(await desk.draft());
    const stepId = await desk.stepOf(id, desk.head);
    const answer = (actor: ReviewDesk['head']) =>
      bench.get(ReviewService).answer(actor, id, { stepId, answer: 'passed', comment: '' });
    await expect(answer(desk.leader)).rejects.toEqual(refusing('document.not_your_step'));
    await expect(answer(desk.elsewhere)).rejects.toEqual(refusing('document.not_found'));
    await expect(sendBack(id, desk.elsewhere)).rejects.toEqual(refusing('document.not_found'));
    await expect(bench.get(ReviewQueries).of(desk.elsewhere, id)).rejects.toEqual(refusing('document.not_found'));
  });

  it('cannot be issued past, nor changed beside', async () => {
    const draft = await desk.draft();
    const submitted = await desk.submit(draft);
    const lock = () => lockToIssue(draft.id);
    await expect(lock()).rejects.toEqual(refusing('document.in_review'));
    await expect(rewrite(submitted, [])).rejects.toEqual(refusing('document.in_review'));
    await expect(bench.get(DraftService).discard(desk.officer, draft.id)).rejects.toEqual(
      refusing('document.in_review'),
    );
    await sendBack(draft.id, desk.head);
    await expect(lock()).rejects.toEqual(refusing('document.returned'));
    await expect(bench.get(DraftService).discard(desk.officer, draft.id)).rejects.toEqual(refusing('document.kept'));
  });

  it('lets who checks the content change the text, and keeps that as a version', async () => {
    const submitted = await desk.submit(await desk.draft());
    await rewrite(
      submitted,
      submitted.files.map(({ id }) => id),
      desk.head,
    );
    await desk.pass(submitted.id, desk.head);
    const { items } = await bench.get(VersionQueries).list(desk.officer, submitted.id);
    expect(items.map(({ reason, personName }) => [reason, personName])).toEqual([
      ['submitted', desk.officer.personName],
      ['amended', desk.head.personName],
    ]);
  });
});

describe('a signature', () => {
  const sign = async (id: string, actor = desk.leader) =>
    bench.get(SignService).sign(actor, id, { stepId: await desk.stepOf(id, actor) });
  const readyToSign = async () => {
    const { id } = await desk.submit(await desk.draft());
    await desk.pass(id, desk.head);
    await desk.pass(id, desk.clerk);
    return id;
  };
  const lock = lockToIssue;

  it('is made from the mandate, over fields and files, and lets the clerk issue', async () => {
    const id = await readyToSign();
    const signed = await sign(id);
    expect(signed).toMatchObject({
      status: 'signed',
      signerTitle: 'LEADER',
      signerName: desk.leader.personName,
      signatureLines: ['TM. ỦY BAN NHÂN DÂN', 'LEADER'],
      faults: [],
    });
    expect((await lock(id)).draft.id).toBe(id);
    expect((await bench.get(VersionQueries).list(desk.clerk, id)).items.map(({ reason }) => reason)).toEqual([
      'submitted',
      'signed',
    ]);
    expect(await violations()).toEqual([]);
  });

  it('stops the issue when field or file is not what was signed', async () => {
    const [one, two] = [await readyToSign(), await readyToSign()];
    for (const id of [one, two]) await sign(id);
    await bench.db.asOwner(`UPDATE documents SET subject = 'Khác' WHERE id = $1`, [one]);
    await bench.db.asOwner(`UPDATE files SET sha256 = decode(repeat('00', 32), 'hex') WHERE document_id = $1`, [two]);
    for (const id of [one, two]) await expect(lock(id)).rejects.toEqual(refusing('document.changed_since_signed'));
  });

  it('falls when the document goes back, and is given again by who signs', async () => {
    const id = await readyToSign();
    await sign(id);
    const back = await sendBack(id);
    expect(back).toMatchObject({ status: 'draft', signatureLines: [], signedAt: null, returned: true });
    await bench.get(SubmissionService).passOn(desk.head, id, desk.officer.postId, '');
    await desk.submit(back);
    await desk.pass(id, desk.head);
    await desk.pass(id, desk.clerk);
    expect(await sign(id)).toMatchObject({ status: 'signed', round: 2 });
    expect(await violations()).toEqual([]);
  });

  it('needs a mandate: at the submission, and once more at the act', async () => {
    const deputy = await bench.someone('leader', desk.officer);
    const plan = desk.plan.map((step) => (step.kind === 'sign' ? { ...step, postId: deputy.postId } : step));
    const submitted = desk.submit(await desk.draft(), desk.officer, plan);
    await expect(submitted).rejects.toEqual(refusing('document.signer_not_competent'));
    const id = await readyToSign();
    await bench.db.asOwner(
      `UPDATE signing_mandates SET revoked_on = '2020-01-02', revoke_reason = 'hết' WHERE post_id = $1`,
      [desk.leader.postId],
    );
    await expect(sign(id)).rejects.toMatchObject({ code: expect.stringMatching(/^signing\./) as string });
    expect((await bench.get(DocumentQueries).one(desk.clerk, id)).status).toBe('reviewing');
  });

  it('is given once, however many press the key', async () => {
    const id = await readyToSign();
    const stepId = await desk.stepOf(id, desk.leader);
    const all = await Promise.allSettled([1, 2, 3].map(() => bench.get(SignService).sign(desk.leader, id, { stepId })));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await bench.db.asOwner('SELECT 1 FROM signatures WHERE document_id = $1', [id])).toHaveLength(1);
  });
});

describe('a return', () => {
  it('goes to the head of the drafting unit, who passes it on to the drafter, who submits it again', async () => {
    const submitted = await desk.submit(await desk.draft());
    await desk.pass(submitted.id, desk.head);
    const returned = await sendBack(submitted.id);
    expect(returned).toMatchObject({ status: 'draft', returned: true, waitingFor: desk.head.personName });
    await expect(desk.submit(returned)).rejects.toEqual(refusing('document.held_elsewhere'));
    await bench.get(SubmissionService).passOn(desk.head, submitted.id, desk.officer.postId, 'Anh sửa giúp');
    const again = await desk.submit(returned);
    expect(again).toMatchObject({ status: 'reviewing', round: 2, versions: 3 });
    expect((await bench.get(ReviewQueries).of(desk.clerk, submitted.id)).steps.map(({ state }) => state)).toEqual([
      'done',
      'returned',
      'closed',
      'open',
      'waiting',
      'waiting',
    ]);
    expect(await violations()).toEqual([]);
  });

  it('keeps the files of every version, whatever the draft carries afterwards', async () => {
    const submitted = await desk.submit(await desk.draft());
    const [first] = submitted.files;
    const returned = await sendBack(submitted.id, desk.head);
    const second = await desk.pdf('sua-lai.pdf');
    const changed = await rewrite(returned, [second]);
    expect(changed.files.map(({ id }) => id)).toEqual([second]);
    await bench.db.asOwner(`UPDATE files SET uploaded_at = now() - interval '30 days' WHERE id = $1`, [first?.id]);
    await bench.db.asOwner(`SELECT loose_files_prune('7 days')`);
    await expect(bench.get(FileRemoval).remove(desk.officer, first?.id ?? '')).rejects.toEqual(refusing('file.in_use'));
    const again = await desk.submit(changed);
    const { fields, files } = await bench.get(VersionQueries).compare(desk.officer, again.id, { from: 1, to: 3 });
    expect(fields.map(({ field }) => field)).toEqual(['subject']);
    expect(files).toEqual([
      { name: 'sua-lai.pdf', change: 'added' },
      { name: 'du-thao.pdf', change: 'removed' },
    ]);
    expect(await violations()).toEqual([]);
    await expect(bench.get(VersionQueries).compare(desk.officer, again.id, { from: 1, to: 9 })).rejects.toEqual(
      refusing('document.version_not_found'),
    );
  });
});

describe('a submission', () => {
  it('is taken back by who made it', async () => {
    const { id } = await desk.submit(await desk.draft());
    const back = await bench.get(SubmissionService).withdraw(desk.officer, id);
    expect(back).toMatchObject({ status: 'draft', returned: false, versions: 2 });
    expect(await waiting(desk.head)).toEqual([]);
  });

  it('happens once, however many press the key', async () => {
    const draft = await desk.draft();
    const all = await Promise.allSettled([desk.submit(draft), desk.submit(draft), desk.submit(draft)]);
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });
});
