import { agencyEndpoints } from '@lienthong/agency/model';
import { dispatchEndpoints } from '@lienthong/dispatch/model';
import { documentEndpoints } from '@lienthong/document/model';
import { Client } from '@lienthong/platform/testing';
import { randomBytes } from 'node:crypto';
import { PASSWORD } from './environment';

const PICTURE_BYTES = 200_000;

/**
 * A PDF as a scanner writes it, new with every call: one page filled by a picture of 200 kB that nothing can compress,
 * and a cross-reference table. The e-mail peer is measured with the same size.
 */
export function bigPdf(): Uint8Array<ArrayBuffer> {
  const picture = randomBytes(PICTURE_BYTES);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</Im 5 0 R>>>>/Contents 4 0 R>>',
    '<</Length 31>>stream\nq 595 0 0 842 0 0 cm /Im Do Q  \nendstream',
    `<</Type/XObject/Subtype/Image/Width 400/Height 500/ColorSpace/DeviceGray/BitsPerComponent 8/Length ${PICTURE_BYTES}>>stream\n`,
  ].map((text, index) => `${index + 1} 0 obj${text}`);
  const places: number[] = [];
  let head = '%PDF-1.4\n';
  for (const [index, object] of objects.entries()) {
    places.push(head.length);
    head += index < objects.length - 1 ? `${object}\nendobj\n` : object;
  }
  const tail = '\nendstream\nendobj\n';
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer<</Size ${objects.length + 1}/Root 1 0 R>>`;
  const end = `${tail}${table}\nstartxref\n${head.length + PICTURE_BYTES + tail.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([Buffer.from(head, 'latin1'), picture, Buffer.from(end, 'latin1')]));
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
  recipientIds: readonly string[],
  route: 'direct' | 'by_level' = 'direct',
): Promise<string> {
  const issued = await client.call(dispatchEndpoints.issue, {
    params: { id: draftId },
    body: { recipientIds: [...recipientIds], route },
  });
  return issued.dispatchId;
}
