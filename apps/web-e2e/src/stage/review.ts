import { agencyEndpoints } from '@lienthong/agency/model';
import { documentEndpoints, reviewEndpoints } from '@lienthong/document/model';
import type { Desk } from './desk';

/** People a draft of the province's committee passes. */
export interface Reviewers {
  readonly officer: Desk;
  readonly head: Desk;
  readonly clerk: Desk;
  readonly leader: Desk;
}

/** Drafts, submits and passes both checks, so that the document waits for its signature; answers its id. */
export async function bringToSignature({ officer, head, clerk, leader }: Reviewers, subject: string): Promise<string> {
  const { id } = await submitted(officer, subject, leader);
  for (const desk of [head, clerk]) {
    const { items } = await desk.call(reviewEndpoints.waiting, { query: { limit: 200 } });
    const stepId = items.find(({ documentId }) => documentId === id)?.stepId ?? '';
    await desk.call(reviewEndpoints.answer, { params: { id }, body: { stepId, answer: 'passed' } });
  }
  return id;
}

/** A draft of a decision, submitted as proposed to be signed by somebody. */
export async function submitted(officer: Desk, subject: string, leader: Desk) {
  const draft = await officer.draft({ subject });
  const params = { id: draft.id };
  const recipientIds = [await neighbourOf(officer)];
  const { typeCode, signerTitle, signerName, revision } = draft;
  const fileIds = draft.files.map((file) => file.id);
  const body = { typeCode, subject, signerTitle, signerName, recipientIds, fileIds, revision };
  const changed = await officer.call(documentEndpoints.change, { params, body });
  const { steps } = await officer.call(reviewEndpoints.plan, { params });
  const signer = leader.session.post.id;
  const planned = steps.map((step) => ({ ...step, postId: (step.kind === 'sign' ? signer : step.postId) ?? '' }));
  return officer.call(reviewEndpoints.submit, { params, body: { revision: changed.revision, steps: planned } });
}

async function neighbourOf(desk: Desk): Promise<string> {
  const { agencies } = await desk.call(agencyEndpoints.directory, { query: {} });
  return agencies.find(({ id }) => id !== desk.agencyId)?.id ?? '';
}
