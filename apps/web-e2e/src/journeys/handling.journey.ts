// Handing documents over, instructing, and taking it back: the acts of design 7.2, counted from the browser's own events.
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { handlingEndpoints } from '@lienthong/handling/model';
import { HANDLING, PROVINCE } from '../stage/accounts';
import { countActs } from '../stage/acts';
import type { Desk } from '../stage/desk';
import { expect, SIZES, test, uniqueSubject } from '../stage/stage';

/** Documents of the province in the register of an agency; their ids in order. */
async function registered(clerk: Desk, sender: Desk, subjects: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const subject of subjects) {
    await sender.issue({ subject }, [clerk.agencyId]);
    const { items } = await clerk.call(arrivalEndpoints.list, { query: { state: 'pending', q: subject } });
    const id = items[0]?.id ?? '';
    await clerk.call(arrivalEndpoints.register, { params: { id } });
    ids.push(id);
  }
  return ids;
}

/** Hands a document from the register to the head of the agency. */
async function giveToLeader(clerk: Desk, arrivalId: string): Promise<void> {
  const { items } = await clerk.call(handlingEndpoints.receivers, {});
  const leader = items.find(({ kind, detail }) => kind === 'post' && detail === 'Giám đốc')?.id ?? '';
  const receivers = [{ id: leader, role: 'lead' as const }];
  await clerk.call(handlingEndpoints.handOver, { body: { documents: [{ arrivalId }], receivers } });
}

test.describe('handing over', () => {
  test('twenty documents to one unit in four acts, and back again with one key', async ({ stage }) => {
    test.slow();
    const { page, desk } = await stage.signedIn(HANDLING.clerk);
    const subject = uniqueSubject('Chuyển hai mươi');
    await registered(desk, await stage.behindTheScenes(PROVINCE), Array<string>(20).fill(subject));
    await page.goto(`/inbox?part=to_route&q=${encodeURIComponent(subject)}`);
    await expect(page.getByRole('row')).toHaveCount(21);
    await expect(page.locator('tr.active')).toHaveCount(1);
    await page.locator('tr.active').focus();

    const acts = await countActs(page);
    const begun = Date.now();
    await page.keyboard.down('Shift');
    await page.keyboard.down('ArrowDown');
    // A key that is held repeats: one act of the person, nineteen of the keyboard.
    for (let more = 0; more < 18; more++) {
      await page.waitForTimeout(30); // as fast as keyboards repeat
      await page.keyboard.down('ArrowDown');
    }
    await page.keyboard.up('ArrowDown');
    await page.keyboard.up('Shift');
    await page.keyboard.press('c');
    await page
      .getByRole('button', { name: /^Phòng Quản lý công nghiệp/ })
      .first()
      .click();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Đã chuyển 20 văn bản cho Phòng Quản lý công nghiệp.')).toBeVisible();
    expect(await acts.total()).toBe(4);
    expect(Date.now() - begun).toBeLessThan(15_000);
    await expect(page.getByRole('heading', { name: /^Không có văn bản nào khớp/ })).toBeVisible();

    await page.keyboard.press('z');
    await expect(page.getByText('Đã hoàn tác.')).toBeVisible();
    expect(await acts.total()).toBe(5);
    await expect(page.getByRole('row')).toHaveCount(21);
  });

  test('a leader instructs and passes on in two acts; the head of the unit sees it without reloading', async ({
    stage,
  }) => {
    const clerk = await stage.behindTheScenes(HANDLING.clerk);
    const subject = uniqueSubject('Chờ chỉ đạo');
    const [id = ''] = await registered(clerk, await stage.behindTheScenes(PROVINCE), [subject]);
    const head = await stage.signedIn(HANDLING.head);
    await head.page.goto(`/inbox?q=${encodeURIComponent(subject)}`);
    await expect(head.page.getByRole('heading', { name: /^Không có văn bản nào khớp/ })).toBeVisible();
    await giveToLeader(clerk, id);

    const { page } = await stage.signedIn(HANDLING.leader);
    await page.goto(`/inbox?q=${encodeURIComponent(subject)}`);
    const proposal = page.locator('.proposals').getByRole('button', { name: 'Phòng Quản lý công nghiệp' });
    await expect(proposal).toBeVisible();
    const acts = await countActs(page);
    await proposal.click();
    await expect(page.locator('.chosen-receivers')).toContainText('Phòng Quản lý công nghiệp');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/^Đã chuyển .* cho Phòng Quản lý công nghiệp\.$/)).toBeVisible();
    expect(await acts.total()).toBe(2);
    await expect(head.page.getByRole('row').filter({ hasText: subject })).toBeVisible();
  });

  test('on a phone three taps', async ({ stage }) => {
    const clerk = await stage.behindTheScenes(HANDLING.clerk);
    const subject = uniqueSubject('Chỉ đạo trên điện thoại');
    const [id = ''] = await registered(clerk, await stage.behindTheScenes(PROVINCE), [subject]);
    await giveToLeader(clerk, id);
    const { page } = await stage.signedIn(HANDLING.leader, { viewport: SIZES.phone, hasTouch: true });
    await page.goto(`/inbox?q=${encodeURIComponent(subject)}`);
    const row = page.getByRole('row').filter({ hasText: subject });
    await expect(row).toBeVisible();
    const acts = await countActs(page);
    await row.tap();
    await page.locator('.proposals').getByRole('button').first().tap();
    await expect(page.locator('.chosen-receivers')).toBeVisible();
    await page
      .locator('.drawer-end')
      .getByRole('button', { name: /^Chuyển/ })
      .tap();
    await expect(page.getByText(/^Đã chuyển /)).toBeVisible();
    expect(await acts.total()).toBe(3);
  });

  test('who has it stands in the row of the register, and the chain in the view “Xử lý”', async ({ stage }) => {
    const { page, desk } = await stage.signedIn(HANDLING.clerk);
    const subject = uniqueSubject('Ai đang giữ');
    const [id = ''] = await registered(desk, await stage.behindTheScenes(PROVINCE), [subject]);
    await giveToLeader(desk, id);
    await page.goto(`/incoming/register?q=${encodeURIComponent(subject)}`);
    const leader = (await desk.call(handlingEndpoints.ofArrival, { params: { id } })).holders;
    await expect(page.getByRole('row').filter({ hasText: subject })).toContainText(leader);
    await page.goto(`/incoming/${id}?tab=handling`);
    await expect(page.getByRole('treeitem').first()).toContainText(leader);
    await page.getByRole('button', { name: `Lấy lại từ ${leader}` }).click();
    await expect(page.getByText(/^Đã lấy lại /)).toBeVisible();
    await expect(page.getByText('Chưa chuyển cho ai.')).toBeVisible();
  });
});
