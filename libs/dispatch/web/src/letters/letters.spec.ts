import type { ArrivalView } from '@lienthong/dispatch/model';
import { FakeServer, idOf, news, refuse, type PageHarness } from '@lienthong/platform/web-testing';
import { TestBed } from '@angular/core/testing';
import type { ArrivalRow } from '../arrivals/arrival-row';
import { PendingPage } from '../pending/pending-page';
import { anArrival, wholeArrival } from '../testing/arrivals';
import { openPage } from '../testing/open-page';

const place = { page: 1, left: 0, top: 0, right: 1, bottom: 1 };
const proposals = [
  { field: 'codeNumber', value: '12', confidence: 'sure', read: 'Số: 12/QĐ-UBND', place },
  { field: 'issuedOn', value: '2026-11-20', confidence: 'sure', read: 'ngày 20 tháng 11 năm 2026', place },
  { field: 'subject', value: 'Về việc họp', confidence: 'guess', read: 'VỀ VIỆC HỌP', place },
] as const;
const paper = { channel: 'paper', senderId: null, senderName: 'Sở Nội vụ tỉnh Tiền Giang', issuedOn: null } as const;

describe('a letter in the queue', () => {
  let row: ArrivalRow;
  let letter: ArrivalView;
  let server: FakeServer;
  let page: PageHarness;
  const bodies = (method: string, path: string) => server.of(method, path).map(({ body }) => body);
  const field = (name: string) => page.find<HTMLInputElement>(`#letter-${name}`);

  beforeEach(async () => {
    row = anArrival(1, { ...paper, code: '12/QĐ-UBND', subject: 'Về việc họp' });
    letter = wholeArrival(row, {
      typeCode: 'QUYET_DINH',
      codeNumber: '12',
      reading: { state: 'read', proposals: [...proposals] },
    });
    server = new FakeServer({
      'GET /api/arrivals?': () => ({ items: [row], next: null }),
      'GET /api/arrivals/': () => letter,
      'GET /api/agencies': () => ({ day: '2026-11-25', levels: [], agencies: [] }),
      'PUT /api/arrivals/': ({ body }) => {
        const {
          revision: _revision,
          arrivedOn: _on,
          ...fields
        } = body as Record<string, unknown> & { revision: number };
        letter = { ...letter, ...fields, revision: letter.revision + 1 };
        return letter;
      },
      'POST /api/arrivals/': () => ({ ...letter, state: 'registered', arrivalNumber: 7, arrivalYear: 2026 }),
    });
    page = await openPage(server, PendingPage, '/');
  });
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
  });
  /** The page is loaded anew: what only it knew is gone. */
  const reopen = async (personId = idOf(600)) => {
    TestBed.resetTestingModule();
    document.body.replaceChildren();
    page = await openPage(server, PendingPage, '/', { personId });
  };

  it('shows what was read as proposals, and its own date empty beside what was read', () => {
    expect(field('codeNumber').value).toBe('12');
    expect(field('issuedOn').value).toBe('');
    expect(page.all('.proposal-mark').map((mark) => mark.textContent?.trim())).toEqual(['đọc được', 'đoán, phải xem']);
    expect(page.button('20/11/2026')).toBeTruthy();
  });

  it('is not registered without its date; the missing field is pointed at', async () => {
    await page.press('Enter');
    expect(server.of('POST', '/register')).toEqual([]);
    expect(page.text).toContain('Còn thiếu.');
    expect(document.activeElement?.id).toBe('letter-issuedOn');
  });

  it('takes the date by one key and is registered by Enter: two acts after the drop', async () => {
    letter = { ...letter, reading: { state: 'read', proposals: proposals.slice(0, 2) } };
    news.update((count) => count + 1);
    await page.settle(1200);
    await page.press('d');
    await page.press('Enter');
    await page.settle(50);
    expect(bodies('PUT', `/api/arrivals/${idOf(1)}`)).toMatchObject([{ issuedOn: '2026-11-20', revision: 1 }]);
    expect(server.of('POST', `/api/arrivals/${idOf(1)}/register`)).toHaveLength(1);
    expect(page.find('.granted strong').textContent).toBe('7');
  });

  it('with a guess in it asks for a look there; a second Enter accepts it', async () => {
    await page.press('d');
    await page.press('Enter');
    await page.settle(50);
    expect(document.activeElement?.id).toBe('letter-subject');
    expect(page.text).toContain('Chỗ này là đoán');
    expect(server.of('POST', '/register')).toEqual([]);
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await page.settle(50);
    expect(server.of('POST', `/api/arrivals/${idOf(1)}/register`)).toHaveLength(1);
  });

  it('asks for no look at a guess where a person has been', async () => {
    field('subject').focus();
    field('subject').blur();
    await page.press('d');
    await page.press('Enter');
    await page.settle(50);
    expect(server.of('POST', `/api/arrivals/${idOf(1)}/register`)).toHaveLength(1);
  });

  it('says when somebody else changed it, and keeps what was typed', async () => {
    server.on('PUT /api/arrivals/', () => refuse(409, 'dispatch.arrival_changed'));
    await page.press('d');
    await page.press('Enter');
    await page.settle(50);
    expect(page.text).toContain('Người khác vừa sửa văn bản này');
    expect(field('issuedOn').value).toBe('20/11/2026');
    expect(server.of('POST', '/register')).toEqual([]);
  });

  it('keeps what is being typed when it has been read meanwhile', async () => {
    field('codeNotation').value = 'QĐ-SNV';
    field('codeNotation').dispatchEvent(new Event('input', { bubbles: true }));
    letter = { ...letter, subject: 'Trích yếu mới' };
    news.update((count) => count + 1);
    await page.settle(1200);
    expect(field('codeNotation').value).toBe('QĐ-SNV');
    expect(page.find<HTMLTextAreaElement>('#letter-subject').value).toBe('Trích yếu mới');
  });

  it('has again what was typed and not saved, until it is saved; nobody else sees it', async () => {
    server.on('PUT /api/arrivals/', () => refuse(401, 'http.not_signed_in'));
    await page.write('#letter-subject', 'Trích yếu tự gõ');
    await page.write('#letter-signerName', 'Trần Thị Bé');
    field('senderName').value = 'Sở Tài chính tỉnh';
    field('senderName').dispatchEvent(new Event('input', { bubbles: true }));
    const written = () => ['subject', 'signerName', 'senderName'].map((name) => field(name).value);
    await reopen(idOf(601));
    expect(written()).toEqual(['Về việc họp', 'Dương Quốc Xuân', 'Sở Nội vụ tỉnh Tiền Giang']);
    await reopen();
    expect(written()).toEqual(['Trích yếu tự gõ', 'Trần Thị Bé', 'Sở Tài chính tỉnh']);
    server.on('PUT /api/arrivals/', ({ body }) => {
      const { revision, arrivedOn: _on, ...fields } = body as Record<string, unknown> & { revision: number };
      letter = { ...letter, ...fields, revision: revision + 1 };
      return letter;
    });
    await page.settle(1300);
    expect(letter).toMatchObject({ subject: 'Trích yếu tự gõ', senderName: 'Sở Tài chính tỉnh' });
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  it('that is here already is merged by one key', async () => {
    const same: ['code'] = ['code'];
    const twin = { ...anArrival(2), id: idOf(2), arrivalNumber: 15, arrivalYear: 2026, state: 'registered' as const };
    const { id, channel, state, code, senderName, arrivedAt, arrivalNumber, arrivalYear } = twin;
    const duplicates = [{ id, channel, state, code, senderName, arrivedAt, arrivalNumber, arrivalYear, same }];
    row = { ...row, duplicates };
    letter = { ...letter, duplicates };
    news.update((count) => count + 1);
    await page.settle(1200);
    expect(page.text).toContain('Trùng số đến 15');
    await page.press('m');
    expect(bodies('POST', `/api/arrivals/${idOf(1)}/merge`)).toEqual([{ withId: idOf(2) }]);
  });

  it('is laid in by dropping its scan, and opened as soon as the list has it', async () => {
    const dropped = anArrival(9, { ...paper, code: '', subject: '' });
    const opened = wholeArrival(dropped, { reading: { state: 'waiting', proposals: [] }, codeNumber: '' });
    const file = { id: idOf(50), name: 'quet.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a'.repeat(64) };
    server.on('POST /api/files', () => ({ ...file, pages: 1, uploadedAt: '2026-11-25T01:00:00.000Z' }));
    server.on('POST /api/arrivals', () => {
      server.on('GET /api/arrivals?', () => ({ items: [row, dropped], next: null }));
      server.on(`GET /api/arrivals/${dropped.id}`, () => opened);
      return opened;
    });
    const input = page.find<HTMLInputElement>('lt-letter-drop input[type=file]');
    Object.defineProperty(input, 'files', { value: [new File(['x'], 'quet.pdf')] });
    input.dispatchEvent(new Event('change'));
    await page.settle(200);
    expect(server.of('POST', '/api/arrivals').map(({ body }) => body)).toEqual([
      { channel: 'paper', fileIds: [idOf(50)] },
    ]);
    expect(page.find('lt-arrival-panel h2').textContent).toContain('chưa có số');
    expect(page.text).toContain('Đang đọc văn bản');
  });
});
