import { FakeServer, idOf, PageHarness, refuse } from '@lienthong/platform/web-testing';
import { provideDocumentMessages } from '@lienthong/document/web';
import type { BookRow, SpecialNumberView } from '@lienthong/register/model';
import { provideRegisterMessages } from '../messages/provide-register-messages';
import { NumberingPage } from './numbering-page';

const NOTICES = 'administrative:THONG_BAO';
const CLERK = ['register.read', 'register.number', 'register.seal', 'register.secret'];

const aBook = (said: Partial<BookRow> = {}): BookRow => ({
  series: NOTICES,
  year: 2026,
  bodyName: null,
  running: true,
  last: 3,
  documents: 1,
  reserved: 1,
  inserted: 0,
  voided: 0,
  unexplained: 1,
  sealedAt: null,
  ...said,
});
const reserved: SpecialNumberView = {
  id: idOf(1),
  kind: 'reserved',
  state: 'open',
  series: NOTICES,
  year: 2026,
  number: 2,
  suffix: '',
  datedOn: '2026-11-25',
  reason: 'Chờ ký bổ sung',
  grantedBy: 'Lan',
  grantedAt: '2026-11-25T02:00:00.000Z',
  documentId: null,
  documentCode: null,
  voidReason: null,
  voidedBy: null,
  voidedAt: null,
};

