import { PROVINCE } from '../stage/accounts';
import { expect, test } from '../stage/stage';

test('smoke', async ({ stage }) => {
  const { page } = await stage.signedIn(PROVINCE);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible();
});
