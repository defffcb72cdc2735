// Who may sign, and by which steps drafts are reviewed, set on screen by an agency's administrator; Sở Nội vụ, whose drafts
// no other journey looks at.
import { expect, SIZES, test } from '../../stage/stage';

const ADMIN = 'quantri.snv';

test('a mandate is refused where the law forbids it, given by keys, and ended with a reason', async ({ stage }) => {
  const { page } = await stage.signedIn(ADMIN);
  await page.goto('/admin/mandates');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('searchbox', { name: 'Người ký' }).fill('truong phong');
  await page
    .getByRole('radio', { name: /Trưởng phòng/ })
    .first()
    .check();
  await page.locator('#mandate-stack').selectOption({ label: 'TUQ.: thừa ủy quyền' });
  await page.getByLabel('Văn bản căn cứ').fill('Văn bản ủy quyền số 15/UQ-SNV ngày 20/11/2026');
  await expect(page.locator('.signature-block')).toContainText('TUQ. GIÁM ĐỐC');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#mandate-until-error')).toContainText('phải có thời hạn và nội dung');
  await page.getByLabel('Đến hết ngày').fill('31/12/2099');
  await page.getByRole('checkbox', { name: 'Giấy mời' }).check();
  await page.keyboard.press('Control+Enter');
  const pane = page.locator('lt-mandate-pane');
  await expect(pane).toContainText('Văn bản ủy quyền số 15/UQ-SNV ngày 20/11/2026');
  await pane.getByRole('button', { name: 'Thu hồi' }).click();
  await page.getByLabel('Lý do thu hồi').fill('Hết đợt công tác');
  await page.keyboard.press('Control+Enter');
  await expect(pane).toContainText('Hết đợt công tác');
  await page.goto('/admin/mandates?view=past');
  await expect(page.getByRole('row').filter({ hasText: 'TUQ. GIÁM ĐỐC' }).first()).toContainText('Đã thu hồi');
});

for (const [device, viewport] of [
  ['an office screen', SIZES.office],
  ['a phone', SIZES.phone],
] as const)
  test(`the steps of a type are changed and taken back, on ${device}`, async ({ stage }) => {
    const { page } = await stage.signedIn(ADMIN, { viewport });
    await page.goto('/admin/review-plans?type=GIAY_MOI');
    await expect(page.locator('.plan-turns > li')).toHaveCount(3);
    await page.getByRole('button', { name: 'Thêm bước' }).click();
    await page.getByLabel('Người làm ở dòng 3').selectOption({ label: 'Lãnh đạo cơ quan' });
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.getByLabel('Người làm ở dòng 2')).toBeFocused();
    await expect(page.locator('.plan-turns > li')).toHaveCount(4);
    await page.getByRole('button', { name: /^Lập quy trình riêng/ }).click();
    await expect(page.getByText('Loại này có quy trình riêng.')).toBeVisible();
    await page.getByRole('button', { name: 'Bỏ quy trình riêng' }).click();
    await page.getByRole('button', { name: 'Bỏ quy trình riêng' }).click();
    await expect(page.getByText(/Loại này đang theo quy trình chung/)).toBeVisible();
  });
