import { readFile } from 'node:fs/promises';
import { axeFaults, sidewaysFaults } from '../../stage/examine';
import { expect, SIZES, test, uniqueSubject } from '../../stage/stage';

for (const [device, viewport, typeName, typeCode] of [
  ['an office screen', SIZES.office, 'Thông báo', 'THONG_BAO'],
  ['a phone', SIZES.phone, 'Kế hoạch', 'KE_HOACH'],
] as const) {
  test(`a template is replaced, a draft begun with it, edited and laid in again, on ${device}`, async ({ stage }) => {
    const clerk = await stage.signedIn('vanthu.ubnd', { viewport });
    const { page } = clerk;
    await page.goto(`/admin/templates?type=${typeCode}`);
    await expect(page.getByRole('heading', { name: typeName, exact: true })).toBeVisible();
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải mẫu đang dùng' }).click();
    const product = await (await downloading).path();

    clerk.complaints.expect(/status of 400.*\/api\/templates/);
    const drop = (name: string, buffer: Buffer) =>
      page.locator('lt-file-drop input[type=file]').setInputFiles({ name, mimeType: 'application/zip', buffer });
    await drop('hong.docx', Buffer.from('PK not an archive'));
    await expect(page.getByText(/^Tệp không phải Word/)).toBeVisible();
    await drop('mau-rieng.docx', await readFile(product));
    await expect(page.locator('lt-template-pane').getByText('Mẫu của cơ quan').first()).toBeVisible();
    await expect(page.locator('.template-history')).toContainText('mau-rieng.docx');
    expect([...(await axeFaults(page)), ...(await sidewaysFaults(page))]).toEqual([]);

    const officer = await stage.signedIn('chuyenvien.ubnd', { viewport });
    const subject = uniqueSubject('Kết luận cuộc họp');
    await officer.page.goto('/outgoing/new');
    await officer.page.getByLabel('Loại văn bản').selectOption(typeCode);
    await officer.page.getByRole('textbox', { name: 'Trích yếu (bắt buộc)' }).fill(subject);
    expect(await axeFaults(officer.page)).toEqual([]);
    await officer.page.getByRole('button', { name: 'Tạo từ mẫu' }).click();
    const files = officer.page.locator('.draft-file-list li');
    await expect(files).toHaveCount(1);
    const draftDownload = officer.page.waitForEvent('download');
    await officer.page.getByRole('link', { name: 'Tải về để soạn tiếp' }).click();
    const made = await draftDownload;
    expect(made.suggestedFilename()).toMatch(new RegExp(`^${typeName} .*\\.docx$`));
    const edited = { name: made.suggestedFilename(), mimeType: '', buffer: await readFile(await made.path()) };
    await officer.page.locator('#draft-files input[type=file]').setInputFiles(edited);
    await expect(officer.page.locator('lt-save-status')).toContainText('chưa lưu');
    await expect(officer.page.locator('lt-save-status')).toContainText('Đã lưu lúc');
    await expect(files).toHaveCount(1);

    await page.getByRole('button', { name: /^Trở lại mẫu/ }).click();
    await expect(page.locator('lt-template-pane').getByText('Mẫu theo NĐ 30/2020').first()).toBeVisible();
    expect(clerk.complaints.unexpected()).toEqual([]);
    expect(officer.complaints.unexpected()).toEqual([]);
  });
}
