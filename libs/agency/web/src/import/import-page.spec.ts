import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideLanguage } from '@lienthong/platform/web';
import { provideAgencyMessages } from '../messages/provide-agency-messages';
import { ImportPage } from './import-page';

const counts = { add: 1, rename: 0, move: 0, update: 1, end: 0, same: 3 };
const change = (kind: string, name: string) => ({ change: kind, key: name, name, before: null, after: null });
const preview = {
  digest: 'd'.repeat(64),
  counts,
  changes: [
    change('add', 'Sở Mới'),
    { ...change('update', 'Sở Cũ'), after: 'kind: office' },
    change('same', 'Sở Khác'),
  ],
};

describe('import page', () => {
  async function open() {
    TestBed.configureTestingModule({
      providers: [
        provideLanguage(),
        provideAgencyMessages(),
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([{ path: '**', children: [] }]),
      ],
    });
    const fixture = TestBed.createComponent(ImportPage);
    const http = TestBed.inject(HttpTestingController);
    const page: HTMLElement = fixture.nativeElement;
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      fixture.detectChanges();
    };
    await settle();
    http.expectOne('/api/agencies').flush({ day: '2026-11-23', levels: [], agencies: [] });
    const press = async (words: string) => {
      [...page.querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(words))!.click();
      await settle();
    };
    const choose = async (content: string) => {
      const bytes = new TextEncoder().encode(content);
      const file = Object.assign(new File([content], 'a.csv'), { arrayBuffer: () => Promise.resolve(bytes.buffer) });
      const field = page.querySelector<HTMLInputElement>('[type=file]')!;
      Object.defineProperty(field, 'files', { value: [file], configurable: true });
      field.dispatchEvent(new Event('change'));
      await settle();
    };
    return { page, http, settle, press, choose };
  }

  it('asks for a file first', async () => {
    const { page, press, http } = await open();
    await press('Xem trước');
    expect(page.querySelector('[role=alert].fault')?.textContent).toContain('Chọn tệp cơ cấu.');
    http.expectNone('/api/agencies/import/preview');
  });

  it('shows the differences, leaves out what stays, and applies exactly what was shown', async () => {
    const { page, press, choose, http, settle } = await open();
    await choose('key\n1');
    await press('Xem trước');
    http.expectOne('/api/agencies/import/preview').flush(preview);
    await settle();
    expect(page.textContent).toContain('Sở Mới');
    expect(page.textContent).toContain('Loại cơ quan: Văn phòng');
    expect(page.textContent).not.toContain('Sở Khác');
    await press('Áp dụng 2 khác biệt');
    const request = http.expectOne('/api/agencies/import');
    expect(request.request.body).toMatchObject({ content: 'key\n1', format: 'csv', digest: preview.digest });
    request.flush(preview);
  });

  it('forgets the preview when anything is chosen anew', async () => {
    const { page, press, choose, http, settle } = await open();
    await choose('key\n1');
    await press('Xem trước');
    http.expectOne('/api/agencies/import/preview').flush(preview);
    await settle();
    page.querySelector<HTMLInputElement>('[type=checkbox]')!.click();
    await settle();
    expect(page.textContent).not.toContain('Áp dụng');
  });

  it('says in which row the file is wrong', async () => {
    const { page, press, choose, http, settle } = await open();
    await choose('key\n1');
    await press('Xem trước');
    const params = { row: 7, field: 'kind', value: 'sở' };
    const problem = { status: 400, code: 'agency.import_row_invalid', params, requestId: 'r' };
    http.expectOne('/api/agencies/import/preview').flush(problem, { status: 400, statusText: '' });
    await settle();
    expect(page.textContent).toContain('Dòng 7, cột kind: giá trị “sở” không đúng.');
  });

  it('offers a new preview when the organisation has changed meanwhile', async () => {
    const { page, press, choose, http, settle } = await open();
    await choose('key\n1');
    await press('Xem trước');
    http.expectOne('/api/agencies/import/preview').flush(preview);
    await settle();
    await press('Áp dụng');
    const problem = { status: 409, code: 'agency.import_stale', params: {}, requestId: 'r' };
    http.expectOne('/api/agencies/import').flush(problem, { status: 409, statusText: '' });
    await settle();
    expect(page.textContent).toContain('Chưa có gì được áp dụng.');
    await press('Xem trước lại');
    http.expectOne('/api/agencies/import/preview').flush(preview);
  });
});
