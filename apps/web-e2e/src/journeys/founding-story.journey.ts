import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { COMMUNES, PROVINCE } from '../stage/accounts';
import { addressGroups, composeDecision, issueNow, stateCount } from '../stage/compose';
import { expect, test, uniqueSubject, type SignedIn } from '../stage/stage';

const DEPARTMENTS = 20;
const DISTRICTS = 15;
const COMMUNE_COUNT = 188;
const EVERYBODY = DEPARTMENTS + DISTRICTS + COMMUNE_COUNT;

/** The number the commune's register grants next. */
async function nextArrivalNumber({ desk }: SignedIn): Promise<number> {
  const { items } = await desk.call(arrivalEndpoints.list, { query: { state: 'registered', limit: 1 } });
  return (items[0]?.arrivalNumber ?? 0) + 1;
}

test.describe('Decision 57/2010 goes out to the whole province', () => {
  test('every agency has it at once, a commune registers it, and the sender sees that without reloading', async ({
    stage,
  }) => {
    const subject = uniqueSubject('Ban hành Quy chế phối hợp');
    const sender = await stage.signedIn(PROVINCE);
    const commune = await stage.signedIn(COMMUNES.founding);
    const number = await nextArrivalNumber(commune);
    await commune.page.goto('/incoming/pending');
    await expect(commune.page.getByRole('heading', { name: 'Chờ vào sổ', exact: true })).toBeVisible();

    await composeDecision(sender.page, subject);
    await addressGroups(sender.page, 'Mọi sở', 'Mọi huyện', 'Mọi xã');
    await expect(sender.page.getByRole('heading', { name: `Đã chọn ${EVERYBODY} nơi nhận` })).toBeVisible();
    const code = await issueNow(sender.page);
    expect(code).toMatch(/^\d+\/QĐ-UBND$/);
    await sender.page.getByRole('link', { name: 'Xem ai đã nhận' }).click();
    await expect(stateCount(sender.page, 'Đã đến', EVERYBODY)).toBeVisible();

    const row = commune.page.getByRole('row').filter({ hasText: subject });
    await row.click();
    await expect(commune.page.getByRole('heading', { name: code, exact: true })).toBeVisible();
    await expect(commune.page.getByRole('img', { name: /^Trang 1 trong/ })).toBeVisible();
    await commune.page.getByRole('button', { name: /^Nhận, vào sổ/ }).click();
    await expect(commune.page.locator('lt-granted-number')).toContainText(`Số đến${number}`);
    await expect(row).toBeHidden();

    await stateCount(sender.page, 'Đã vào sổ', 1).click();
    const line = sender.page.getByRole('row').filter({ hasText: commune.desk.session.post.agencyName });
    await expect(line).toContainText(`số đến ${number}`);
  });

  test('qua huyện: the districts have it first, then the communes, and the tree grows by itself', async ({ stage }) => {
    const { page } = await stage.signedIn(PROVINCE);
    await composeDecision(page, uniqueSubject('Gửi qua huyện'));
    await addressGroups(page, 'Mọi xã');
    await page.getByRole('radio', { name: /Qua cấp trên/ }).check();
    await expect(page.getByText(`2 chặng, qua thêm ${DISTRICTS} đơn vị`)).toBeVisible();
    await issueNow(page);
    await page.getByRole('link', { name: 'Xem ai đã nhận' }).click();

    const tree = page.getByRole('tree', { name: 'Luồng' });
    const district = tree.getByRole('treeitem', { level: 2 }).filter({ hasText: 'UBND huyện Bến Lức' });
    await expect(district).toContainText('chuyển tiếp');
    await expect(district).toContainText('Đã đến');
    const communes = tree.getByRole('treeitem', { level: 3 }).filter({ hasText: /^UBND/ });
    await expect(communes.first()).toContainText('Đã đến');
    // The districts it passes through have a copy of their own.
    await expect(stateCount(page, 'Đã đến', COMMUNE_COUNT + DISTRICTS)).toBeVisible({ timeout: 25_000 });
  });
});
