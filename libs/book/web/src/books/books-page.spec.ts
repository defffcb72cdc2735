import type { BookRow } from '@lienthong/book/model';
import { provideDocumentMessages } from '@lienthong/document/web';
import { FakeServer, idOf, PageHarness, refuse } from '@lienthong/platform/web-testing';
import { provideBookMessages } from '../messages/provide-book-messages';
import { BooksPage } from './books-page';

const CLERK = ['book.read', 'book.write'];

const aRow = (number: number): BookRow => ({
  id: idOf(number),
  cells: [
    '01/01/2026',
    number,
    'Sở Nội vụ',
    `${number}/SNV`,
    '01/01/2026',
    'Công văn: Về việc',
    'Phòng Giá',
    '',
    '',
    '',
  ],
  subject: { type: 'arrival', id: idOf(number) },
  void: false,
  out: false,
});
const aUse: BookRow = {
  id: idOf(9),
  cells: ['02/03/2026', 'Trần Thị D', '01/QĐ-STC', 'Quyết định', '', '', '', 'Chánh Văn phòng', ''],
  subject: { type: 'entry', id: idOf(9) },
  void: false,
  out: true,
};
const cover = {
  title: 'Sổ đăng ký văn bản đến',
  agencyName: 'Sở Tài chính',
  superiorName: 'UBND tỉnh Long An',
  lines: ['Năm: 2026', 'Từ số 01 đến số 02'],
  count: 2,
  series: [],
};

describe('Sổ, biểu mẫu', () => {
  let server: FakeServer;

  beforeEach(() => {
    server = new FakeServer({
      'GET /api/books/': (request) =>
        request.url.includes('/cover')
          ? cover
          : { items: request.url.includes('copy_use') ? [aUse] : [aRow(1), aRow(2)], next: null },
      'POST /api/books/': () => ({ id: idOf(9) }),
    });
  });
  afterEach(() => document.body.replaceChildren());

  const open = (url: string, permissions: readonly string[] = CLERK) =>
    PageHarness.open(server, BooksPage, url, {
      permissions,
      providers: [provideDocumentMessages(), provideBookMessages()],
    });

  it('shows the book under its legal headings, which are numbered as on paper', async () => {
    const page = await open('/?year=2026');
    const headings = page.all('.legal-table th').map((heading) => heading.textContent?.trim());
    expect(headings.slice(0, 4)).toEqual(['Ngày đến', 'Số đến', 'Tác giả', 'Số, ký hiệu văn bản']);
    expect(page.find('.column-numbers').textContent?.replaceAll(/\s+/g, '')).toBe('(1)(2)(3)(4)(5)(6)(7)(8)(9)(10)');
    expect(page.all('.legal-table tbody tr')).toHaveLength(2);
    expect(page.find('.books-cover').textContent).toMatch(/UBND tỉnh Long An\s*Sở Tài chính[\s\S]*2\s+văn bản đến/);
    expect(page.find<HTMLAnchorElement>('.legal-table a').getAttribute('href')).toBe(`/incoming/${idOf(1)}`);
  });

  it('prints in one act the very part that is shown', async () => {
    const page = await open('/?year=2026&from=2026-01-01&first=1&last=9');
    const links = page.all('.books-head a').map((link) => link.getAttribute('href'));
    expect(links[0]).toBe(
      '/api/books/incoming/print?year=2026&from=2026-01-01&fromNumber=1&toNumber=9&format=pdf&volume=1',
    );
    expect(links.map((link) => link?.match(/format=(\w+)/)?.[1])).toEqual(['pdf', 'xlsx', 'csv']);
  });

  it('says what is wrong with a part no book has', async () => {
    server.on('GET /api/books/', () => refuse(400, 'book.period_reversed'));
    const page = await open('/?year=2026&from=2026-02-02&to=2026-02-01');
    expect(page.text).toContain('lại sau đến ngày');
  });

  it('takes a line for a book kept by hand, and points out what is missing', async () => {
    const page = await open('/?book=post');
    await page.press('n');
    page.button('Ghi vào sổ').click();
    await page.settle();
    expect(page.all('lt-entry-form [aria-invalid=true]').length).toBe(2);
    expect(server.of('POST', '/api/books/')).toEqual([]);
    await page.write('.entry-code input', '05/STC-VP');
    await page.write('.entry-place input', 'Cục Thuế');
    page.button('Ghi vào sổ').click();
    await page.settle();
    expect(server.of('POST', '/api/books/').at(-1)?.body).toMatchObject({
      code: '05/STC-VP',
      place: 'Cục Thuế',
      envelopes: 1,
    });
  });

  it('strikes a line out only with a reason, and notes a copy that came back', async () => {
    const page = await open('/?book=copy_use');
    expect(page.text).toContain('chưa trả');
    page.button('Gạch bỏ').click();
    await page.settle();
    page.button('Gạch bỏ dòng').click();
    await page.settle();
    expect(server.of('POST', '/api/books/')).toEqual([]);
    await page.write('lt-entry-acts input', 'Ghi nhầm');
    page.button('Gạch bỏ dòng').click();
    await page.settle();
    expect(server.of('POST', '/api/books/').at(-1)?.body).toEqual({ reason: 'Ghi nhầm' });
    page.button('Đã trả').click();
    await page.settle();
    page.button('Ghi ngày trả').click();
    await page.settle();
    expect(server.of('POST', '/api/books/').at(-1)?.url).toContain('/return');
  });

  it('offers no writing to who only reads', async () => {
    const page = await open('/?book=post', ['book.read']);
    expect(page.text).not.toContain('Ghi thêm dòng');
    expect(page.all('lt-entry-acts')).toEqual([]);
  });
});
