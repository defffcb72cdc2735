import { DEFAULT_PLAN, type ReviewPlan } from '@lienthong/document/model';
import { newId } from '@lienthong/platform/kernel';
import { documentBench, type DocumentBench } from '../testing/document-bench';
import { reviewDesk, type ReviewDesk } from '../review/testing/review-desk';
import { PlanPreview } from './plan.preview';
import { PlanProposal } from './plan.proposal';
import { ReviewPlans } from './review.plans';

let bench: DocumentBench;
let desk: ReviewDesk;

beforeAll(async () => {
  bench = await documentBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  desk = await reviewDesk(bench);
});

const proposed = async (id: string) =>
  (await bench.get(PlanProposal).of(desk.officer, id)).steps.map((step) => step.postId);

describe('the proposed steps', () => {
  it('are the head of the drafting unit, the clerk and the leader where the agency has set nothing', async () => {
    const { id } = await desk.draft();
    expect(await proposed(id)).toEqual([desk.head.postId, desk.clerk.postId, desk.leader.postId]);
  });

  it('name the signer that the draft names, else the one asked last', async () => {
    const deputy = await bench.someone('leader', desk.officer);
    await bench.mandate(deputy);
    expect((await proposed((await desk.draft({ signerName: deputy.personName })).id))[2]).toBe(deputy.postId);
    const plan = desk.plan.map((step) => (step.kind === 'sign' ? { ...step, postId: deputy.postId } : step));
    await desk.submit(await desk.draft(), desk.officer, plan);
    expect((await proposed((await desk.draft({ signerName: '' })).id))[2]).toBe(deputy.postId);
  });

  it('never ask the drafter to check the own draft: the form goes to another clerk, else to the head of the office', async () => {
    const office = await bench.someone('leader', desk.officer);
    await bench.unitOf(office, desk.clerk);
    const { id } = await desk.draft();
    await bench.db.asOwner('UPDATE documents SET owner_post_id = $2 WHERE id = $1', [id, desk.clerk.postId]);
    const asked = async () => (await bench.get(PlanProposal).of(desk.clerk, id)).steps.map(({ postId }) => postId);
    expect((await asked()).slice(0, 2)).toEqual([office.postId, office.postId]);
    const second = await bench.someone('clerk', desk.officer);
    expect((await asked())[1]).toBe(second.postId);
    const { drafter } = await bench.get(PlanProposal).of(desk.clerk, id);
    expect(drafter).toEqual({ postId: desk.clerk.postId, headsUnit: false });
  });

  it('go by the plan of the type, then by the one for every type', async () => {
    const admin = await bench.someone('agency_admin', desk.officer);
    const opinion = { kind: 'opinion', group: 1, who: `post:${desk.leader.postId}` } as const;
    const usual = [
      { kind: 'content_check', group: 2, who: 'unit_head' },
      { kind: 'form_check', group: 2, who: 'role:clerk' },
      { kind: 'sign', group: 3, who: 'role:leader' },
    ] as const;
    const plans = bench.get(ReviewPlans);
    const { items } = await plans.set(admin, { typeCode: 'QUYET_DINH', steps: [opinion, ...usual] });
    expect(items.map(({ typeCode }) => typeCode)).toEqual(['', 'QUYET_DINH']);
    expect(await proposed((await desk.draft()).id)).toHaveLength(4);
    await plans.set(admin, { typeCode: 'QUYET_DINH', steps: [] });
    expect(await proposed((await desk.draft()).id)).toHaveLength(3);
  });

  it('are refused as a plan without both checks and a signer, and to who does not administer', async () => {
    const admin = await bench.someone('agency_admin', desk.officer);
    const signOnly = { typeCode: '', steps: [{ kind: 'sign', group: 1, who: 'role:leader' } as const] };
    await expect(bench.get(ReviewPlans).set(admin, signOnly)).rejects.toMatchObject({ code: 'document.plan_unsound' });
    await expect(bench.get(ReviewPlans).set(desk.leader, signOnly)).rejects.toMatchObject({
      code: 'identity.not_allowed',
    });
    const unknown = { typeCode: 'SY', steps: [] };
    await expect(bench.get(ReviewPlans).set(admin, unknown)).rejects.toMatchObject({ code: 'document.incomplete' });
  });

  it('are refused where they ask the same twice, or a post of another agency', async () => {
    const admin = await bench.someone('agency_admin', desk.officer);
    const set = (...more: ReviewPlan['steps']) =>
      bench.get(ReviewPlans).set(admin, { typeCode: '', steps: [...more, ...DEFAULT_PLAN] });
    const twice = { kind: 'content_check', group: 1, who: 'unit_head' } as const;
    await expect(set(twice)).rejects.toMatchObject({ code: 'document.plan_unsound', params: { fault: 'asked_twice' } });
    const stranger = { kind: 'opinion', group: 1, who: `post:${newId<'post'>()}` } as const;
    await expect(set(stranger)).rejects.toMatchObject({ code: 'document.post_unknown' });
  });

  it('are shown before anybody drafts by them: who has it in which order, and how it would be signed', async () => {
    const admin = await bench.someone('agency_admin', desk.officer);
    const wanted = { typeCode: 'QUYET_DINH', documentClass: 'administrative' as const, steps: [...DEFAULT_PLAN] };
    const preview = (ownerPostId: string) => bench.get(PlanPreview).of(admin, { ...wanted, ownerPostId });
    const { steps } = await preview(desk.officer.postId);
    expect(steps.map(({ choice }) => choice?.postId)).toEqual([
      desk.head.postId,
      desk.clerk.postId,
      desk.leader.postId,
    ]);
    expect(steps.map(({ lines }) => lines.length > 0)).toEqual([false, false, true]);
    await expect(preview(newId<'post'>())).rejects.toMatchObject({ code: 'identity.post_not_found' });
  });
});
