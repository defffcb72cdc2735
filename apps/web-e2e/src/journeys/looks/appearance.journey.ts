import { COMMUNES, PROVINCE } from '../../stage/accounts';
import { expect, SIZES, test, uniqueSubject } from '../../stage/stage';

test.describe('appearance', () => {
  test('the language changes on the spot: what is being written stays', async ({ stage }) => {
    const { page, desk } = await stage.signedIn(PROVINCE);
    const draft = await desk.draft({ subject: uniqueSubject('Hai thứ tiếng') });
    await page.goto(`/outgoing/${draft.id}/edit`);
    const subject = page.locator('#draft-subject');
    await subject.fill(`${draft.subject}, đang viết`);
    await page.getByRole('button', { name: /English/ }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('button', { name: /^Issue/ })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Outgoing register', exact: true })).toBeVisible();
    await expect(subject).toHaveValue(`${draft.subject}, đang viết`);

    await page.goto('/outgoing/delivery');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('button', { name: /Tiếng Việt/ }).click();
    await expect(page.getByRole('heading', { name: 'Theo dõi gửi', exact: true })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  });

  test('light and dark follow the computer until one is chosen, which stays', async ({ stage }) => {
    const { page } = await stage.signedIn(PROVINCE, { colorScheme: 'dark' });
    const isDark = () =>
      page.locator('#main').evaluate((main) => {
        const [red = 255] = (getComputedStyle(main).backgroundColor.match(/\d+/g) ?? []).map(Number);
        return red < 128;
      });
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Tổng quan', exact: true })).toBeVisible();
    await expect.poll(isDark).toBe(true);
    await page.getByRole('button', { name: 'Giao diện sáng, tối' }).click();
    await page.getByRole('button', { name: 'Sáng', exact: true }).click();
    await expect.poll(isDark).toBe(false);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Tổng quan', exact: true })).toBeVisible();
    await expect.poll(isDark).toBe(false);
  });

  test('on a phone the bottom bar leads everywhere, and a document is taken in with the thumb', async ({ stage }) => {
    const { page, desk } = await stage.signedIn(COMMUNES.looks, { viewport: SIZES.phone, hasTouch: true });
    const sender = await stage.behindTheScenes(PROVINCE);
    const { document } = await sender.issue({ subject: uniqueSubject('Trên điện thoại') }, [desk.agencyId]);
    await page.goto('/');
    const bar = page.getByRole('navigation', { name: 'Điều hướng nhanh' });
    await bar.getByRole('link', { name: /Văn bản đến$/ }).tap();
    await page.getByRole('row').filter({ hasText: document.subject }).tap();
    await expect(page.getByRole('heading', { name: document.code ?? '', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Về danh sách' }).tap();
    await page.getByRole('row').filter({ hasText: document.subject }).tap();
    await page.getByRole('button', { name: /^Nhận, vào sổ/ }).tap();
    await expect(page.getByRole('region', { name: 'Thông báo' })).toContainText(`Đã vào sổ ${document.code}`);

    await bar.getByRole('button', { name: 'Thêm' }).tap();
    await page.getByRole('dialog', { name: 'Thêm' }).getByRole('link', { name: 'Sổ đến' }).tap();
    await expect(page.getByRole('heading', { name: 'Sổ đến', exact: true })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: document.subject })).toBeVisible();
    await bar.getByRole('button', { name: 'Tìm' }).tap();
    await expect(page.getByRole('dialog', { name: 'Đi đến, thực hiện' })).toBeVisible();
  });
});