describe('Loại văn bản, sổ, hệ thống số', () => {
  let book: BookRow;
  let server: FakeServer;
  const numbering = () => ({
    year: book.year,
    today: '2026-11-25',
    years: [2027, 2026, 2025],
    scheme: 'per_type',
    schemeNextYear: 'per_type',
    books: [book],
    bodies: [],
    decisions: [],
  });
  const report = () => ({ book, specials: [reserved], missing: [3], doubled: [], beyond: [], seal: null });

  beforeEach(() => {
    book = aBook();
    server = new FakeServer({
      'GET /api/register/books': numbering,
      'GET /api/register/report': report,
      'POST /api/register/voids': () => ({ ...reserved, state: 'void', voidReason: 'x' }),
      'POST /api/register/reservations': () => ({ numbers: [reserved] }),
      'GET /api/register/secret-stubs': () => ({ items: [], next: null }),
    });
  });
  afterEach(() => document.body.replaceChildren());

  const open = (url: string, permissions: readonly string[] = CLERK) =>
    PageHarness.open(server, NumberingPage, url, {
      permissions,
      providers: [provideDocumentMessages(), provideRegisterMessages()],
    });
  const bodyOf = (path: string) => server.of('POST', path).at(-1)?.body;

  it('shows each book with the worst there is to say about it', async () => {
    const page = await open('/');
    expect(page.find('.lt-list tbody tr').textContent).toContain('Thông báo hành chính');
    expect(page.find('.lt-list tbody lt-status-chip').textContent).toContain('1 số chưa rõ lý do');
  });

  it('names each number outside the order with its reason, and the missing one', async () => {
    const page = await open(`/?book=${NOTICES}`);
    const lines = page.all('lt-book-lines li').map((line) => line.textContent?.replace(/\s+/g, ' ') ?? '');
    expect(lines[0]).toContain('02 Lấy số trước · ngày 25/11/2026 Chờ ký bổ sung');
    expect(lines[1]).toMatch(/^ ?03 ?Không có văn bản nào mang số này/);
  });

  it('makes a number void with a reason, and not without one', async () => {
    const page = await open(`/?book=${NOTICES}`);
    page.find<HTMLButtonElement>('[aria-label="Huỷ số 03"]').click();
    await page.settle();
    page.find<HTMLButtonElement>('lt-void-form button[type=submit]').click();
    await page.settle();
    expect(page.find('lt-void-form').textContent).toContain('Phải ghi lý do');
    expect(bodyOf('/api/register/voids')).toBeUndefined();
    await page.write('lt-void-form textarea', 'Cấp nhầm');
    page.find<HTMLButtonElement>('lt-void-form button[type=submit]').click();
    await page.settle();
    expect(bodyOf('/api/register/voids')).toEqual({
      series: NOTICES,
      year: 2026,
      number: 3,
      suffix: '',
      reason: 'Cấp nhầm',
    });
    expect(page.all('lt-void-form')).toEqual([]);
  });

  it('takes numbers in advance by keys alone', async () => {
    const page = await open('/');
    await page.press('n');
    expect(document.activeElement?.tagName).toBe('SELECT');
    await page.write('lt-reserve-form select', NOTICES);
    await page.write('lt-reserve-form textarea', 'Chờ ký');
    await page.press('Enter', { ctrlKey: true });
    expect(bodyOf('/api/register/reservations')).toEqual({ series: NOTICES, count: 1, reason: 'Chờ ký' });
    expect(page.find('lt-book-pane h1').textContent).toContain('Thông báo hành chính');
  });

  it('says why an insertion was refused, with dates as they are read here, and keeps what was typed', async () => {
    server.on('POST /api/register/insertions', () => refuse(400, 'register.number_not_granted'));
    const page = await open(`/?book=${NOTICES}`);
    page.button('Chèn số').click();
    await page.settle();
    await page.write('lt-insert-form input[type=number]', '9');
    await page.write('lt-insert-form lt-date-input input[type=text]', '24/11/2026');
    await page.write('lt-insert-form textarea', 'Ký sót');
    page.find<HTMLButtonElement>('lt-insert-form button[type=submit]').click();
    await page.settle();
    expect(bodyOf('/api/register/insertions')).toEqual({
      series: NOTICES,
      year: 2026,
      number: 9,
      datedOn: '2026-11-24',
      reason: 'Ký sót',
    });
    expect(page.find('lt-insert-form lt-problem-banner').textContent).toContain('chưa được cấp');
    expect(page.find<HTMLTextAreaElement>('lt-insert-form textarea').value).toBe('Ký sót');
  });

  it('offers the seal for a year that is over only, and asks back', async () => {
    const page = await open(`/?book=${NOTICES}`);
    expect(page.all('lt-seal-section button')).toEqual([]);
    document.body.replaceChildren();
    book = aBook({ year: 2025, unexplained: 0, reserved: 0 });
    server.on('POST /api/register/seals', () => refuse(409, 'register.numbers_waiting'));
    const before = await openAgain(`/?year=2025&book=${NOTICES}`);
    before.find<HTMLButtonElement>('lt-seal-section button').click();
    await before.settle();
    expect(bodyOf('/api/register/seals')).toBeUndefined();
    before.find<HTMLButtonElement>('lt-seal-section .danger').click();
    await before.settle();
    expect(bodyOf('/api/register/seals')).toEqual({ series: NOTICES, year: 2025 });
    expect(before.find('lt-seal-section lt-problem-banner').textContent).toContain('chưa dùng');
  });

  it('shows an auditor everything and lets them do nothing', async () => {
    const page = await open(`/?book=${NOTICES}`, ['register.read']);
    expect(page.all('lt-book-lines li')).toHaveLength(2);
    expect(page.all('lt-book-pane button').map((one) => one.getAttribute('aria-label'))).toEqual(['Đóng']);
    expect(page.all('.lt-pane-head .primary')).toEqual([]);
    expect(page.text).not.toContain('Sổ văn bản mật');
  });

  it('asks for nothing of the content of a secret document', async () => {
    const page = await open('/?view=secret');
    expect(page.all('lt-secret-form lt-field label').map((label) => label.textContent?.trim())).toEqual([
      'Ngày văn bản',
      'Nơi gửi',
      'Độ mật',
    ]);
    expect(page.all('input[type=file]')).toEqual([]);
  });

  async function openAgain(url: string): Promise<PageHarness> {
    const { TestBed } = await import('@angular/core/testing');
    TestBed.resetTestingModule();
    return open(url);
  }
});
