import { agencyEndpoints } from '@lienthong/agency/model';
import { dispatchEndpoints } from '@lienthong/dispatch/model';
import { documentEndpoints } from '@lienthong/document/model';
import { Client } from '@lienthong/platform/testing';
import { randomBytes } from 'node:crypto';
import { PASSWORD } from './environment';

/** A valid PDF of about 200 kB, the size the e-mail peer is measured with. */
export function bigPdf(): Uint8Array<ArrayBuffer> {
  const filler = randomBytes(100_000).toString('hex');
  const body = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n% ${filler}\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
  return new Uint8Array(Buffer.from(body, 'latin1'));
}

/** Signs in a demo account. */
export function signIn(url: string, username: string): Promise<Client> {
  return Client.signIn(url, username, PASSWORD);
}

/** Every agency but the sender, by level. */
export async function recipientsOf(
  client: Client,
): Promise<{ all: string[]; districts: string[]; communes: string[] }> {
  const { agencies } = await client.call(agencyEndpoints.directory, { query: {} });
  const others = agencies.filter((agency) => agency.parentId !== null);
  const of = (level: string): string[] => others.filter((agency) => agency.level === level).map((agency) => agency.id);
  return { all: others.map((agency) => agency.id), districts: of('district'), communes: of('commune') };
}

/** Uploads a file and makes a draft with it, ready to be issued. */
export async function draftWithFile(client: Client, subject: string, bytes = bigPdf()): Promise<string> {
  const file = await client.send('POST', '/api/files', { query: { name: 'do-tai.pdf' }, bytes });
  const { id } = file.body as { id: string };
  const draft = await client.call(documentEndpoints.create, {
    body: { typeCode: 'THONG_BAO', subject, signerTitle: 'CHÁNH VĂN PHÒNG', signerName: 'Lê Thị Đo', fileIds: [id] },
  });
  return draft.id;
}

/** Issues a draft; answers the id of the sending. */
export async function issue(
  client: Client,
  draftId: string,
  recipientIds: string[],
  route: 'direct' | 'by_level' = 'direct',
): Promise<string> {
  const issued = await client.call(dispatchEndpoints.issue, { params: { id: draftId }, body: { recipientIds, route } });
  return issued.dispatchId;
}
