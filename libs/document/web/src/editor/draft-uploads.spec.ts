import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { FILE_LIMITS } from '@lienthong/document/model';
import { FakeServer, refuse } from '@lienthong/platform/web-testing';
import { DraftEditor } from './draft-editor';
import { DraftUploads } from './draft-uploads';

const fileOf = (name: string, size = 10) => {
  const file = new File(['x'], name);
  Object.defineProperty(file, 'size', { value: size });
  return file;
};
const nameIn = (url: string) => new URLSearchParams(url.split('?')[1]).get('name') ?? '';
const stored = (name: string) => ({
  id: `00000000-0000-7000-8000-${name.padStart(12, '0')}`,
  name,
  mediaType: 'application/pdf',
  size: 10,
  sha256: 'a'.repeat(64),
  pages: 1,
  uploadedAt: '2026-11-23T02:00:00Z',
});

describe('DraftUploads', () => {
  let server: FakeServer;
  let uploads: DraftUploads;
  let editor: DraftEditor;
  const done = async () => {
    for (
      let wait = 0;
      wait < 50 && uploads.all().some(({ state }) => state === 'queued' || state === 'sending');
      wait++
    )
      await new Promise((resolve) => setTimeout(resolve, 20));
  };

  beforeEach(async () => {
    localStorage.clear();
    server = new FakeServer({ 'POST /api/files': (request) => stored(nameIn(request.urlWithParams)) });
    TestBed.configureTestingModule({
      providers: [DraftEditor, DraftUploads, provideHttpClient(withInterceptors([server.interceptor]))],
    });
    uploads = TestBed.inject(DraftUploads);
    editor = TestBed.inject(DraftEditor);
    await editor.open(undefined);
  });

  it('puts files into the draft in the order they were given', async () => {
    uploads.add([fileOf('1'), fileOf('2')]);
    expect(uploads.busy()).toBe(true);
    await done();
    expect(editor.files().map(({ name }) => name)).toEqual(['1', '2']);
    expect(uploads.all()).toEqual([]);
  });

  it('tells at once about a file that is too large, and sends the others', async () => {
    uploads.add([fileOf('1', FILE_LIMITS.bytes + 1), fileOf('2')]);
    await done();
    expect(uploads.all().map(({ problem }) => problem?.code)).toEqual(['file.too_large']);
    expect(editor.files().map(({ name }) => name)).toEqual(['2']);
    expect(uploads.busy()).toBe(false);
  });

  it('keeps a file that was cut off and goes on when the network is back', async () => {
    server.on('POST /api/files', () => refuse(0, ''));
    uploads.add([fileOf('1')]);
    await done();
    expect(uploads.all()[0]?.state).toBe('waiting');
    server.on('POST /api/files', (request) => stored(nameIn(request.urlWithParams)));
    dispatchEvent(new Event('online'));
    await done();
    expect(editor.files()).toHaveLength(1);
  });
});
