import { COMMUNES, PROVINCE } from '../stage/accounts';
import { stateCount } from '../stage/compose';
import { expect, test, uniqueSubject } from '../stage/stage';

test.describe('the desk with what waits for the register', () => {
  test('a document goes back with its reason, and the sender sees the reason without reloading', async ({ stage }) => {
    const commune = await stage.signedIn(COMMUNES.refusing);
    const sender = await stage.signedIn(PROVINCE);
    const { document } = await sender.desk.issue({ subject: uniqueSubject('Gửi nhầm') }, [commune.desk.agencyId]);
    await sender.page.goto(`/outgoing/${document.id}?tab=route`);
    await expect(stateCount(sender.page, 'Đã đến', 1)).toBeVisible();

    const { page } = commune;
    await page.goto('/incoming/pending');
    await page.getByRole('row').filter({ hasText: document.subject }).click();
    await expect(page.getByRole('heading', { name: document.code ?? '', exact: true })).toBeVisible();
    await page.keyboard.press('r');
    const reason = page.getByRole('textbox', { name: /^Lý do trả lại/ });
    await expect(reason).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Ghi lý do để nơi gửi biết phải sửa gì.')).toBeVisible();
    await reason.pressSequentially('Gửi nhầm đơn vị.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: 'Thông báo' })).toContainText(`Đã trả lại ${document.code}`);
    await expect(page.getByRole('row').filter({ hasText: document.subject })).toBeHidden();

    await stateCount(sender.page, 'Trả lại', 1).click();
    await expect(sender.page.getByRole('row').filter({ hasText: 'Gửi nhầm đơn vị.' })).toBeVisible();
  });

  test('many documents are registered at once, chosen with x and Shift+↓', async ({ stage }) => {
    const commune = await stage.signedIn(COMMUNES.bulk);
    const sender = await stage.behindTheScenes(PROVINCE);
    const subject = uniqueSubject('Vào sổ hàng loạt');
    for (const urgency of [3, 3, 3] as const) await sender.issue({ subject, urgency }, [commune.desk.agencyId]);

    const { page } = commune;
    await page.goto(`/incoming/pending?q=${encodeURIComponent(subject)}`);
    const rows = page.getByRole('row').filter({ hasText: subject });
    await expect(rows).toHaveCount(3);
    await rows.first().focus();
    await page.keyboard.press('x');
    await expect(page.getByRole('button', { name: /^Vào sổ 1 văn bản/ })).toBeVisible();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByRole('button', { name: /^Vào sổ 3 văn bản/ })).toBeVisible();
    await page.keyboard.press('n');
    await expect(page.getByText('Xong 3/3, lỗi 0')).toBeVisible();
    await expect(rows).toHaveCount(0);
    const numbers = await page.locator('.bulk-results .number').allInnerTexts();
    expect(new Set(numbers.map(Number)).size).toBe(3);
  });
});
