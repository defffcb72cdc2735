import { arrivalEndpoints, dispatchEndpoints } from '@lienthong/dispatch/model';
import type { Page, Route } from '@playwright/test';
import { COMMUNES, PROVINCE } from '../stage/accounts';
import { expect, test, uniqueSubject } from '../stage/stage';

const BROKEN = /ERR_FAILED|status of 503/;

/** Cuts the line to some addresses until the returned function mends it. */
async function cut(page: Page, address: RegExp, act: (route: Route) => Promise<void> = (route) => route.abort()) {
  await page.route(address, act);
  return () => page.unroute(address, act);
}

test.describe('a bad line', () => {
  test('a register act that did not get through says so, keeps the document, and works when tried again', async ({
    stage,
  }) => {
    const { page, desk, complaints } = await stage.signedIn(COMMUNES.badLine);
    complaints.expect(BROKEN);
    const sender = await stage.behindTheScenes(PROVINCE);
    const { document } = await sender.issue({ subject: uniqueSubject('Mất mạng'), urgency: 3 }, [desk.agencyId]);
    await page.goto(`/incoming/pending?q=${encodeURIComponent(document.subject)}`);
    await expect(page.getByRole('heading', { name: document.code ?? '', exact: true })).toBeVisible();

    const mend = await cut(page, /\/api\/arrivals\/[^/]+\/register$/);
    await page.keyboard.press('Enter');
    const problem = page.getByRole('alert').filter({ hasText: 'Không kết nối được máy chủ.' });
    await expect(problem).toContainText('vẫn còn');
    await expect(problem).toContainText('web.offline');
    await expect(page.getByRole('row').filter({ hasText: document.subject })).toBeVisible();
    await mend();
    await problem.getByRole('button', { name: 'Thử lại' }).click();
    await expect(page.locator('lt-granted-number')).toContainText(document.code ?? '');
    await expect(problem).toBeHidden();
  });

  test('a list of a server that is down says so, and comes when tried again', async ({ stage }) => {
    const { page, complaints } = await stage.signedIn(PROVINCE);
    complaints.expect(BROKEN);
    const mend = await cut(page, /\/api\/documents\?/, (route) => route.fulfill({ status: 503, body: 'down' }));
    await page.goto('/outgoing/register');
    const problem = page.getByRole('alert').filter({ hasText: 'Máy chủ đang bận hoặc đang bảo trì.' });
    await expect(problem).toContainText('web.unavailable');
    await mend();
    await problem.getByRole('button', { name: 'Thử lại' }).click();
    await expect(problem).toBeHidden();
    await expect(
      page.getByRole('grid', { name: 'Sổ đi' }).or(page.getByText('Chưa phát hành văn bản nào')),
    ).toBeVisible();
  });

  test('what is written without a line stays, over a reload too, and is sent when the line is back', async ({
    stage,
  }) => {
    const { page, desk, complaints } = await stage.signedIn(PROVINCE);
    complaints.expect(BROKEN);
    const draft = await desk.draft({ subject: uniqueSubject('Trước khi mất mạng') });
    await page.goto(`/outgoing/${draft.id}/edit`);
    const subject = page.getByRole('textbox', { name: 'Trích yếu (bắt buộc)' });
    await expect(subject).toHaveValue(draft.subject);
    const isChange = (route: Route) => (route.request().method() === 'PUT' ? route.abort() : route.continue());
    const mend = await cut(page, /\/api\/documents\/[^/]+$/, isChange);
    const written = uniqueSubject('Viết khi mất mạng');
    await subject.fill(written);
    await expect(page.getByText('bản trên máy này vẫn giữ và sẽ tự gửi lại')).toBeVisible();
    await page.reload();
    await expect(subject).toHaveValue(written);
    await expect(page.getByText('đã khôi phục phần chưa gửi từ máy này')).toBeVisible();
    await mend();
    await expect(page.getByText(/^\s*Đã lưu lúc/)).toBeVisible();
    await page.reload();
    await expect(subject).toHaveValue(written);
  });

  test('an issue whose answer was lost happens once, however often it is confirmed', async ({ stage }) => {
    const { page, desk, complaints } = await stage.signedIn(PROVINCE);
    complaints.expect(BROKEN);
    const commune = await stage.behindTheScenes(COMMUNES.badLine);
    const draft = await desk.draft({ subject: uniqueSubject('Mất câu trả lời') });
    await page.goto(`/outgoing/${draft.id}/edit`);
    const search = page.getByRole('searchbox', { name: 'Tìm trong cây' });
    await search.fill(commune.session.post.agencyName);
    await search.press('Enter');
    await expect(page.getByRole('region', { name: 'Khi phát hành' })).toContainText('1 đơn vị');

    const loseTheAnswer = async (route: Route) => {
      await route.fetch();
      await route.abort();
    };
    const mend = await cut(page, /\/issue$/, loseTheAnswer);
    await page.getByRole('button', { name: /^Xác nhận phát hành/ }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Không kết nối được máy chủ.' })).toBeVisible();
    await mend();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(page.getByRole('region', { name: 'Đã phát hành' })).toContainText('QĐ-UBND');
    const sendings = await desk.call(dispatchEndpoints.list, { query: { q: draft.subject } });
    expect(sendings.items).toHaveLength(1);
    const query = { state: 'pending', q: draft.subject } as const;
    expect((await commune.call(arrivalEndpoints.list, { query })).items).toHaveLength(1);
  });
});
