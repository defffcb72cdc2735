import { TestBed } from '@angular/core/testing';
import { Session } from '@lienthong/platform/web';
import { FakeServer, idOf, PageHarness, refuse } from '@lienthong/platform/web-testing';
import { provideIdentityMessages } from '../messages/provide-identity-messages';
import { OwnDelegationsPage } from './own-delegations-page';

const party = (at: number, personName: string, title: string) => ({
  postId: idOf(700 + at),
  personId: idOf(600 + at),
  personName,
  title,
});
const given = (said: object = {}) => ({
  id: idOf(1),
  from: party(0, 'Lan', 'Văn thư'),
  to: party(1, 'Trần Thị Phó', 'Chuyên viên'),
  permissions: ['arrival.register'],
  typeCodes: null,
  startsAt: '2026-11-25T01:00:00Z',
  endsAt: '2026-12-01T10:00:00Z',
  revokedAt: null,
  basis: 'GUQ 12',
  state: 'active',
  acts: 3,
  unseenActs: 2,
  ...said,
});
const colleague = { ...party(1, 'Trần Thị Phó', 'Chuyên viên'), roles: ['officer'], unit: null, headsUnit: false };

describe('Ủy quyền của tôi', () => {
  let server: FakeServer;
  let page: PageHarness;

  beforeEach(async () => {
    server = new FakeServer({
      'GET /api/delegations': () => ({ given: [given()], received: [] }),
      'GET /api/colleagues': () => ({ items: [colleague], next: null }),
      'POST /api/delegations': () => given(),
      'POST /api/delegations/': () => given({ state: 'revoked', revokedAt: '2026-11-26T01:00:00Z' }),
    });
    const providers = [provideIdentityMessages()];
    page = await PageHarness.open(server, OwnDelegationsPage, '/', { permissions: [], providers });
    const session = TestBed.inject(Session);
    const view = session.view();
    if (view) session.open({ ...view, post: { ...view.post, roles: ['clerk'] } });
    await page.settle();
  });
  afterEach(() => document.body.replaceChildren());

  it('shows who may act, until when, in what and by which paper, and how much was done', () => {
    expect(page.text).toContain('Trần Thị Phó Chuyên viên');
    expect(page.text).toContain('25/11/2026 08:00 → 01/12/2026 17:00');
    expect(page.text).toContain('Vào sổ văn bản đến · Mọi loại văn bản');
    expect(page.text).toContain('3 việc làm thay 2 chưa xem');
  });

  it('asks before it takes one back', async () => {
    page.button('Thu hồi').click();
    await page.settle();
    expect(server.of('POST', '/api/delegations')).toEqual([]);
    page.button('Thu hồi').click();
    await page.settle();
    expect(server.of('POST', `/api/delegations/${idOf(1)}/revoke`)).toHaveLength(1);
  });

  const fill = async () => {
    page.button('Ủy quyền mới').click();
    await page.settle();
    page.find('input[type=radio]').click();
    await page.write('#delegation-ends', '1/12/2099');
    await page.write('#delegation-basis', 'GUQ 12');
  };
  const send = async () => {
    page.button('Giao ủy quyền').click();
    await page.settle();
  };

  it('says all that is missing, with a way to each field, and sends nothing', async () => {
    page.button('Ủy quyền mới').click();
    await page.settle();
    await send();
    expect(page.all('lt-error-summary a').map((link) => link.textContent?.trim())).toEqual([
      'Chọn người làm thay.',
      'Chọn ngày kết thúc.',
      'Ghi văn bản làm căn cứ ủy quyền.',
    ]);
    expect(server.of('POST', '/api/delegations')).toEqual([]);
  });

  it('gives all that the post may hand on, but what was unticked', async () => {
    await fill();
    expect(page.text).not.toContain('Duyệt, ký văn bản');
    const unwanted = page.all('lt-delegation-scope label').find((one) => one.textContent?.includes('Tải tệp lên'));
    unwanted?.click();
    await send();
    const [request] = server.of('POST', '/api/delegations');
    const body = request?.body as { permissions: string[] };
    expect(body).toMatchObject({
      fromPostId: idOf(700),
      toPostId: idOf(701),
      typeCodes: null,
      endsAt: '2099-12-01T10:00:00.000Z',
      basis: 'GUQ 12',
    });
    expect(body.permissions).toContain('arrival.register');
    expect(body.permissions).not.toContain('file.upload');
  });

  it('hands on the reading with every act that needs it', async () => {
    await fill();
    const box = (words: string) =>
      page
        .all('lt-delegation-scope label')
        .find((one) => one.textContent?.trim() === words)
        ?.querySelector('input') as HTMLInputElement;
    const acts = [
      'Soạn dự thảo',
      'Cho ý kiến, kiểm tra dự thảo',
      'Cấp số, phát hành',
      'Liên kết văn bản',
      'Cấp bản sao',
    ];
    expect(box('Xem văn bản đi').disabled).toBe(true);
    for (const act of acts) box(act).click();
    await page.settle();
    expect(box('Xem văn bản đi').disabled).toBe(false);
    box('Xem văn bản đi').click();
    await page.settle();
    box('Cho ý kiến, kiểm tra dự thảo').click();
    await page.settle();
    expect([box('Xem văn bản đi').checked, box('Xem văn bản đi').disabled]).toEqual([true, true]);
    await send();
    const { permissions } = server.of('POST', '/api/delegations')[0]?.body as { permissions: string[] };
    expect(permissions.filter((one) => one.startsWith('document.'))).toEqual(['document.review', 'document.read']);
  });

  it('keeps what was written when it is refused', async () => {
    server.on('POST /api/delegations', () => refuse(400, 'identity.delegation_too_long'));
    await fill();
    await send();
    expect(page.text).toContain('Ủy quyền dài quá');
    expect(page.find<HTMLInputElement>('#delegation-basis').value).toBe('GUQ 12');
  });

  it('gives nothing while acting for somebody else', async () => {
    const session = TestBed.inject(Session);
    const view = session.view();
    const behalfOf = { delegationId: idOf(9), personName: 'Lê Văn Chủ', until: '2099-01-01T00:00:00Z' };
    if (view) session.open({ ...view, post: { ...view.post, behalfOf } });
    await page.settle();
    expect(page.text).toContain('Đang làm thay người khác');
    expect(page.all('button').map((one) => one.textContent)).not.toContain('Ủy quyền mới');
  });
});
