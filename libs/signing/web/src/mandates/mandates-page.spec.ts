import { provideIdentityMessages } from '@lienthong/identity/web';
import { FakeServer, idOf, PageHarness, refuse } from '@lienthong/platform/web-testing';
import type { MandateView } from '@lienthong/signing/model';
import { provideSigningMessages } from '../messages/provide-signing-messages';
import { MandatesPage } from './mandates-page';

const ADMIN = ['signing.read', 'signing.manage'];

const aMandate = (said: Partial<MandateView> = {}): MandateView => ({
  id: idOf(1),
  postId: idOf(11),
  postTitle: 'Phó Chủ tịch',
  personName: 'Trần Văn Út',
  standing: 'deputy',
  lines: [
    { capacity: 'ON_BEHALF', principal: 'Ủy ban nhân dân' },
    { capacity: 'FOR_HEAD', principal: 'Chủ tịch' },
  ],
  scope: { documentClasses: null, typeCodes: null, fields: null },
  fromOn: '2020-01-01',
  untilOn: null,
  basis: 'Quyết định số 02/QĐ-UBND',
  passedOnFromId: null,
  revokedOn: null,
  revokeReason: null,
  grantedAt: '2020-01-01T02:00:00.000Z',
  grantedBy: { personName: 'Lê Thị Quản', postTitle: 'Quản trị tài khoản' },
  state: 'valid',
  block: { lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Trần Văn Út' },
  ...said,
});
const head = aMandate({
  id: idOf(2),
  postId: idOf(12),
  postTitle: 'Chủ tịch',
  personName: 'Nguyễn Thị Cả',
  standing: 'head',
  lines: [{ capacity: 'ON_BEHALF', principal: 'Ủy ban nhân dân' }],
  block: { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Nguyễn Thị Cả' },
});
const colleague = (n: number, personName: string, title: string) => ({
  postId: idOf(n),
  personId: idOf(n + 100),
  personName,
  title,
  roles: ['leader'],
  unit: null,
  headsUnit: false,
});

describe('Thẩm quyền ký', () => {
  let server: FakeServer;
  const asked = (name: string) => {
    const [first] = server.of('GET', '/api/signing/mandates');
    return new URL(first?.urlWithParams ?? '', 'http://server').searchParams.get(name);
  };
  const bodyOf = (path: string) => server.of('POST', path).at(-1)?.body;
  const open = (url: string, permissions: readonly string[] = ADMIN) =>
    PageHarness.open(server, MandatesPage, url, {
      permissions,
      providers: [provideIdentityMessages(), provideSigningMessages()],
    });

  beforeEach(() => {
    server = new FakeServer({
      'GET /api/signing/mandates': () => ({ items: [aMandate(), head], next: null }),
      'POST /api/signing/mandates': () => aMandate(),
      'GET /api/agencies/': () => ({
        id: idOf(800),
        name: 'UBND xã An Thạnh',
        kind: 'committee',
        level: 'commune',
        parentId: null,
        abbreviation: 'UBND',
        validFrom: '2020-01-01',
        validTo: null,
        codes: [],
        names: [],
      }),
      'GET /api/colleagues': () => ({
        items: [colleague(11, 'Trần Văn Út', 'Phó Chủ tịch'), colleague(12, 'Nguyễn Thị Cả', 'Chủ tịch')],
        next: null,
      }),
    });
  });
  afterEach(() => document.body.replaceChildren());

  it('lists who signs, with the lines that are printed, and asks for those in force', async () => {
    const page = await open('/');
    expect(page.find('.lt-list tbody tr').textContent).toContain('TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH');
    expect(asked('state')).toBe('current');
  });

  it('asks by person, capacity and history as the address says', async () => {
    await open('/?q=ut&kind=FOR_HEAD&view=past');
    expect(['q', 'capacity', 'state'].map(asked)).toEqual(['ut', 'FOR_HEAD', 'past']);
  });

  it('says what to do where nothing is found', async () => {
    server.on('GET /api/signing/mandates', () => ({ items: [], next: null }));
    const page = await open('/?q=khong');
    expect(page.text).toContain('Không có thẩm quyền ký nào khớp');
  });

  it('shows the block, the paper it rests on, and who gave it', async () => {
    const page = await open(`/?mandate=${idOf(1)}`);
    const pane = page.find('lt-mandate-pane').textContent?.replace(/\s+/g, ' ') ?? '';
    expect(page.all('lt-mandate-pane .signature-block b').map((line) => line.textContent)).toEqual(
      aMandate().block.lines,
    );
    expect(pane).toContain('Quyết định số 02/QĐ-UBND');
    expect(pane).toContain('Lê Thị Quản, Quản trị tài khoản');
    expect(pane).toContain('TM. + KT.: thay mặt tập thể, ký thay cấp trưởng');
  });

  it('ends one with a reason, and not without', async () => {
    server.on(`POST /api/signing/mandates/${idOf(1)}/revoke`, () =>
      aMandate({ state: 'revoked', revokedOn: '2026-11-25', revokeReason: 'Thôi phân công' }),
    );
    const page = await open(`/?mandate=${idOf(1)}`);
    page.button('Thu hồi').click();
    await page.settle();
    page.find<HTMLButtonElement>('lt-revoke-form button[type=submit]').click();
    await page.settle();
    expect(page.find('lt-revoke-form').textContent).toContain('Thu hồi phải có lý do');
    await page.write('lt-revoke-form textarea', 'Thôi phân công');
    await page.press('Enter', { ctrlKey: true });
    expect(bodyOf('/api/signing/mandates/')).toEqual({ reason: 'Thôi phân công' });
    expect(page.find('lt-mandate-pane').textContent).toContain('Đã thu hồi');
    expect(page.all('lt-mandate-pane .lt-toolbar button')).toEqual([]);
  });

  it('gives one by keys, with the lines and the usual words before it is sent', async () => {
    const page = await open('/');
    await page.press('n');
    page.all('lt-colleague-picker input[type=radio]')[0]?.click();
    await page.write('#mandate-stack', 'ON_BEHALF FOR_HEAD');
    expect(page.all('lt-grant-mandate-form .signature-block b').map((line) => line.textContent)).toEqual(
      aMandate().block.lines,
    );
    await page.write('#mandate-basis', 'Quyết định số 02/QĐ-UBND');
    await page.press('Enter', { ctrlKey: true });
    expect(bodyOf('/api/signing/mandates')).toMatchObject({
      postId: idOf(11),
      standing: 'deputy',
      lines: aMandate().lines,
      scope: { documentClasses: null, typeCodes: null, fields: null },
      passedOnFromId: null,
    });
    expect(page.find('lt-mandate-pane h1').textContent).toBe('Trần Văn Út');
  });

  it.each([
    ['nobody chosen', async () => undefined, '#mandate-holder', 'Chưa chọn người ký'],
    [
      'a head who signs for the head',
      async (page: PageHarness) => {
        page.all('lt-colleague-picker input[type=radio]')[1]?.click();
        await page.write('#mandate-stack', 'FOR_HEAD');
      },
      '#mandate-holder',
      'Chức vụ “Chủ tịch” không hợp với cách ghi này',
    ],
    [
      'a deputy without a paper',
      async (page: PageHarness) => {
        page.all('lt-colleague-picker input[type=radio]')[0]?.click();
        await page.write('#mandate-stack', 'FOR_HEAD');
      },
      '#mandate-basis',
      'Cần ghi văn bản làm căn cứ',
    ],
  ])('refuses %s beside the field, and sends nothing', async (_, fill, field, words) => {
    const page = await open('/?mandate=new');
    await fill(page);
    page.find<HTMLButtonElement>('lt-grant-mandate-form button[type=submit]').click();
    await page.settle();
    expect(page.find(`${field}-error`).textContent).toContain(words);
    expect(bodyOf('/api/signing/mandates')).toBeUndefined();
  });

  it('puts a refusal of the server beside its field and keeps what was typed', async () => {
    server.on('POST /api/signing/mandates', () => refuse(403, 'signing.post_ended'));
    const page = await open('/?mandate=new');
    page.all('lt-colleague-picker input[type=radio]')[1]?.click();
    await page.write('#mandate-stack', 'ON_BEHALF');
    await page.write('#mandate-basis', 'Nghị quyết số 5');
    await page.press('Enter', { ctrlKey: true });
    expect(page.find('#mandate-holder-error').textContent).toContain('Chức vụ này đã thôi giữ');
    expect(page.find<HTMLInputElement>('#mandate-basis').value).toBe('Nghị quyết số 5');
  });

  it('lets everybody else read, and nothing more', async () => {
    const page = await open(`/?mandate=${idOf(1)}`, ['signing.read']);
    expect(page.all('.lt-pane-head .primary')).toEqual([]);
    expect(page.all('lt-mandate-pane .lt-toolbar')).toEqual([]);
  });
});
