import { identityEndpoints } from '@lienthong/identity/model';
import type { Page } from '@playwright/test';
import { PASSWORD, PROVINCE, TWO_POSTS } from '../stage/accounts';
import { expect, test } from '../stage/stage';

async function typePassword(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.keyboard.press('Enter');
}

test.describe('sessions', () => {
  test('signing in says what is wrong and leads to the page that was wanted', async ({ stage }) => {
    const { page, complaints } = await stage.sit();
    complaints.expect(/status of 40[01].*\/api\/session/);
    await page.goto('/outgoing/register?q=57');
    await expect(page.getByRole('heading', { name: 'Đăng nhập', exact: true })).toBeVisible();
    await expect(page.getByLabel('Tên đăng nhập')).toBeFocused();

    await page.keyboard.press('Enter');
    await expect(page.getByText('Nhập tên đăng nhập.')).toBeVisible();
    await typePassword(page, PROVINCE, 'sai mật khẩu rồi');
    await expect(page.getByRole('alert')).toContainText('Tên đăng nhập hoặc mật khẩu không đúng.');
    await expect(page.getByRole('textbox', { name: 'Mật khẩu' })).toBeFocused();
    await typePassword(page, PROVINCE, PASSWORD);
    await expect(page.getByRole('heading', { name: 'Sổ đi', exact: true })).toBeVisible();
    await expect(page).toHaveURL(/\/outgoing\/register\?q=57$/);
  });

  test('a session that ended elsewhere leads to signing in and back to the same page', async ({ stage }) => {
    const { page, desk, complaints } = await stage.signedIn(PROVINCE);
    complaints.expect(/status of 401/);
    await page.goto('/outgoing/delivery?view=silent');
    await expect(page.getByRole('grid', { name: 'Đơn vị im lặng' })).toBeVisible();
    const elsewhere = await stage.behindTheScenes(PROVINCE);
    const { items } = await desk.call(identityEndpoints.sessions, {});
    const own = items.find(({ current }) => current)?.id ?? '';
    await elsewhere.call(identityEndpoints.endSession, { params: { id: own } });

    await page.getByRole('link', { name: 'Còn chờ trả lời' }).click();
    await expect(page.getByRole('heading', { name: 'Đăng nhập', exact: true })).toBeVisible();
    await typePassword(page, PROVINCE, PASSWORD);
    await expect(page).toHaveURL(/\/outgoing\/delivery$/);
    await expect(page.getByRole('heading', { name: 'Theo dõi gửi', exact: true })).toBeVisible();
  });

  test('a person with two posts switches, and sees the other agency with its own rights', async ({ stage }) => {
    const { page } = await stage.signedIn(TWO_POSTS);
    await page.goto('/');
    const menu = page.getByRole('button', { name: /: đổi chức vụ$/ });
    await expect(menu).toContainText('Văn phòng UBND tỉnh');
    await menu.click();
    await page.getByRole('button', { name: 'UBND tỉnh Long An Chuyên viên' }).click();
    await expect(menu).toContainText('UBND tỉnh Long An');
    // An officer writes drafts; issuing is the clerk's.
    await page.goto('/outgoing/new');
    await expect(page.getByRole('button', { name: /^Trình ký/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Phát hành/ })).toHaveCount(0);
    await menu.click();
    await page.getByRole('button', { name: 'Văn phòng UBND tỉnh Văn thư' }).click();
    await expect(menu).toContainText('Văn phòng UBND tỉnh');
  });

  test('signing out leaves nothing behind', async ({ stage }) => {
    const { page, complaints } = await stage.signedIn(TWO_POSTS);
    complaints.expect(/status of 401/);
    await page.goto('/');
    await page.getByRole('button', { name: /^Tài khoản / }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await expect(page.getByRole('heading', { name: 'Đăng nhập', exact: true })).toBeVisible();
    await page.goto('/incoming/pending');
    await expect(page.getByRole('heading', { name: 'Đăng nhập', exact: true })).toBeVisible();
  });
});
