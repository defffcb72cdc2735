import { dispatchEndpoints } from '@lienthong/dispatch/model';
import { documentEndpoints, type DocumentView } from '@lienthong/document/model';
import type { Client } from '@lienthong/platform/testing';
import { templateEndpoints, type TypeTemplate } from '@lienthong/template/model';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directory, signIn, until } from '../client/province';

const HAS_OFFICE = spawnSync('/bin/sh', ['-c', 'command -v "${SOFFICE_BIN:-soffice}"']).status === 0;

let officer: Client;
let clerk: Client;
let department: string;

beforeAll(async () => {
  [officer, clerk] = [await signIn('chuyenvien.ubnd'), await signIn('vanthu.ubnd')];
  const { agencies } = await directory(officer);
  department = agencies.find(({ name }) => name === 'Sở Nội vụ')?.id ?? '';
});

const draft = (typeCode: string, subject: string): Promise<DocumentView> =>
  officer.call(documentEndpoints.create, {
    body: {
      typeCode,
      subject,
      unitAbbreviation: 'VX',
      signerTitle: 'CHỦ TỊCH',
      signerName: 'Nguyễn Văn Út',
      recipientIds: [department],
      fileIds: [],
    },
  });

/** The words of a PDF's first page, as a reader that is not ours tells them. */
async function wordsOf(client: Client, path: string): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'story-'));
  try {
    const file = join(dir, 'page.pdf');
    const { status, bytes } = await client.bytes(path);
    expect([path, status]).toEqual([path, 200]);
    writeFileSync(file, bytes);
    const read = spawnSync(join(process.env['POPPLER_BIN'] ?? '', 'pdftotext'), ['-layout', '-l', '1', file, '-']);
    return read.stdout.toString().normalize('NFC');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

describe('a draft begun with the template of its type', () => {
  it('is one DOCX with what was entered, becomes a PDF, and shows number and date after the issue', async () => {
    const { id } = await draft('CONG_VAN', 'V/v góp ý dự thảo Quy chế');
    const filled = await officer.call(templateEndpoints.fill, { params: { id } });
    expect(filled.files.map(({ name }) => name)).toEqual(['Công văn V-v góp ý dự thảo Quy chế.docx']);
    const again = await officer.ask(templateEndpoints.fill, { params: { id } });
    expect([again.status, again.code]).toEqual([409, 'template.draft_has_files']);
    if (!HAS_OFFICE) return;
    const main = await until(async () => {
      const [file] = (await officer.call(documentEndpoints.one, { params: { id } })).files;
      return file?.pdf?.state === 'done' && file;
    }, 90_000);
    const before = await wordsOf(officer, `/api/files/${main.id}/pdf`);
    for (const words of ['Kính gửi: Sở Nội vụ', 'V/v góp ý dự thảo Quy chế', '/UBND-VX', 'Nguyễn Văn Út'])
      expect(before).toContain(words);
    const body = { recipientIds: [department] };
    const issued = await clerk.insist(dispatchEndpoints.issue, { params: { id }, body });
    const stamped = await until(async () => {
      const [file] = (await officer.call(documentEndpoints.one, { params: { id } })).files;
      return file?.stamp?.fault === null && file;
    }, 60_000);
    const after = await wordsOf(officer, `/api/files/${stamped.id}/content`);
    const { code, issuedOn } = issued.document;
    const day = issuedOn?.slice(8) ?? '';
    expect(after.replace(/\s+/g, '')).toContain(`Số:${code ?? ''}`);
    expect(after.split(`${(code ?? '').split('/')[0] ?? ''}/UBND-VX`)).toHaveLength(2);
    expect(after.replace(/\s+/g, ' ')).toContain(`ngày ${day} tháng`);
  }, 180_000);

  it('says what is wrong and leaves the draft as it was', async () => {
    const { id, revision } = await draft('HOP_DONG', 'Hợp đồng thuê');
    const none = await officer.ask(templateEndpoints.fill, { params: { id } });
    expect([none.status, none.code]).toEqual([409, 'template.none_for_type']);
    expect((await officer.call(documentEndpoints.one, { params: { id } })).revision).toBe(revision);
  });
});

describe('an agency’s own template', () => {
  const typeCode = 'PHIEU_CHUYEN';
  const put = (bytes: Uint8Array<ArrayBuffer>, name = 'mau.docx') =>
    clerk.send('POST', '/api/templates', { query: { typeCode, name }, bytes });

  it('is in force from its upload on, and gives way again', async () => {
    const product = await clerk.bytes('/api/templates/current?typeCode=THONG_BAO');
    expect(product.status).toBe(200);
    const made = await put(new Uint8Array(product.bytes));
    expect([made.status, (made.body as TypeTemplate).own?.name]).toEqual([200, 'mau.docx']);
    const filled = await officer.call(templateEndpoints.fill, {
      params: { id: (await draft(typeCode, 'Chuyển đơn')).id },
    });
    expect(filled.files).toHaveLength(1);
    const back = await clerk.call(templateEndpoints.reset, { body: { typeCode } });
    expect(back).toMatchObject({ own: null });
  });

  it.each([
    ['mau.docx', 'template.not_docx'],
    ['mau.docm', 'template.not_docx'],
  ])('is refused when it is none: %s', async (name, code) => {
    const answer = await put(new TextEncoder().encode('PK no archive'), name);
    expect([answer.status, answer.code]).toEqual([400, code]);
  });

  it('is not replaced by an officer', async () => {
    const answer = await officer.send('POST', '/api/templates', {
      query: { typeCode, name: 'a.docx' },
      bytes: new Uint8Array([1]),
    });
    expect(answer.status).toBe(403);
  });
});
