// The pictures of the README, drawn again by `SCREENSHOTS=1 npm run e2e -- --only=journeys`.
import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMUNES, PLATFORM_ADMIN, PROVINCE } from '../stage/accounts';
import { addressGroups, composeDecision } from '../stage/compose';
import { expect, SIZES, test } from '../stage/stage';
import { liveThroughADay } from './day';
import { shrinkPng } from './shrink-png';

const FOLDER = join(import.meta.dirname, '../../../../docs/screenshots');
const MOST_BYTES = 250_000;

async function draw(page: Page, name: string): Promise<void> {
  const picture = shrinkPng(await page.screenshot({ caret: 'hide', animations: 'disabled' }));
  writeFileSync(join(FOLDER, `${name}.png`), picture);
  expect(picture.length, `${name}.png in bytes`).toBeLessThanOrEqual(MOST_BYTES);
}

/** The image of the first page, drawn and not only there. */
async function firstPage(page: Page): Promise<void> {
  const image = page.getByRole('img', { name: /^Trang 1 trong/ }).first();
  await expect(image).toBeVisible();
  await expect.poll(() => image.evaluate((one) => (one as { naturalWidth?: number }).naturalWidth)).toBeGreaterThan(0);
}

test('pictures of the README', async ({ stage }) => {
  test.slow();
  const { documentId, dispatchId } = await liveThroughADay(stage.behindTheScenes, COMMUNES.founding);

  const clerk = await stage.signedIn(COMMUNES.founding);
  await clerk.page.goto('/incoming/pending');
  await firstPage(clerk.page);
  await draw(clerk.page, 'cho-vao-so');
  await clerk.page.emulateMedia({ colorScheme: 'dark' });
  await draw(clerk.page, 'cho-vao-so-toi');

  const phone = await stage.signedIn(COMMUNES.founding, { viewport: SIZES.phone });
  await phone.page.goto('/incoming/pending');
  await expect(phone.page.getByRole('row').nth(3)).toBeVisible();
  await draw(phone.page, 'cho-vao-so-dien-thoai');

  const { page } = await stage.signedIn(PROVINCE);
  await page.goto(`/outgoing/${documentId}?tab=route`);
  await firstPage(page);
  await expect(page.getByRole('treeitem').nth(5)).toBeVisible();
  await draw(page, 'luong');
  await page.goto(`/outgoing/delivery?id=${dispatchId}`);
  await expect(page.getByRole('grid', { name: 'Nơi nhận của lần gửi' })).toBeVisible();
  await draw(page, 'theo-doi-gui');
  await composeDecision(
    page,
    'Quyết định ban hành Quy chế phối hợp gửi, nhận văn bản điện tử giữa các cơ quan nhà nước',
  );
  await addressGroups(page, 'Mọi sở', 'Mọi huyện', 'Mọi xã');
  await expect(page.getByRole('region', { name: 'Khi phát hành' })).toContainText('223 đơn vị');
  await expect(page.getByRole('button', { name: /^Xác nhận phát hành/ })).toBeVisible();
  await draw(page, 'soan-phat-hanh');

  const admin = await stage.signedIn(PLATFORM_ADMIN);
  await admin.page.goto('/admin/organisations');
  const field = admin.page.getByRole('searchbox', { name: 'Tìm đơn vị' });
  await field.fill('ben luc');
  await field.press('Enter');
  await expect(admin.page.getByRole('heading', { name: 'Mã định danh' })).toBeVisible();
  await field.fill('');
  await expect(admin.page.getByRole('treeitem').nth(12)).toBeVisible();
  await draw(admin.page, 'co-cau-to-chuc');
});
