// Acts as a person makes them: keys and clicks after the page is open, counted from the browser's own events.
import { dispatchEndpoints } from '@lienthong/dispatch/model';
import { COMMUNES, PROVINCE } from '../stage/accounts';
import { countActs } from '../stage/acts';
import { expect, test, uniqueSubject } from '../stage/stage';

test.describe('the few acts of a day', () => {
  test('taking in a document is one key', async ({ stage }) => {
    const commune = await stage.signedIn(COMMUNES.acts);
    const sender = await stage.behindTheScenes(PROVINCE);
    // Flash documents stand on top: it is the one that is open.
    const subject = uniqueSubject('Công điện');
    const { document } = await sender.issue({ subject, urgency: 3 }, [commune.desk.agencyId]);
    const { page } = commune;
    await page.goto('/incoming/pending');
    await expect(page.getByRole('heading', { name: document.code ?? '', exact: true })).toBeVisible();

    const acts = await countActs(page);
    await page.keyboard.press('Enter');
    await expect(page.locator('lt-granted-number')).toContainText(document.code ?? '');
    expect(await acts.total()).toBe(1);
    expect(await acts.clicks()).toBe(0);
  });

  test('issuing to all communes is two keys, begun in the subject: the group, and the confirmation', async ({
    stage,
  }) => {
    const { page, desk } = await stage.signedIn(PROVINCE);
    const draft = await desk.draft({ subject: uniqueSubject('Gửi mọi xã') });
    await page.goto(`/outgoing/${draft.id}/edit`);
    const group = page.getByRole('button', { name: /^Mọi xã \d/ });
    const key = await group.getAttribute('aria-keyshortcuts');
    await page.getByRole('textbox', { name: 'Trích yếu (bắt buộc)' }).focus();

    const acts = await countActs(page);
    await page.keyboard.press(key ?? '');
    await expect(page.getByRole('region', { name: 'Khi phát hành' })).toContainText('188 đơn vị');
    await expect(page.getByRole('button', { name: /^Xác nhận phát hành/ })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: 'Đã phát hành' })).toContainText('188 nơi nhận');
    expect(await acts.total()).toBe(2);
    expect(await acts.clicks()).toBe(0);

    const { items } = await desk.call(dispatchEndpoints.list, { query: { q: draft.subject } });
    expect(items.map(({ progress }) => progress.total)).toEqual([188]);
  });
});
