// The chairman is away: the deputy acts for him, everybody sees it, and he reads all of it when he is back.
import { axeFaults } from '../stage/examine';
import { expect, SIZES, test } from '../stage/stage';

const CHAIRMAN = 'lanhdao.sct';
const DEPUTY = 'pholanhdao.sct';

test('acting for somebody who is away, and returning', async ({ stage }) => {
  test.slow();
  const chairman = await stage.signedIn(CHAIRMAN);
  const { page } = chairman;
  await page.goto('/account');
  await page.getByRole('link', { name: 'Xem, giao ủy quyền' }).click();
  await page.getByRole('button', { name: 'Ủy quyền mới' }).click();

  // Nothing is lost when something is missing: the form says what, with a link to each field.
  await page.getByRole('button', { name: 'Giao ủy quyền' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Chọn người làm thay.' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);

  await page.getByRole('searchbox', { name: 'Người làm thay' }).fill('pho giam doc');
  await page.getByRole('radio', { name: /Phó Giám đốc/ }).check();
  await page.getByRole('checkbox', { name: 'Tải tệp lên' }).uncheck();
  await page.getByRole('textbox', { name: 'Đến', exact: true }).fill('31/12/2099');
  await page.getByLabel('Căn cứ').fill('Giấy ủy quyền số 7/GUQ-SCT, đi công tác');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'dài quá 366 ngày' })).toBeVisible();
  const inAWeek = new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(Date.now() + 7 * 86_400_000);
  await page.getByRole('textbox', { name: 'Đến', exact: true }).fill(inAWeek);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Thông báo' })).toContainText('Đã ủy quyền cho');
  await expect(page.getByRole('region', { name: 'Tôi giao' })).toContainText('Đang hiệu lực');
  chairman.complaints.expect(/status of 400.*\/api\/delegations/);

  const deputy = await stage.signedIn(DEPUTY, { viewport: SIZES.phone });
  await deputy.page.goto('/');
  await deputy.page.getByRole('button', { name: /đổi chức vụ/ }).click();
  await deputy.page.getByRole('button', { name: /Thay .*Giám đốc/ }).click();
  const banner = deputy.page.getByText('Đang làm thay');
  await expect(banner).toBeVisible();
  await deputy.page.goto('/outgoing/drafts');
  await expect(banner).toBeVisible();
  expect(await axeFaults(deputy.page)).toEqual([]);

  await page.getByRole('button', { name: /^Thu hồi ủy quyền cho/ }).click();
  await page.getByRole('button', { name: 'Thu hồi', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Tôi giao' })).toContainText('Đã thu hồi');

  deputy.complaints.expect(/status of 403/);
  await deputy.page.reload();
  await expect(deputy.page.getByText('Thời gian làm thay đã hết.')).toBeVisible();
  await deputy.page.getByRole('button', { name: 'Trở về chức vụ của mình' }).click();
  await expect(deputy.page.getByText('Thời gian làm thay đã hết.')).toBeHidden();

  await page.goto('/');
  await expect(page.getByText(/việc đã được làm thay bạn mà bạn chưa xem/)).toBeVisible();
  await page.getByRole('link', { name: 'Xem', exact: true }).click();
  await page
    .getByRole('link', { name: /việc làm thay/ })
    .first()
    .click();
  const done = page.getByRole('list', { name: 'Việc đã làm thay' });
  await expect(done).toContainText('Bắt đầu làm thay');
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tôi đã xem hết' }).click();
  await expect(page.getByText(/việc đã được làm thay bạn mà bạn chưa xem/)).toBeHidden();
  expect(chairman.complaints.unexpected()).toEqual([]);
});
