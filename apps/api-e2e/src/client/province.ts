import { agencyEndpoints } from '@lienthong/agency/model';
import { documentEndpoints, type DocumentView } from '@lienthong/document/model';
import { dispatchEndpoints } from '@lienthong/dispatch/model';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@lienthong/platform/testing';

/** Password of every demo account. */
export const PASSWORD = 'lienthong-demo-2024';

/** The first api of the running product. */
export function baseUrl(): string {
  const url = process.env['BASE_URL'];
  if (!url) throw new Error('BASE_URL is not set: run the stories through `npm test`');
  return url;
}

/** Signs in a demo account. */
export function signIn(username: string, url = baseUrl()): Promise<Client> {
  return Client.signIn(url, username, PASSWORD);
}

/** Decision 57/2010 as it was published: the document the product was founded on. */
export function decision57(): Uint8Array<ArrayBuffer> {
  const root = process.env['LIENTHONG_ROOT'] ?? join(import.meta.dirname, '../../../..');
  return new Uint8Array(readFileSync(join(root, 'apps/api-e2e/src/data/57-2010-qd-ubnd.pdf')));
}

/** Uploads bytes as a file. */
export async function upload(client: Client, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string> {
  const answer = await client.send('POST', '/api/files', { query: { name }, bytes });
  if (answer.status !== 200) throw new Error(`upload ${name}: ${answer.status} ${answer.code ?? ''}`);
  return (answer.body as { id: string }).id;
}

/** A draft of a decision with one file. */
export async function draftDecision(
  client: Client,
  subject: string,
  urgency: 0 | 1 | 2 | 3 = 0,
): Promise<DocumentView> {
  const fileId = await upload(client, decision57(), '57-2010-qd-ubnd.pdf');
  return client.call(documentEndpoints.create, {
    body: {
      typeCode: 'QUYET_DINH',
      subject,
      signerTitle: 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH',
      signerName: 'Nguyễn Văn Út',
      urgency,
      fileIds: [fileId],
    },
  });
}

/** The directory as the given session sees it. */
export function directory(client: Client) {
  return client.call(agencyEndpoints.directory, { query: {} });
}

/** Every agency but the sender. */
export async function everybodyElse(client: Client, senderName = 'UBND tỉnh Long An'): Promise<string[]> {
  const { agencies } = await directory(client);
  return agencies.filter((agency) => agency.name !== senderName).map((agency) => agency.id);
}

/** Drafts and issues a decision in one go. */
export async function issueDecision(
  client: Client,
  order: {
    readonly subject: string;
    readonly recipientIds: string[];
    readonly route?: 'direct' | 'by_level';
    readonly urgency?: 0 | 1 | 2 | 3;
  },
): Promise<{ readonly dispatchId: string; readonly document: DocumentView }> {
  const draft = await draftDecision(client, order.subject, order.urgency);
  const body = { recipientIds: order.recipientIds, route: order.route ?? ('direct' as const) };
  return client.insist(dispatchEndpoints.issue, { params: { id: draft.id }, body });
}

/** Waits until `probe` answers something, at most `withinMs`. */
export async function until<T>(probe: () => Promise<T | undefined | false>, withinMs = 30_000): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`did not happen within ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
