import { COMMUNES } from '../stage/accounts';
import { addressGroups, composeDecision, issueNow } from '../stage/compose';
import { expect, test, uniqueSubject } from '../stage/stage';

test.describe('numbers outside the running order', () => {
  test('two are taken in advance, a document goes out under one, the other is void; the book has a reason for each', async ({
    stage,
  }) => {
    const { page } = await stage.signedIn(COMMUNES.numbers);
    await page.goto('/admin/numbering');
    await expect(page.getByRole('button', { name: 'Lấy số trước' })).toBeVisible();
    await page.keyboard.press('n');
    const form = page.locator('lt-reserve-form');
    await form.getByLabel('Hệ thống số').selectOption('administrative:QUYET_DINH');
    await form.getByLabel('Bao nhiêu số').fill('2');
    await page.keyboard.press('Control+Enter');
    await expect(form.getByText('Phải ghi lý do')).toBeVisible();
    await form.getByLabel('Lý do').fill('Chờ Phó Chủ tịch ký bổ sung');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: 'Thông báo' })).toContainText('Đã lấy trước số 01, 02');

    const subject = uniqueSubject('Quyết định dùng số lấy trước');
    await composeDecision(page, subject);
    await addressGroups(page, 'Mọi huyện');
    await page.getByLabel('Số văn bản').selectOption({ index: 2 });
    await expect(page.getByRole('region', { name: 'Khi phát hành' })).toContainText('02/QĐ-UBND');
    expect(await issueNow(page)).toBe('02/QĐ-UBND');

    await page.goto('/admin/numbering?book=administrative:QUYET_DINH');
    const lines = page.locator('lt-book-lines li');
    await expect(lines).toHaveCount(2);
    await expect(lines.nth(1)).toContainText('Đã dùng');
    await page.getByRole('button', { name: 'Huỷ số 01' }).click();
    await page.getByLabel('Vì sao huỷ số 01').fill('Không ban hành nữa');
    await page.getByRole('button', { name: 'Huỷ số 01' }).first().click();
    await expect(lines.first()).toContainText('Huỷ: Không ban hành nữa');
    await expect(page.locator('lt-book-pane lt-status-chip').first()).toContainText('Đủ số');
    await lines.nth(1).getByRole('link', { name: '02/QĐ-UBND' }).click();
    await expect(page.getByText(subject).first()).toBeVisible();
  });

  test('a secret document is registered by keys alone, and nothing of it is asked for', async ({ stage }) => {
    const { page } = await stage.signedIn(COMMUNES.numbers);
    await page.goto('/admin/numbering?view=secret');
    const form = page.getByRole('form', { name: 'Vào sổ' });
    await form.getByLabel('Ngày văn bản').fill('02/11/2026');
    await form.getByLabel('Nơi gửi').fill('Công an huyện');
    await form.getByLabel('Độ mật').selectOption('secret');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('row').filter({ hasText: 'Công an huyện' })).toContainText('Tối mật');
    await expect(page.locator('input[type=file]')).toHaveCount(0);
  });
});
