import { documentEndpoints, reviewEndpoints, type DocumentView } from '@lienthong/document/model';
import type { Client } from '@lienthong/platform/testing';

/** The open step of the person on a document. */
export async function stepOf(client: Client, id: string): Promise<string> {
  const { items } = await client.call(reviewEndpoints.waiting, { query: { limit: 200 } });
  const step = items.find(({ documentId }) => documentId === id);
  if (!step) throw new Error(`document ${id} does not wait for this post`);
  return step.stepId;
}

/** Passes the check the person is asked for. */
export async function pass(client: Client, id: string): Promise<DocumentView> {
  const body = { stepId: await stepOf(client, id), answer: 'passed' as const };
  return client.call(reviewEndpoints.answer, { params: { id }, body });
}

/** Submits a draft as proposed, to be signed by somebody. */
export async function submit(client: Client, id: string, signerName?: string): Promise<DocumentView> {
  const { steps, signers } = await client.call(reviewEndpoints.plan, { params: { id } });
  const signer = signers.find(({ personName }) => personName === signerName)?.postId;
  const planned = steps.map(({ kind, group, postId }) => ({
    kind,
    group,
    postId: (kind === 'sign' ? (signer ?? postId) : postId) ?? '',
  }));
  const { revision } = await client.call(documentEndpoints.one, { params: { id } });
  return client.call(reviewEndpoints.submit, { params: { id }, body: { revision, steps: planned } });
}
