import { dossierEndpoints } from '@lienthong/dossier/model';
import { PROVINCE } from '../stage/accounts';
import { expect, SIZES, test, uniqueSubject } from '../stage/stage';

test.describe('Hồ sơ', () => {
  for (const size of ['office', 'phone'] as const)
    test(`a clerk opens a dossier, files a document, closes it and takes it along, on a ${size} screen`, async ({
      stage,
    }) => {
      const { page, desk } = await stage.signedIn(PROVINCE, { viewport: SIZES[size] });
      const subject = uniqueSubject('Ban hành Quy chế văn thư');
      const { document } = await desk.issue({ subject }, [await desk.agencyNamed('Sở Nội vụ')]);
      const title = uniqueSubject('Xây dựng Quy chế');

      await page.goto('/dossiers');
      await page.getByRole('button', { name: 'Lập hồ sơ' }).click();
      await expect(page.getByRole('textbox', { name: /^Tiêu đề/ })).toBeFocused();
      await page.getByRole('button', { name: 'Lập hồ sơ' }).last().click();
      await expect(page.getByText('Mỗi dòng cần có tiêu đề.')).toBeVisible();
      await page.getByRole('textbox', { name: /^Tiêu đề/ }).fill(title);
      await page.getByLabel('Thời hạn bảo quản').fill('20');
      await page.getByRole('textbox', { name: /^Ký hiệu/ }).fill('VP');
      await page.getByRole('button', { name: 'Lập hồ sơ' }).last().click();
      await expect(page.getByRole('heading', { name: title })).toBeVisible();

      await page.getByRole('button', { name: 'Thêm văn bản' }).click();
      await page.getByLabel('Số, ký hiệu hoặc trích yếu của văn bản').fill(document.code ?? '');
      await page.getByRole('button', { name: new RegExp(subject) }).click();
      await expect(page.getByRole('link', { name: new RegExp(subject) })).toBeVisible();

      await page.getByRole('button', { name: 'Kết thúc hồ sơ' }).click();
      await expect(page.getByRole('textbox', { name: /^Ngày kết thúc/ })).toBeVisible();
      await page.getByRole('button', { name: 'Kết thúc hồ sơ' }).last().click();
      await expect(page.getByText('Đã kết thúc', { exact: true })).toBeVisible();
      const { items } = await desk.call(dossierEndpoints.list, { query: { state: 'closed', q: title } });
      expect(items).toMatchObject([{ title, documents: 1, retentionYears: 20 }]);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Xuất hồ sơ (PDF, XML)' }).click();
      expect((await download).suggestedFilename()).toMatch(/^ho-so-\d{4}-\d{2,}\.VP\.zip$/);
    });

  test('the document says in which dossier it lies, and links to another', async ({ stage }) => {
    const { page, desk } = await stage.signedIn(PROVINCE);
    const to = [await desk.agencyNamed('Sở Nội vụ')];
    const [first, second] = [uniqueSubject('Quyết định'), uniqueSubject('Thay thế quyết định')];
    const earlier = await desk.issue({ subject: first }, to);
    const later = await desk.issue({ subject: second }, to);
    await page.goto(`/outgoing/${later.document.id}?tab=related`);
    await page.getByRole('button', { name: 'Liên kết' }).click();
    await page.getByLabel('Văn bản này').selectOption('replaces');
    await page.getByLabel('Văn bản kia').fill(earlier.document.code ?? '');
    await page.getByRole('button', { name: new RegExp(first) }).click();
    await expect(page.getByRole('list', { name: 'Liên quan' })).toContainText('Thay thế');
    await page.goto(`/outgoing/${earlier.document.id}?tab=related`);
    await expect(page.getByRole('list', { name: 'Liên quan' })).toContainText('Bị thay thế bởi');
  });
});
