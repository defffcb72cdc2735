// Acts as a person makes them: keys and clicks after the page is open, counted from the browser's own events.
import { arrivalEndpoints, dispatchEndpoints } from '@lienthong/dispatch/model';
import { handlingEndpoints } from '@lienthong/handling/model';
import { ANSWERING, COMMUNES, PROVINCE } from '../stage/accounts';
import { countActs } from '../stage/acts';
import { DECISION_57 } from '../stage/desk';
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

  test('an officer replies and submits the answer in two keys besides writing it', async ({ stage }) => {
    const clerk = await stage.behindTheScenes(ANSWERING.clerk);
    const { page, desk } = await stage.signedIn(ANSWERING.officer);
    const sender = await stage.behindTheScenes(PROVINCE);
    const { document } = await sender.issue({ subject: uniqueSubject('Đề nghị báo cáo') }, [clerk.agencyId]);
    const { items } = await clerk.call(arrivalEndpoints.list, { query: { state: 'pending', q: document.subject } });
    const arrivalId = items[0]?.id ?? '';
    await clerk.call(arrivalEndpoints.register, { params: { id: arrivalId } });
    const receivers = [{ id: desk.session.post.id, role: 'lead' as const }];
    await clerk.call(handlingEndpoints.handOver, { body: { documents: [{ arrivalId }], receivers } });
    await page.goto(`/incoming/${arrivalId}`);
    await expect(page.getByRole('button', { name: /^Trả lời/ })).toBeVisible();

    const acts = await countActs(page);
    await page.keyboard.press('q');
    await expect(page.getByLabel('Căn cứ, phúc đáp')).toHaveValue(new RegExp(`số ${document.code} ngày`));
    // Writing the letter is no act of the journey: the file is laid in.
    await page.locator('#draft-files input[type=file]').setInputFiles(DECISION_57);
    await expect(page.getByRole('button', { name: /^Bỏ tệp 57-2010/ })).toBeVisible();
    await expect(page.locator('lt-save-status')).toContainText('Đã lưu lúc');
    await expect(page.locator('.findings')).toBeVisible();
    await expect(page.locator('.findings li.stop')).toHaveCount(0);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/^Đã trình ký/)).toBeVisible();
    expect(await acts.total()).toBe(2);
    expect(await acts.clicks()).toBe(0);
  });
});
