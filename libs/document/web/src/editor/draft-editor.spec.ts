import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import type { DraftFields, FileView } from '@lienthong/document/model';
import { IDEMPOTENCY_KEY } from '@lienthong/platform/contract';
import { Session } from '@lienthong/platform/web';
import { FakeServer, refuse } from '@lienthong/platform/web-testing';
import { DraftEditor } from './draft-editor';
import { aDocument } from '../testing/documents';
import { readLocalCopy } from './local-copies';

const ID = '00000000-0000-7000-8000-000000000050';
const PERSON = '00000000-0000-7000-8000-000000000001';

const viewOf = (fields: Partial<DraftFields>, revision: number) => aDocument(ID, fields, revision);

describe('DraftEditor', () => {
  let server: FakeServer;
  const editorOn = () => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [DraftEditor, provideHttpClient(withInterceptors([server.interceptor]))],
    });
    const post = { id: 'p', title: '', agencyId: 'a', agencyName: '' };
    const person = { id: PERSON, fullName: 'Lan', username: 'lan' };
    TestBed.inject(Session).open({ person, post, posts: [post], permissions: [], demo: false });
    return TestBed.inject(DraftEditor);
  };
  const copy = () => readLocalCopy(PERSON, ID);

  beforeEach(() => {
    localStorage.clear();
    server = new FakeServer({
      'GET /api/documents/': () => viewOf({ subject: 'Một' }, 3),
      'POST /api/documents': (request) => viewOf(request.body as DraftFields, 1),
      'PUT /api/documents/': (request) => {
        const { revision, ...fields } = request.body as DraftFields & { revision: number };
        return viewOf(fields, revision + 1);
      },
    });
  });

  it('creates a draft with its first save and changes it afterwards', async () => {
    const editor = editorOn();
    await editor.open(undefined);
    expect(editor.state()).toBe('empty');
    editor.patch({ subject: 'Một' });
    expect(editor.state()).toBe('unsaved');
    expect(await editor.flush()).toBe(true);
    editor.patch({ subject: 'Hai' });
    await editor.flush();
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'PUT']);
    expect(editor.revision()).toBe(2);
    expect(editor.state()).toBe('saved');
  });

  it('keeps a copy while the server cannot be reached, and sends the same save again', async () => {
    const editor = editorOn();
    await editor.open(ID);
    server.on('PUT /api/documents/', () => refuse(0, ''));
    editor.patch({ subject: 'Hai' });
    expect(await editor.flush()).toBe(false);
    TestBed.tick();
    expect(editor.state()).toBe('offline');
    expect(copy()?.fields.subject).toBe('Hai');
    server.on('PUT /api/documents/', (request) => viewOf(request.body as DraftFields, 4));
    await editor.save();
    TestBed.tick();
    expect(new Set(server.of('PUT', '/api').map((one) => one.headers.get(IDEMPOTENCY_KEY))).size).toBe(1);
    expect(copy()).toBeUndefined();
  });

  it('restores the copy after a reload', async () => {
    server.on('PUT /api/documents/', () => refuse(0, ''));
    const first = editorOn();
    await first.open(ID);
    first.patch({ subject: 'Hai' });
    TestBed.tick();
    const second = editorOn();
    await second.open(ID);
    expect([second.fields().subject, second.restored(), second.state()]).toEqual(['Hai', true, 'unsaved']);
  });

  it('asks before it writes over what somebody else saved, also after a reload', async () => {
    const first = editorOn();
    await first.open(ID);
    server.on('PUT /api/documents/', () => refuse(409, 'document.changed_elsewhere'));
    server.on('GET /api/documents/', () => viewOf({ subject: 'Của họ' }, 9));
    first.patch({ subject: 'Của tôi' });
    await first.flush();
    TestBed.tick();
    expect(first.state()).toBe('conflict');
    const second = editorOn();
    await second.open(ID);
    expect([second.state(), second.fields().subject]).toEqual(['conflict', 'Của tôi']);
    await second.resolve('theirs');
    expect([second.state(), second.fields().subject, second.revision()]).toEqual(['saved', 'Của họ', 9]);
  });

  it('takes the class of a legal document back when the type cannot be one', async () => {
    const editor = editorOn();
    await editor.open(undefined);
    editor.patch({ typeCode: 'QUYET_DINH', documentClass: 'legal' });
    expect(editor.fields().documentClass).toBe('legal');
    editor.patch({ typeCode: 'CONG_VAN' });
    expect(editor.fields().documentClass).toBe('administrative');
  });

  const fileOf = (id: string, name: string) =>
    ({ id, name, mediaType: '', size: 1, sha256: '', pages: null, uploadedAt: '' }) as FileView;

  it('puts an edited file into the place of the one of its name, another at the end', async () => {
    const editor = editorOn();
    await editor.open(undefined);
    for (const [id, name] of [
      ['1', 'Công văn.docx'],
      ['2', 'phụ lục.pdf'],
      ['3', 'công văn (2).docx'],
    ] as const)
      editor.addFile(fileOf(id, name));
    expect(editor.fields().fileIds).toEqual(['3', '2']);
  });

  it('takes over what an act has answered, and keeps what was typed meanwhile', async () => {
    const editor = editorOn();
    await editor.open(ID);
    editor.patch({ note: 'Gõ thêm' });
    const after = viewOf({ subject: 'Một' }, 4);
    editor.takeOver({ ...after, files: [fileOf('1', 'Công văn.docx')] });
    expect(editor.fields()).toMatchObject({ note: 'Gõ thêm', subject: 'Một', fileIds: ['1'] });
    expect([editor.revision(), editor.unsaved()]).toEqual([4, ['note']]);
  });
});
