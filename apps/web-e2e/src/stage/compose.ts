import { expect, type Page } from '@playwright/test';
import { DECISION_57 } from './desk';

/** Opens a new draft and fills in the content step: Decision 57/2010 as a Quyết định. */
export async function composeDecision(page: Page, subject: string): Promise<void> {
  await page.goto('/outgoing/new');
  await page.locator('#draft-files input[type=file]').setInputFiles(DECISION_57);
  await page.getByLabel('Loại văn bản').selectOption('QUYET_DINH');
  await page.getByRole('textbox', { name: 'Trích yếu (bắt buộc)' }).fill(subject);
  await page.getByLabel('Chức vụ người ký').fill('KT. CHỦ TỊCH, PHÓ CHỦ TỊCH');
  await page.getByLabel('Họ tên người ký').fill('Dương Quốc Xuân');
  await expect(page.locator('.draft-file-list').getByText('57-2010-qd-ubnd.pdf')).toBeVisible();
}

/** Presses the chips of whole groups; "Mọi xã" means that group and not "Mọi xã của …". */
export async function addressGroups(page: Page, ...groups: readonly string[]): Promise<void> {
  for (const group of groups) await page.getByRole('button', { name: new RegExp(`^${group} \\d`) }).click();
}

/** Issues, once the page shows what will happen, and answers with the number that was granted. */
export async function issueNow(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Xác nhận phát hành/ }).click();
  const result = page.getByRole('region', { name: 'Đã phát hành' });
  await expect(result).toBeVisible();
  return (await result.locator('.code').innerText()).trim();
}

/** The filter of a sending's board with this state and count. */
export function stateCount(page: Page, state: string, count: number) {
  const filters = page.getByRole('group', { name: 'Lọc theo trạng thái' });
  return filters.getByRole('button', { name: new RegExp(`^${state}\\s*${count}$`) });
}
