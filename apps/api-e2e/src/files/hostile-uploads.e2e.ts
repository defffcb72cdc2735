import { readdirSync, existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Client } from '@lienthong/platform/testing';
import { baseUrl, decision57, signIn, until } from '../client/province';

const MB = 1024 * 1024;

describe('what people and programs send as files', () => {
  let clerk: Client;

  beforeAll(async () => {
    clerk = await signIn('vanthu.ubnd');
  });

  const send = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<[number, string | undefined]> => {
    const answer = await clerk.send('POST', '/api/files', { query: { name }, bytes });
    return [answer.status, answer.code];
  };

  afterEach(async () => {
    expect(await until(async () => stagingFiles().length === 0, 5_000)).toBe(true);
  });

  it('refuses an empty file', async () => {
    expect(await send('rong.pdf', new Uint8Array())).toEqual([400, 'file.empty']);
  });

  it('refuses a file above the limit of a plain upload', async () => {
    const big = new Uint8Array(5 * MB + 1);
    big.set(new TextEncoder().encode('%PDF-1.4\n'));
    expect(await send('to.pdf', big)).toEqual([413, 'file.too_large']);
  });

  it('refuses a program under the name of a PDF', async () => {
    expect(await send('cong-van.pdf', new TextEncoder().encode('MZ\u0000\u0000 this is not a PDF at all'))).toEqual([
      400,
      'file.type_mismatch',
    ]);
  });

  it('refuses a PDF that does not start at its first byte', async () => {
    const shifted = new Uint8Array([32, ...decision57()]);
    expect((await send('lech.pdf', shifted))[0]).toBe(400);
  });

  it('refuses types outside the list', async () => {
    expect(await send('macro.exe', new TextEncoder().encode('MZ'.padEnd(600, 'x')))).toEqual([
      400,
      'file.type_not_allowed',
    ]);
    expect(await send('trang.html', new TextEncoder().encode('<script>alert(1)</script>'))).toEqual([
      400,
      'file.type_not_allowed',
    ]);
  });

  it('refuses a missing name', async () => {
    expect((await send('', decision57()))[0]).toBe(400);
  });

  it('cleans names of paths, direction marks and decomposed letters', async () => {
    const names = [
      '../../etc/passwd.pdf',
      'bao\u202Ecod.pdf',
      'Quye\u0302\u0301t đi\u0323nh.pdf',
      'C:\\Users\\x\\tep.pdf',
    ];
    for (const name of names) {
      const answer = await clerk.send('POST', '/api/files', { query: { name }, bytes: decision57() });
      expect(answer.status).toBe(200);
      const stored = (answer.body as { name: string }).name;
      expect(stored).toBe(stored.normalize('NFC'));
      expect(stored).not.toMatch(/[/\\\u202A-\u202E\u2066-\u2069\u0000-\u001F]/);
      expect(stored).toMatch(/\.pdf$/);
    }
  });

  it('forgets an upload whose connection was cut', async () => {
    const cookie = (clerk as unknown as { cookie: string }).cookie;
    const { hostname, port } = new URL(baseUrl());
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /api/files?name=dut.pdf HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\nX-Requested-With: lienthong\r\n` +
            `Content-Type: application/octet-stream\r\nContent-Length: 1000000\r\n\r\n%PDF-1.4 only the beginning`,
        );
        setTimeout(() => socket.destroy(), 300);
      });
      socket.on('close', () => resolve());
      socket.on('error', () => resolve());
    });
  });

  it('gives back exactly the bytes it took, as an attachment', async () => {
    const answer = await clerk.send('POST', '/api/files', {
      query: { name: 'Quyết định 57.pdf' },
      bytes: decision57(),
    });
    const { id } = answer.body as { id: string };
    const content = await clerk.bytes(`/api/files/${id}/content`);
    expect(Buffer.from(content.bytes).equals(Buffer.from(decision57()))).toBe(true);
    expect(content.headers.get('content-disposition')).toMatch(
      /^attachment; .*filename\*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%2057\.pdf/,
    );
    expect(content.headers.get('x-content-type-options')).toBe('nosniff');
    expect(content.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('shows the first page as an image', async () => {
    const answer = await clerk.send('POST', '/api/files', { query: { name: 'trang.pdf' }, bytes: decision57() });
    const { id, pages } = answer.body as { id: string; pages: number };
    expect(pages).toBeGreaterThan(5);
    const page = await clerk.bytes(`/api/files/${id}/pages/1`);
    expect([page.status, page.headers.get('content-type')?.startsWith('image/')]).toEqual([200, true]);
    expect(page.bytes.length).toBeLessThan(150_000);
    expect((await clerk.bytes(`/api/files/${id}/pages/${pages + 1}`)).status).toBe(404);
  });
});

function stagingFiles(): string[] {
  const dir = join(process.env['DATA_DIR'] ?? '', 'staging');
  return existsSync(dir)
    ? readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => one.name)
    : [];
}
