import { randomUUID } from 'node:crypto';
import { PLATFORM_ADMIN, PROVINCE_ADMIN } from '../stage/accounts';
import { expect, test } from '../stage/stage';

const FIRST_PASSWORD = 'bốn con trâu qua cầu';
const short = () => randomUUID().slice(0, 6);

test.describe('administration', () => {
  test('an account is added, works, is disabled, and works no more', async ({ stage }) => {
    const { page, complaints } = await stage.signedIn(PROVINCE_ADMIN);
    const username = `thu.${short()}`;
    const fullName = `Nguyễn Thị Thử ${short()}`;
    await page.goto('/admin/people');
    await page.getByRole('button', { name: 'Thêm người dùng' }).click();
    await page.getByLabel('Họ và tên').fill(fullName);
    await page.getByLabel('Tên đăng nhập').fill(username);
    await page.getByRole('textbox', { name: 'Mật khẩu ban đầu' }).fill('ngắn');
    await page.getByLabel('Chức vụ', { exact: true }).fill('Chuyên viên');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'chỗ cần sửa' })).toBeVisible();
    await page.getByRole('checkbox', { name: /^Chuyên viên/ }).check();
    await page.getByRole('textbox', { name: 'Mật khẩu ban đầu' }).fill(FIRST_PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Thông báo' })).toContainText(`Đã thêm ${fullName}.`);

    const other = await stage.sit();
    other.complaints.expect(/status of 40[01].*\/api\/session/);
    const signIn = async () => {
      await other.page.goto('/signin');
      await other.page.getByLabel('Tên đăng nhập').fill(username);
      await other.page.getByRole('textbox', { name: 'Mật khẩu' }).fill(FIRST_PASSWORD);
      await other.page.keyboard.press('Enter');
    };
    await signIn();
    await expect(other.page.getByRole('heading', { name: 'Tổng quan', exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Khóa tài khoản' }).click();
    await page
      .getByRole('group', { name: `Khóa ${fullName}?` })
      .getByRole('button', { name: 'Khóa tài khoản' })
      .click();
    await expect(page.getByRole('row').filter({ hasText: username })).toContainText('Đã khóa');
    other.complaints.expect(/status of 401/);
    await other.page.goto('/outgoing/register');
    await expect(other.page.getByRole('heading', { name: 'Đăng nhập', exact: true })).toBeVisible();
    await signIn();
    await expect(other.page.getByRole('alert')).toContainText('Tên đăng nhập hoặc mật khẩu không đúng.');
    expect(complaints.unexpected()).toEqual([]);
  });

  test('the organisation is imported: faults by line, every difference before it is applied', async ({ stage }) => {
    const { page, complaints } = await stage.signedIn(PLATFORM_ADMIN);
    complaints.expect(/status of 400.*import\/preview/);
    const abbreviation = `MHN${short().toUpperCase()}`;
    const columns = 'key,parentKey,name,kind,level,abbreviation,codes';
    const file = (level: string) => ({
      name: 'co-cau.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`${columns}\n27976,802,UBND xã Mỹ Hạnh Nam,committee,${level},${abbreviation},GSO:27976\n`),
    });
    await page.goto('/admin/organisations/import');
    const input = page.locator('lt-file-drop input[type=file]');
    const look = page.getByRole('button', { name: 'Xem trước khác biệt' });

    await look.click();
    await expect(page.getByText('Chọn tệp cơ cấu.')).toBeVisible();
    await input.setInputFiles(file('phường nào đó'));
    await look.click();
    await expect(page.getByRole('alert').filter({ hasText: 'agency.import' })).toContainText('phường nào đó');
    await input.setInputFiles(file('commune'));
    await look.click();
    const difference = page.getByRole('row').filter({ hasText: 'UBND xã Mỹ Hạnh Nam' });
    await expect(difference).toContainText('Sửa thông tin');
    await expect(difference).toContainText(abbreviation);
    await page.getByRole('button', { name: /^Áp dụng 1 khác biệt/ }).click();
    await expect(page.getByRole('region', { name: 'Thông báo' })).toContainText('Đã áp dụng 1 khác biệt');

    await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('my hanh nam');
    const found = page.getByRole('treeitem').filter({ hasText: 'UBND xã Mỹ Hạnh Nam' });
    await expect(found).toContainText(abbreviation);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'UBND xã Mỹ Hạnh Nam', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'UBND huyện Đức Hòa' }).click();
    await expect(page.getByRole('heading', { name: 'UBND huyện Đức Hòa', exact: true })).toBeVisible();
    await expect(page).toHaveURL(/agency=[0-9a-f-]{36}/);
  });
});
