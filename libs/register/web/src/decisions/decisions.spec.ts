import { FakeServer, idOf, PageHarness } from '@lienthong/platform/web-testing';
import { provideDocumentMessages } from '@lienthong/document/web';
import { provideRegisterMessages } from '../messages/provide-register-messages';
import { NumberingPage } from '../numbering/numbering-page';

const said = { decidedBy: 'Chủ tịch', decidedOn: '2026-11-20', basis: '12/QĐ-UBND' };
const body = {
  id: idOf(3),
  name: 'Ban Chỉ đạo',
  symbol: 'BCĐ',
  fromYear: 2026,
  untilYear: null,
  ...said,
  recordedBy: 'An',
};

describe('the decisions of the head', () => {
  let server: FakeServer;

  beforeEach(() => {
    const numbering = {
      year: 2026,
      today: '2026-11-25',
      years: [2027, 2026],
      scheme: 'per_type',
      schemeNextYear: 'per_type',
      books: [],
      bodies: [body],
      decisions: [],
    };
    server = new FakeServer({
      'GET /api/register/books': () => numbering,
      'POST /api/register/decisions': () => ({
        id: idOf(2),
        scheme: 'common',
        fromYear: 2027,
        ...said,
        recordedBy: 'An',
        recordedAt: '2026-11-25T02:00:00.000Z',
      }),
      'POST /api/register/bodies': () => body,
      'POST /api/register/bodies/': () => ({ ...body, untilYear: 2026 }),
    });
  });
  afterEach(() => document.body.replaceChildren());

  const open = (url: string, permissions = ['register.read', 'register.decide']) =>
    PageHarness.open(server, NumberingPage, url, {
      permissions,
      providers: [provideDocumentMessages(), provideRegisterMessages()],
    });
  const submit = async (page: PageHarness) => {
    page.find<HTMLButtonElement>('form button[type=submit]').click();
    await page.settle();
  };
  const decide = async (page: PageHarness) => {
    const [by, , basis] = page.all('lt-decided-fields lt-field input.lt-input') as HTMLInputElement[];
    for (const [field, words] of [
      [by, said.decidedBy],
      [basis, said.basis],
    ] as const) {
      if (!field) throw new Error('field missing');
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await page.write('lt-decided-fields lt-date-input input[type=text]', '20/11/2026');
  };

  it('need who, when and on which basis; the next year and the other scheme are proposed', async () => {
    const page = await open('/?view=scheme');
    await submit(page);
    expect(page.all('lt-decided-fields .lt-field-error')).toHaveLength(3);
    expect(server.of('POST', '/api/register/decisions')).toEqual([]);
    await decide(page);
    await submit(page);
    expect(server.of('POST', '/api/register/decisions')[0]?.body).toEqual({
      scheme: 'common',
      fromYear: 2027,
      ...said,
    });
  });

  it('open a body with a symbol of letters, digits and hyphens', async () => {
    const page = await open('/?view=bodies');
    await decide(page);
    const [name, symbol] = page.all('form > lt-field input') as HTMLInputElement[];
    name!.value = 'Ban Chỉ đạo';
    name!.dispatchEvent(new Event('input', { bubbles: true }));
    symbol!.value = 'BC Đ';
    symbol!.dispatchEvent(new Event('input', { bubbles: true }));
    await submit(page);
    expect(page.text).toContain('Chữ, số và gạch nối');
    symbol!.value = 'BCĐ';
    symbol!.dispatchEvent(new Event('input', { bubbles: true }));
    await submit(page);
    expect(server.of('POST', '/api/register/bodies')[0]?.body).toEqual({ name: 'Ban Chỉ đạo', symbol: 'BCĐ', ...said });
  });

  it('end a body after asking back', async () => {
    const page = await open('/?view=bodies');
    page.button('Kết thúc').click();
    await page.settle();
    expect(page.text).toContain('Kết thúc hệ thống số BCĐ với năm nay?');
    page.find<HTMLButtonElement>('.book-lines .danger').click();
    await page.settle();
    expect(server.of('POST', `/api/register/bodies/${idOf(3)}/close`)).toHaveLength(1);
  });

  it('are shown to a clerk without the forms', async () => {
    const page = await open('/?view=scheme', ['register.read', 'register.number']);
    expect(page.text).toContain('Mỗi loại văn bản một hệ thống số');
    expect(page.all('form')).toEqual([]);
  });
});
