import type { Page } from '@playwright/test';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { DECISION_57 } from '../stage/desk';
import { addressGroups, issueNow } from '../stage/compose';
import { bringToSignature } from '../stage/review';
import { expect, SIZES, test, uniqueSubject, type SignedIn } from '../stage/stage';

const DISTRICTS = 15;

/** Opens what waits for the person. */
async function openWaiting(page: Page, subject: string): Promise<void> {
  await page.goto('/outgoing/steps');
  await page.getByRole('row').filter({ hasText: subject }).getByRole('link').click();
  await expect(page.getByText(subject).first()).toBeVisible();
}

/** Writes a legal decision to every district and submits it to the deputy chairman. */
async function writeAndSubmit(page: Page, subject: string): Promise<void> {
  await page.goto('/outgoing/new');
  await page.locator('#draft-files input[type=file]').setInputFiles(DECISION_57);
  await page.getByLabel('Loại văn bản').selectOption('QUYET_DINH');
  await page.locator('#draft-documentClass').check();
  await page.getByRole('textbox', { name: 'Trích yếu (bắt buộc)' }).fill(subject);
  await addressGroups(page, 'Mọi huyện');
  const signer = page.getByLabel('Duyệt, ký');
  await expect(signer).toBeVisible();
  const deputy = signer.getByRole('option', { name: /Phó Chủ tịch/ });
  await signer.selectOption({ label: (await deputy.innerText()).trim() });
  await expect(page.locator('.signature-block')).toContainText('KT. CHỦ TỊCH');
  await expect(page.locator('.findings li.stop')).toHaveCount(0);
  await page.getByRole('button', { name: /^Trình ký( Ctrl ↵)?$/ }).click();
  await expect(page.getByText(/^Đã trình ký/)).toBeVisible();
}

/** The clerk sends it back with a comment; it comes to the head of the drafting unit, who reads why and submits it again. */
async function sendBackOnce(clerk: Page, head: Page, subject: string): Promise<void> {
  await openWaiting(clerk, subject);
  await clerk.getByRole('button', { name: /^Trả lại để sửa/ }).click();
  await expect(clerk.getByRole('alert').filter({ hasText: 'Cần ghi lý do.' })).toBeVisible();
  await clerk.getByRole('textbox', { name: 'Ý kiến' }).fill('Ghi rõ nơi nhận');
  await clerk.getByRole('button', { name: /^Trả lại để sửa/ }).click();
  await expect(clerk.getByText(/bị trả lại để sửa/)).toBeVisible();
  await head.goto('/outgoing/drafts');
  await head.getByRole('row').filter({ hasText: subject }).getByRole('link').click();
  await expect(head.locator('.review-steps q')).toHaveText('Ghi rõ nơi nhận');
  await head.getByRole('link', { name: 'Sửa văn bản' }).click();
  await expect(head.locator('.signature-block')).toContainText('KT. CHỦ TỊCH');
  await head.getByRole('button', { name: /^Trình ký( Ctrl ↵)?$/ }).click();
  await expect(head.getByText(/^Đã trình ký/)).toBeVisible();
}

/** The province finds the answer of a district among what waits to be registered. */
async function readAnswer({ page, desk }: SignedIn, code: string): Promise<void> {
  const { items } = await desk.call(arrivalEndpoints.list, { query: { state: 'pending', q: code } });
  await page.goto(`/incoming/${items[0]?.id}`);
  await expect(page.getByText(code).first()).toBeVisible();
}

for (const [device, viewport, district] of [
  ['an office screen', SIZES.office, '803'],
  ['a phone', SIZES.phone, '804'],
] as const) {
  test(`a decision goes from the officer to every district and is answered, on ${device}`, async ({ stage }) => {
    test.slow();
    const subject = uniqueSubject('Ban hành Quy định phòng cháy');
    const sit = async (username: string) => (await stage.signedIn(username, { viewport })).page;

    await writeAndSubmit(await sit('chuyenvien.ubnd'), subject);

    const head = await sit('truongphong.ubnd');
    await openWaiting(head, subject);
    await head.getByRole('button', { name: /^Nội dung đạt/ }).click();
    await expect(head.getByText(/^Đã xong bước này/)).toBeVisible();

    const province = await stage.signedIn('vanthu.ubnd', { viewport });
    const clerk = province.page;
    await sendBackOnce(clerk, head, subject);
    await openWaiting(head, subject);
    await head.getByRole('button', { name: /^Nội dung đạt/ }).click();
    await expect(head.getByText(/^Đã xong bước này/)).toBeVisible();
    await openWaiting(clerk, subject);
    await clerk.getByRole('button', { name: /^Thể thức đạt/ }).click();
    await expect(clerk.getByText(/^Đã xong bước này/)).toBeVisible();

    const leader = await sit('pholanhdao.ubnd');
    await openWaiting(leader, subject);
    await expect(leader.locator('.signature-block')).toContainText('TM. ỦY BAN NHÂN DÂN');
    await expect(leader.locator('.signature-block')).toContainText('KT. CHỦ TỊCH');
    await leader.getByRole('button', { name: /^Duyệt và ký/ }).click();
    await expect(leader.getByText(/^Đã ký, chờ văn thư/)).toBeVisible();

    await clerk.goto('/outgoing/signed');
    await clerk.getByRole('row').filter({ hasText: subject }).getByRole('link').click();
    await clerk.getByRole('link', { name: 'Cấp số, phát hành', exact: true }).click();
    await expect(clerk.getByRole('heading', { name: `Đã chọn ${DISTRICTS} nơi nhận` })).toBeVisible();
    const code = await issueNow(clerk);
    expect(code).toMatch(/^\d{2,}\/\d{4}\/QĐ-UBND$/);

    const receiver = await stage.signedIn(`vanthu.${district}`, { viewport });
    const { items } = await receiver.desk.call(arrivalEndpoints.list, { query: { state: 'pending', q: subject } });
    const { page } = receiver;
    await page.goto(`/incoming/${items[0]?.id}`);
    await expect(page.getByRole('img', { name: /^Trang 1 trong/ }).first()).toBeVisible();
    await page.getByRole('button', { name: /^Nhận, vào sổ/ }).click();
    await page.getByRole('button', { name: /^Trả lời/ }).click();
    await expect(page.getByLabel('Căn cứ, phúc đáp')).toHaveValue(new RegExp(`số ${code} ngày`));
    await expect(page.getByRole('heading', { name: 'Đã chọn 1 nơi nhận' })).toBeVisible();
    await page.locator('#draft-files input[type=file]').setInputFiles(DECISION_57);
    const answer = await issueNow(page);
    await page.goto(`/incoming/${items[0]?.id}`);
    await expect(page.locator('lt-arrival-replies')).toContainText(answer);
    await readAnswer(province, answer);
  });
}

test('many documents are signed at once, each with its result', async ({ stage }) => {
  const reviewers = {
    officer: await stage.behindTheScenes('chuyenvien.ubnd'),
    head: await stage.behindTheScenes('truongphong.ubnd'),
    clerk: await stage.behindTheScenes('vanthu.ubnd'),
    leader: await stage.behindTheScenes('lanhdao.ubnd'),
  };
  const subjects = [uniqueSubject('Ký một lượt'), uniqueSubject('Ký một lượt')];
  for (const subject of subjects) await bringToSignature(reviewers, subject);
  const { page } = await stage.signedIn('lanhdao.ubnd');
  await page.goto('/outgoing/steps');
  for (const subject of subjects)
    await page.getByRole('row').filter({ hasText: subject }).getByRole('checkbox').check();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.act-results li').filter({ hasText: 'xong' })).toHaveCount(2);
});
