import { TestBed } from '@angular/core/testing';
import { Router, type Routes } from '@angular/router';
import type { DraftFields } from '@lienthong/document/model';
import { IDEMPOTENCY_KEY } from '@lienthong/platform/contract';
import { FakeServer, idOf, refuse, type PageHarness } from '@lienthong/platform/web-testing';
import { openPage } from '../testing/open-page';
import { matchCompose } from '../uuid-matchers';
import { aDraft, directory, DRAFT } from '../testing/drafts';
import { ComposePage } from './compose-page';

const routes: Routes = [
  { path: 'outgoing', children: [{ matcher: matchCompose, component: ComposePage }] },
  { path: '**', children: [] },
];
describe('Soạn, phát hành', () => {
  let server: FakeServer;
  let page: PageHarness;
  const issued = aDraft({}, 2, { status: 'issued', code: '57/QĐ-UBND', dispatchId: idOf(70) });

  beforeEach(() => {
    localStorage.clear();
    server = new FakeServer({
      'GET /api/agencies': () => directory,
      'GET /api/recipients/recent': () => ({ agencyIds: [] }),
      'GET /api/register/choices': () => ({ specials: [], bodies: [] }),
      'GET /api/documents/': () => aDraft({}, 1),
      'POST /api/documents': (request) => aDraft(request.body as DraftFields, 1, { files: [] }),
      'PUT /api/documents/': (request) => aDraft(request.body as DraftFields, 2),
      [`POST /api/documents/${DRAFT}/issue/preview`]: () => ({
        series: 'administrative:QUYET_DINH',
        nextNumber: 57,
        issuedOn: '2026-11-23',
        code: '57/QĐ-UBND',
        recipients: 2,
        hops: 1,
        onTheWay: 0,
        printedCode: '1234/BCT-TTTN',
      }),
      [`POST /api/documents/${DRAFT}/issue`]: () => ({ document: issued, dispatchId: idOf(70) }),
    });
  });
  afterEach(() => document.body.replaceChildren());

  it('names what is missing and leads there', async () => {
    page = await openPage(server, ComposePage, '/outgoing/new', { routes });
    await page.press('Enter', { ctrlKey: true });
    expect(page.all('.issue-checks li:not(.passed)')).toHaveLength(6);
    expect(document.activeElement?.id).toBe('draft-typeCode');
    expect(page.text).toContain('Không đưa văn bản mật vào hệ thống');
  });

  it('saves a new draft by itself and goes on under its address', async () => {
    page = await openPage(server, ComposePage, '/outgoing/new', { routes });
    await page.write('#draft-subject', 'Ban hành Quy chế');
    await page.settle(5200);
    expect(server.of('POST', '/api/documents')).toHaveLength(1);
    expect(TestBed.inject(Router).url).toBe(`/outgoing/${DRAFT}/edit`);
    expect(page.find<HTMLTextAreaElement>('#draft-subject').value).toBe('Ban hành Quy chế');
    expect(page.text).toContain('Đã lưu lúc');
  }, 10_000);

  it('issues to a group in two keys: the group, then the confirmation of what is shown by itself', async () => {
    page = await openPage(server, ComposePage, `/outgoing/${DRAFT}/edit`, { routes });
    const place = page.button('Mọi xã').getAttribute('aria-keyshortcuts')?.slice(-1) ?? '';
    await page.press(place, { altKey: true });
    await page.settle(600);
    expect(page.find('.issue-preview').textContent).toContain('57/QĐ-UBND');
    expect(page.text).toContain('Tệp đã in sẵn số 1234/BCT-TTTN; khi phát hành, số 57/QĐ-UBND được ghi thêm');
    expect(page.text).toContain('Xác nhận phát hành');
    expect(server.of('POST', `/api/documents/${DRAFT}/issue`).filter(({ url }) => !url.endsWith('preview'))).toEqual(
      [],
    );
    await page.press('Enter', { ctrlKey: true });
    const [sent] = server.of('POST', `/api/documents/${DRAFT}/issue`).filter(({ url }) => !url.endsWith('preview'));
    expect(sent?.body).toEqual({ recipientIds: [idOf(811), idOf(812)], route: 'direct' });
    expect(page.find('.issued-result .code').textContent).toBe('57/QĐ-UBND');
    expect(page.find<HTMLAnchorElement>('.issued-result a').getAttribute('href')).toBe(`/outgoing/${DRAFT}?tab=route`);
  });

  it('repeats an issue of unknown outcome under the same key', async () => {
    page = await openPage(server, ComposePage, `/outgoing/${DRAFT}/edit`, { routes });
    page.button('Mọi xã').click();
    await page.settle(600);
    server.on(`POST /api/documents/${DRAFT}/issue`, () => refuse(0, ''));
    await page.press('Enter', { ctrlKey: true });
    await page.settle(800);
    server.on(`POST /api/documents/${DRAFT}/issue`, () => ({ document: issued, dispatchId: idOf(70) }));
    await page.press('Enter', { ctrlKey: true });
    const sent = server.of('POST', `/api/documents/${DRAFT}/issue`).filter(({ url }) => !url.endsWith('preview'));
    expect(sent.length).toBeGreaterThan(1);
    expect(new Set(sent.map((one) => one.headers.get(IDEMPOTENCY_KEY))).size).toBe(1);
    expect(page.find('.issued-result .code').textContent).toBe('57/QĐ-UBND');
  });

  it('shows the outcome before it is asked for when the person is faster than the page', async () => {
    page = await openPage(server, ComposePage, `/outgoing/${DRAFT}/edit`, { routes });
    page.button('Mọi xã').click();
    await page.press('Enter', { ctrlKey: true });
    expect(page.text).toContain('Xác nhận phát hành');
    expect(server.of('POST', `/api/documents/${DRAFT}/issue`).every(({ url }) => url.endsWith('preview'))).toBe(true);
  });

  it('asks again after a change: what was seen is what will be issued', async () => {
    page = await openPage(server, ComposePage, `/outgoing/${DRAFT}/edit`, { routes });
    page.button('Mọi xã').click();
    await page.settle(600);
    expect(page.text).toContain('Xác nhận phát hành');
    await page.write('#draft-subject', 'Khác');
    expect(page.text).not.toContain('Xác nhận phát hành');
  });

  it('lets the person choose when somebody else saved meanwhile', async () => {
    page = await openPage(server, ComposePage, `/outgoing/${DRAFT}/edit`, { routes });
    server.on('PUT /api/documents/', () => refuse(409, 'document.changed_elsewhere'));
    server.on('GET /api/documents/', () => aDraft({ subject: 'Của người khác' }, 5));
    await page.write('#draft-subject', 'Của tôi');
    await page.press('Enter', { ctrlKey: true });
    await page.settle(5200);
    expect(page.find('lt-save-status [role=alert]').textContent).toContain('trích yếu');
    server.on('PUT /api/documents/', (request) => aDraft(request.body as DraftFields, 6));
    page.button('Giữ bản tôi').click();
    await page.settle();
    expect(server.of('PUT', '/api/documents/').at(-1)?.body).toMatchObject({ subject: 'Của tôi', revision: 5 });
  }, 10_000);

  it('offers a number that was taken before, of this series only, and issues under it', async () => {
    const special = (number: number, series: string) => ({
      ...{ id: idOf(40 + number), kind: 'reserved', state: 'open', series, year: 2026, number, suffix: '' },
      ...{ datedOn: '2026-11-20', reason: 'Chờ ký bổ sung', grantedBy: 'Lan', grantedAt: '2026-11-20T02:00:00.000Z' },
      ...{ documentId: null, documentCode: null, voidReason: null, voidedBy: null, voidedAt: null },
    });
    const specials = [special(7, 'administrative:QUYET_DINH'), special(8, 'administrative:THONG_BAO')];
    server.on('GET /api/register/choices', () => ({ specials, bodies: [] }));
    page = await openPage(server, ComposePage, `/outgoing/${DRAFT}/edit`, { routes });
    const options = page.all('lt-number-choice option').map((option) => option.textContent?.trim());
    expect(options).toEqual(['Số kế tiếp', '07, lấy trước ngày 20/11/2026']);
    page.button('Mọi xã').click();
    await page.settle(600);
    await page.write('lt-number-choice select', idOf(47));
    expect(page.find('lt-number-choice').textContent).toContain('Chờ ký bổ sung');
    await page.settle(600);
    expect(page.find('.issue-preview').textContent).toContain('Ngày văn bản');
    await page.press('Enter', { ctrlKey: true });
    const sent = server.of('POST', `/api/documents/${DRAFT}/issue`).filter(({ url }) => !url.endsWith('preview'));
    expect(sent[0]?.body).toMatchObject({ specialId: idOf(47) });
  });

  it('makes the main file from the template of the type and keeps what is typed meanwhile', async () => {
    const empty = aDraft({ fileIds: [] }, 1, { files: [] });
    server.on('GET /api/documents/', () => empty);
    const [file] = aDraft({}, 2).files;
    server.on(`POST /api/documents/${DRAFT}/template`, () => aDraft({}, 2));
    page = await openPage(server, ComposePage, `/outgoing/${DRAFT}/edit`, { routes });
    page.button('Tạo từ mẫu').click();
    await page.settle(50);
    expect(server.of('POST', `/api/documents/${DRAFT}/template`)).toHaveLength(1);
    expect(page.find('.draft-file-list').textContent).toContain(file?.name);
    expect(page.all('lt-fill-from-template button')).toEqual([]);
  });

  it('says why no file could be made, and leaves the draft', async () => {
    server.on('GET /api/documents/', () => aDraft({ fileIds: [] }, 1, { files: [] }));
    server.on(`POST /api/documents/${DRAFT}/template`, () => refuse(409, 'template.none_for_type'));
    page = await openPage(server, ComposePage, `/outgoing/${DRAFT}/edit`, { routes });
    page.button('Tạo từ mẫu').click();
    await page.settle(50);
    expect(page.find('lt-fill-from-template lt-problem-banner').textContent).toContain('chưa có mẫu');
  });
});
