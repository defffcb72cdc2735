import type { Page } from '@playwright/test';
import { COMMUNES, PROVINCE } from '../stage/accounts';
import { expect, test, uniqueSubject } from '../stage/stage';

/** The documents the desk shows as open and as ticked, by their place in the list. */
async function marks(page: Page, subject: string): Promise<{ open: number[]; ticked: number[] }> {
  const rows = await page.getByRole('row').filter({ hasText: subject }).all();
  const open: number[] = [];
  const ticked: number[] = [];
  for (const [at, row] of rows.entries()) {
    if ((await row.getAttribute('class'))?.includes('active')) open.push(at);
    if ((await row.getAttribute('aria-selected')) === 'true') ticked.push(at);
  }
  return { open, ticked };
}

/** A key as an input method delivers it while it puts a character together. */
function composing(page: Page, key: string): Promise<boolean> {
  return page.evaluate((pressed) => {
    const code = `Key${pressed.toUpperCase()}`;
    const init = { key: pressed, code, isComposing: true, bubbles: true, cancelable: true };
    return (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init));
  }, key);
}

test.describe('keys', () => {
  test('j and k go through the list; in a field and while a character is being composed they are letters', async ({
    stage,
  }) => {
    const { page, desk } = await stage.signedIn(COMMUNES.keys);
    const sender = await stage.behindTheScenes(PROVINCE);
    const subject = uniqueSubject('Đi qua danh sách');
    for (let count = 0; count < 3; count++) await sender.issue({ subject }, [desk.agencyId]);
    await page.goto(`/incoming/pending?q=${encodeURIComponent(subject)}`);
    await expect(page.getByRole('row').filter({ hasText: subject })).toHaveCount(3);
    await expect.poll(() => marks(page, subject)).toEqual({ open: [0], ticked: [] });

    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect.poll(() => marks(page, subject)).toEqual({ open: [2], ticked: [] });
    await page.keyboard.press('k');
    await expect.poll(() => marks(page, subject)).toEqual({ open: [1], ticked: [] });
    expect(await composing(page, 'j')).toBe(true);
    expect(await composing(page, 'x')).toBe(true);
    expect(await marks(page, subject)).toEqual({ open: [1], ticked: [] });

    await page.keyboard.press('/');
    const field = page.getByRole('searchbox', { name: 'Tìm trong văn bản chờ vào sổ' });
    await expect(field).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.type('jkxnr');
    await expect(field).toHaveValue(`${subject}jkxnr`);
    await expect(page.getByText('Không có văn bản nào khớp')).toBeVisible();
    await field.fill(subject);
    await expect.poll(() => marks(page, subject)).toEqual({ open: [1], ticked: [] });
  });

  test('g and a letter go to a page, ? shows all keys, Ctrl+K finds pages without accents', async ({ stage }) => {
    const { page } = await stage.signedIn(PROVINCE);
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Tổng quan', exact: true })).toBeVisible();
    for (const [letter, heading] of [
      ['d', 'Chờ vào sổ'],
      ['v', 'Sổ đi'],
      ['l', 'Theo dõi gửi'],
      ['s', 'Soạn, phát hành văn bản'],
    ] as const) {
      await page.keyboard.press('g');
      await page.keyboard.press(letter);
      await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    }

    await page.locator('#main').focus();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Phím tắt' });
    await expect(sheet).toContainText('Chờ vào sổ');
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Soạn, phát hành văn bản', exact: true })).toBeVisible();

    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Đi đến, thực hiện' });
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('so den');
    await expect(palette.getByRole('option').first()).toContainText('Sổ đến');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Sổ đến', exact: true })).toBeVisible();
    await expect(palette).toBeHidden();
  });

  test('Ctrl+Enter issues from any field, and Enter in the search of the tree chooses', async ({ stage }) => {
    const { page, desk } = await stage.signedIn(PROVINCE);
    const draft = await desk.draft({ subject: uniqueSubject('Chỉ bằng phím') });
    await page.goto(`/outgoing/${draft.id}/edit`);
    await page.getByRole('searchbox', { name: 'Tìm trong cây' }).fill('phuong khanh hau');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Khi phát hành' })).toContainText('1 đơn vị');
    await expect(page.getByRole('button', { name: /^Xác nhận phát hành/ })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: 'Đã phát hành' })).toContainText('1 nơi nhận');
  });

  test('single-letter keys can be switched off, and stay off', async ({ stage }) => {
    const { page } = await stage.signedIn(PROVINCE);
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Tổng quan', exact: true })).toBeVisible();
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: /Bật phím tắt/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Tổng quan', exact: true })).toBeVisible();
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Đi đến, thực hiện' })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/');
  });
});
