import { provideDocumentMessages } from '@lienthong/document/web';
import { FakeServer, idOf, PageHarness, refuse } from '@lienthong/platform/web-testing';
import type { TypeTemplate } from '@lienthong/template/model';
import { provideTemplateMessages } from '../messages/provide-template-messages';
import { TemplatesPage } from './templates-page';

const version = {
  id: idOf(5),
  number: 2,
  name: 'mau-cong-van.docx',
  size: 12_000,
  sha256: 'a'.repeat(64),
  fields: ['so', 'trich_yeu'],
  validFrom: '2026-11-25T02:00:00.000Z',
  endedAt: null,
  uploadedBy: { personName: 'Lê Thị Văn Thư', postTitle: 'Văn thư' },
};
const own: TypeTemplate = { typeCode: 'CONG_VAN', own: version, hasDefault: true, versions: 2 };
const product: TypeTemplate = { typeCode: 'QUYET_DINH', own: null, hasDefault: true, versions: 0 };
const none: TypeTemplate = { typeCode: 'HOP_DONG', own: null, hasDefault: false, versions: 0 };

describe('Mẫu văn bản', () => {
  let server: FakeServer;
  const open = (url: string, permissions: readonly string[] = ['template.read', 'template.manage']) =>
    PageHarness.open(server, TemplatesPage, url, {
      permissions,
      providers: [provideDocumentMessages(), provideTemplateMessages()],
    });
  const drop = async (page: PageHarness, name: string) => {
    const field = page.find<HTMLInputElement>('lt-file-drop input');
    Object.defineProperty(field, 'files', { value: [new File(['x'], name)], configurable: true });
    field.dispatchEvent(new Event('change'));
    await page.settle();
  };

  beforeEach(() => {
    server = new FakeServer({
      'GET /api/templates': () => ({ items: [own, product, none] }),
      'GET /api/templates/history': () => ({
        items: [version, { ...version, id: idOf(4), number: 1, name: 'cu.docx', endedAt: '2026-11-25T02:00:00.000Z' }],
      }),
      'POST /api/templates': () => own,
      'POST /api/templates/reset': () => product,
    });
  });
  afterEach(() => document.body.replaceChildren());

  it('lists every type with what it is begun with, and the fields one can write', async () => {
    const page = await open('/');
    const rows = page.all('.lt-list tbody tr').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows[0]).toMatch(/^Công vănMẫu của cơ quan/);
    expect(rows[1]).toMatch(/^Quyết địnhMẫu theo NĐ 30\/2020/);
    expect(rows[2]).toMatch(/^Hợp đồngChưa có mẫu/);
    expect(page.find('.field-table').textContent).toContain('{{trich_yeu}}');
  });

  it('shows one type with its history, to be downloaded', async () => {
    const page = await open('/?type=CONG_VAN');
    const links = page.all('lt-template-pane a').map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      '/api/templates/current?typeCode=CONG_VAN&from=in_force',
      '/api/templates/current?typeCode=CONG_VAN&from=product',
      `/api/templates/${idOf(5)}/content`,
      `/api/templates/${idOf(4)}/content`,
    ]);
    expect(page.find('lt-template-pane').textContent).toContain('Lê Thị Văn Thư');
  });

  it('replaces a template by the file dropped', async () => {
    const page = await open('/?type=QUYET_DINH');
    await drop(page, 'quyet-dinh.docx');
    const [sent] = server.of('POST', '/api/templates');
    expect(sent?.urlWithParams).toBe('/api/templates?typeCode=QUYET_DINH&name=quyet-dinh.docx');
    expect(server.of('GET', '/api/templates').length).toBeGreaterThan(1);
  });

  it('says what was wrong with a file, and takes no other kind', async () => {
    server.on('POST /api/templates', () => refuse(400, 'template.has_macros'));
    const page = await open('/?type=QUYET_DINH');
    await drop(page, 'mau.docx');
    expect(page.find('lt-template-pane lt-problem-banner').textContent).toContain('Tệp có macro nên không nhận');
    await drop(page, 'mau.docm');
    expect(server.of('POST', '/api/templates')).toHaveLength(1);
  });

  it('goes back to the product’s', async () => {
    const page = await open('/?type=CONG_VAN');
    page.button('Trở lại mẫu').click();
    await page.settle();
    expect(server.of('POST', '/api/templates/reset')[0]?.body).toEqual({ typeCode: 'CONG_VAN' });
  });

  it('lets everybody else read, and nothing more', async () => {
    const page = await open('/?type=CONG_VAN', ['template.read']);
    expect(page.all('lt-template-pane lt-file-drop, lt-template-pane .lt-toolbar button')).toEqual([]);
  });
});
