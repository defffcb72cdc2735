import { DEFAULT_PLAN, type ReviewPlan } from '@lienthong/document/model';
import { FakeServer, idOf, PageHarness, refuse } from '@lienthong/platform/web-testing';
import { provideDocumentMessages } from '../messages/provide-document-messages';
import { PlansPage } from './plans-page';

const posts = [
  { postId: idOf(1), personName: 'Trần Văn Phó', postTitle: 'Phó Chủ tịch' },
  { postId: idOf(2), personName: 'Lê Thị Soạn', postTitle: 'Chuyên viên' },
];

describe('Quy trình trình ký', () => {
  let items: ReviewPlan[];
  let server: FakeServer;
  const sent = () => server.of('PUT', '/api/review-plans').map(({ body }) => body);
  const asked = () => server.of('POST', '/api/review-plans/preview').at(-1)?.body;
  const open = (url: string) =>
    PageHarness.open(server, PlansPage, url, {
      permissions: ['document.plan'],
      providers: [provideDocumentMessages()],
    });
  const kindsOf = (page: PageHarness) =>
    page.all('.plan-lines select.kind').map((one) => (one as HTMLSelectElement).value);

  beforeEach(() => {
    items = [{ typeCode: '', steps: [...DEFAULT_PLAN] }];
    server = new FakeServer({
      'GET /api/review-plans': () => ({ items, posts }),
      'PUT /api/review-plans': ({ body }) => {
        items = [...items.filter(({ typeCode }) => typeCode !== (body as ReviewPlan).typeCode), body as ReviewPlan];
        return { items, posts };
      },
      'POST /api/review-plans/preview': () => ({
        steps: [
          { kind: 'content_check', group: 1, choice: posts[0], lines: [] },
          { kind: 'form_check', group: 1, choice: null, lines: [] },
          { kind: 'sign', group: 2, choice: posts[0], lines: ['TM. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH'] },
        ],
      }),
    });
  });
  afterEach(() => document.body.replaceChildren());

  it('lists every type with its steps and whether they are its own', async () => {
    items = [...items, { typeCode: 'QUYET_DINH', steps: [...DEFAULT_PLAN] }];
    const page = await open('/');
    expect(page.all('.lt-list tbody tr')).toHaveLength(30);
    expect(page.find('.lt-list tbody tr').textContent).toContain('Kiểm tra nội dung → Kiểm tra thể thức → Duyệt, ký');
    expect(page.all('.lt-list lt-status-chip')).toHaveLength(1);
  });

  it('shows who would have it in which order, and how it would be signed', async () => {
    const page = await open('/?type=QUYET_DINH');
    expect(asked()).toMatchObject({ typeCode: 'QUYET_DINH', ownerPostId: idOf(2), steps: DEFAULT_PLAN });
    const turns = page.all('.plan-turns > li').map((turn) => turn.textContent?.replace(/\s+/g, ' ') ?? '');
    expect(turns).toHaveLength(2);
    expect(turns[0]).toContain('Trần Văn Phó');
    expect(turns[0]).toContain('chưa có ai');
    expect(page.find('.signature-block').textContent).toContain('TM. ỦY BAN NHÂN DÂN');
  });

  it('is changed by keys alone: a step added, named, moved before the others, and kept', async () => {
    const page = await open('/?type=QUYET_DINH');
    await page.press('n');
    expect(document.activeElement?.classList.contains('who')).toBe(true);
    expect(page.text).toContain('Chọn người làm ở mỗi dòng');
    await page.write('.plan-lines li:nth-child(3) select.who', `post:${idOf(1)}`);
    await page.press('ArrowUp', { altKey: true });
    await page.press('ArrowUp', { altKey: true });
    expect(kindsOf(page)).toEqual(['opinion', 'content_check', 'form_check', 'sign']);
    await page.press('Enter', { ctrlKey: true });
    expect(sent()).toEqual([
      {
        typeCode: 'QUYET_DINH',
        steps: [
          { kind: 'opinion', who: `post:${idOf(1)}`, group: 1 },
          ...DEFAULT_PLAN.map((line) => ({ ...line, group: line.group + 1 })),
        ],
      },
    ]);
    expect(page.text).toContain('Loại này có quy trình riêng');
  });

  it('is not kept without both checks, and says which is missing', async () => {
    const page = await open('/?type=all');
    page.find<HTMLButtonElement>('[aria-label="Bỏ dòng 1"]').click();
    await page.settle();
    expect(page.find('.plan-pane .fault').textContent).toContain('Thiếu bước kiểm tra nội dung');
    await page.press('Enter', { ctrlKey: true });
    expect(sent()).toEqual([]);
    page.button('Bỏ các thay đổi').click();
    await page.settle();
    expect(kindsOf(page)).toEqual(['content_check', 'form_check', 'sign']);
  });

  it('asks in parallel what stands at once, and keeps what is begun while another type is looked at', async () => {
    const page = await open('/?type=QUYET_DINH');
    page.all('.plan-lines input[type=checkbox]')[1]?.click();
    await page.settle();
    page.all('.lt-list tbody tr')[3]?.click();
    await page.settle();
    expect(page.all('.lt-list tbody tr')[2]?.textContent).toContain('chưa lưu');
    page.all('.lt-list tbody tr')[2]?.click();
    await page.settle();
    await page.press('Enter', { ctrlKey: true });
    expect((sent()[0] as ReviewPlan).steps.map(({ group }) => group)).toEqual([1, 1, 2]);
  });

  it('goes back to the general plan after it was asked', async () => {
    items = [...items, { typeCode: 'QUYET_DINH', steps: [...DEFAULT_PLAN] }];
    const page = await open('/?type=QUYET_DINH');
    page.button('Bỏ quy trình riêng').click();
    await page.settle();
    expect(sent()).toEqual([]);
    page.find<HTMLButtonElement>('.plan-pane .danger').click();
    await page.settle();
    expect(sent()).toEqual([{ typeCode: 'QUYET_DINH', steps: [] }]);
  });

  it('keeps what was changed when the server refuses', async () => {
    server.on('PUT /api/review-plans', () => refuse(400, 'document.post_unknown'));
    const page = await open('/?type=QUYET_DINH');
    page.find<HTMLButtonElement>('[aria-label="Đưa dòng 1 xuống sau"]').click();
    await page.settle();
    await page.press('Enter', { ctrlKey: true });
    expect(page.all('lt-plan-pane lt-problem-banner')).toHaveLength(1);
    expect(kindsOf(page)).toEqual(['form_check', 'content_check', 'sign']);
  });
});
