import { draftFieldsSchema, type DocumentView, type DraftFields, type PlannedStep } from '@lienthong/document/model';
import { pdfSample } from '../../content/testing/samples';
import { DraftService } from '../../drafts/draft.service';
import { FileIntake } from '../../files/file.intake';
import { ReviewQueries } from '../review.queries';
import { ReviewService } from '../review.service';
import { SubmissionService } from '../submission.service';
import type { DocumentBench, TestActor } from '../../testing/document-bench';
import { Readable } from 'node:stream';

/** One agency with everybody a draft passes, and another that receives. */
export interface ReviewDesk {
  readonly officer: TestActor;
  readonly head: TestActor;
  readonly clerk: TestActor;
  readonly leader: TestActor;
  readonly elsewhere: TestActor;
  /** A draft that may be submitted. */
  draft(said?: Partial<DraftFields>): Promise<DocumentView>;
  /** The usual steps: head, clerk, leader. */
  readonly plan: PlannedStep[];
  submit(draft: DocumentView, actor?: TestActor, plan?: readonly PlannedStep[]): Promise<DocumentView>;
  /** Answers the open step of somebody. */
  pass(id: string, actor: TestActor): Promise<DocumentView>;
  /** A PDF of one A4 page, as a loose file. */
  pdf(name?: string): Promise<string>;
  /** The open step of somebody; '' without one. */
  stepOf(id: string, actor: TestActor): Promise<string>;
}

/** Sets the desk up in agencies of its own. */
export async function reviewDesk(bench: DocumentBench): Promise<ReviewDesk> {
  const officer = await bench.someone('officer');
  const [head, clerk, leader] = [
    await bench.someone('officer', officer),
    await bench.someone('clerk', officer),
    await bench.someone('leader', officer),
  ];
  const elsewhere = await bench.someone('clerk');
  await bench.unitOf(head, officer);
  await bench.mandate(leader);
  const plan: PlannedStep[] = [
    { kind: 'content_check', group: 1, postId: head.postId },
    { kind: 'form_check', group: 2, postId: clerk.postId },
    { kind: 'sign', group: 3, postId: leader.postId },
  ];
  return { officer, head, clerk, leader, elsewhere, plan, ...acts(bench, { officer, leader, elsewhere, plan }) };
}

type Seats = Pick<ReviewDesk, 'officer' | 'leader' | 'elsewhere' | 'plan'>;

function acts(bench: DocumentBench, { officer, leader, elsewhere, plan }: Seats) {
  const pdf = async (name = 'du-thao.pdf') =>
    (await bench.get(FileIntake).take(officer, { name, source: Readable.from([pdfSample(1)]) })).id;
  const stepOf = async (id: string, actor: TestActor) => {
    const { steps } = await bench.get(ReviewQueries).of(actor, id);
    return steps.find(({ postId, state }) => postId === actor.postId && state === 'open')?.id ?? '';
  };
  return {
    pdf,
    stepOf,
    draft: async (said: Partial<DraftFields> = {}) => {
      const fields = draftFieldsSchema.parse({
        typeCode: 'QUYET_DINH',
        documentClass: 'legal',
        subject: 'Ban hành quy định về phòng cháy',
        signerTitle: 'CHỦ TỊCH',
        signerName: leader.personName,
        recipientIds: [elsewhere.agencyId],
        fileIds: [await pdf()],
      });
      return bench.get(DraftService).create(officer, { ...fields, ...said });
    },
    submit: ({ id, revision }: DocumentView, actor = officer, steps: readonly PlannedStep[] = plan) =>
      bench.get(SubmissionService).submit(actor, id, { revision, steps: [...steps] }),
    pass: async (id: string, actor: TestActor) =>
      bench.get(ReviewService).answer(actor, id, {
        stepId: await stepOf(id, actor),
        answer: 'passed',
        comment: '',
      }),
  };
}
