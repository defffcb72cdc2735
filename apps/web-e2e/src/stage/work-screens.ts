import { expect, type Page } from '@playwright/test';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { handlingEndpoints, QUEUE_TABS, queueEndpoints } from '@lienthong/handling/model';
import { vietnamDay } from '@lienthong/platform/kernel';
import type { Desk } from './desk';
import { rows, type Screen } from './screens';
import { uniqueSubject } from './stage';

const DAY = 86_400_000;

/** Something stands in the list, or the words that nothing does. */
const answered = (page: Page) =>
  expect(page.getByRole('row').nth(1).or(page.locator('lt-empty-state')).first()).toBeVisible();

const partsOf = (whose: string): Screen[] =>
  QUEUE_TABS.map((part) => ({ name: `Việc của tôi ${whose}, ${part}`, path: `/inbox?part=${part}`, ready: answered }));

/** Every part of the queue of somebody who has nothing to do. */
export const emptyInboxScreens = (): readonly Screen[] => partsOf('khi không có việc');

/** Registers a document of the sender at the clerk's agency. */
async function registered(clerk: Desk, sender: Desk, words: string): Promise<string> {
  const { document } = await sender.issue({ subject: uniqueSubject(words), urgency: 2, dueOn: '2030-01-31' }, [
    clerk.agencyId,
  ]);
  const { items } = await clerk.call(arrivalEndpoints.list, { query: { state: 'pending', q: document.subject } });
  const id = items[0]?.id ?? '';
  await clerk.call(arrivalEndpoints.register, { params: { id } });
  return id;
}

/** What is done with a piece of work, beside the list. */
const ACTS: readonly Screen[] = [
  { name: 'Một việc, cần xử lý', path: '/inbox?part=todo', ready: openFirst },
  {
    name: 'Một việc, chuyển',
    path: '/inbox?part=todo',
    ready: async (page) => {
      await openFirst(page);
      await page.keyboard.press('c');
      const drawer = page.locator('lt-handover-drawer');
      await drawer.locator('lt-receiver-picker').getByRole('button', { disabled: false }).first().click();
      await expect(drawer.locator('.chosen-receivers lt-date-input')).toBeVisible();
    },
  },
  {
    name: 'Một việc, tạm hoãn',
    path: '/inbox?part=todo',
    ready: async (page) => {
      await openFirst(page);
      await page.keyboard.press('m');
      await expect(page.locator('lt-snooze-drawer lt-date-input')).toBeVisible();
    },
  },
];

/** Screens of a head who has work in every part but the drafts: to do, together, to know, given on, put off. */
export async function headScreens(head: Desk, clerk: Desk, sender: Desk): Promise<readonly Screen[]> {
  const { items: receivers } = await clerk.call(handlingEndpoints.receivers, {});
  const own = { id: head.session.post.id, dueOn: vietnamDay(new Date(Date.now() + 3 * DAY)) };
  const other = receivers.find(({ kind, id }) => kind === 'post' && id !== own.id)?.id ?? '';
  const give = async (words: string, role: 'lead' | 'cooperate' | 'inform') => {
    const arrivalId = await registered(clerk, sender, words);
    const lead = role === 'lead' ? [] : [{ id: other, role: 'lead' as const }];
    const body = { documents: [{ arrivalId }], receivers: [{ ...own, role }, ...lead], instruction: 'Xem, giải quyết' };
    await clerk.call(handlingEndpoints.handOver, { body });
    return arrivalId;
  };
  const first = await give('Việc cần xử lý', 'lead');
  await give('Việc phối hợp', 'cooperate');
  await give('Văn bản để biết', 'inform');
  await give('Việc tạm hoãn', 'lead');
  const later = await head.call(queueEndpoints.list, { query: { tab: 'todo', q: 'Việc tạm hoãn' } });
  const ids = later.items.map(({ id }) => id);
  await head.call(handlingEndpoints.snooze, { body: { ids, until: vietnamDay(new Date(Date.now() + 5 * DAY)) } });
  return [
    ...partsOf('khi có việc'),
    ...ACTS,
    {
      name: 'Văn bản đến, xử lý',
      path: `/incoming/${first}?tab=handling`,
      ready: (page) => expect(page.getByRole('treeitem').first()).toBeVisible(),
    },
  ];
}

async function openFirst(page: Page): Promise<void> {
  await rows(page);
  await page.getByRole('row').nth(1).click();
  await expect(page.locator('lt-work-panel')).toBeVisible();
}

/** Screens of a clerk who looks for something: found, not found, and with a server that does not answer. */
export const searchScreens = (subject: string): readonly Screen[] => [
  { name: 'Tra cứu, có kết quả', path: `/search?q=${encodeURIComponent(subject)}&direction=outgoing`, ready: rows },
  {
    name: 'Tra cứu, với bộ lọc',
    path: '/search?direction=outgoing',
    ready: async (page) => {
      await answered(page);
      const fold = page.getByRole('button', { name: 'Bộ lọc (1)' });
      if (await fold.isVisible()) await fold.click();
      await expect(page.getByRole('combobox', { name: 'Chiều' })).toBeVisible();
    },
  },
  {
    name: 'Tra cứu, không có kết quả',
    path: '/search?q=zzzz9999',
    ready: (page) => expect(page.getByText('Không có văn bản nào khớp.')).toBeVisible(),
  },
  {
    name: 'Tra cứu, máy chủ không trả lời',
    path: '/search?q=quy',
    ready: async (page) => {
      await page.route(/\/api\/search\?/, (route) => route.abort());
      await page.getByRole('searchbox', { name: 'Tìm văn bản' }).fill('quy che van thu');
      await expect(page.locator('lt-problem-banner')).toBeVisible();
      await page.unrouteAll();
    },
  },
];

/** Books and forms, a book that is numbered and one that is kept by hand. */
export const bookPageScreens = (): readonly Screen[] => [
  {
    name: 'Sổ, biểu mẫu',
    path: '/reports/books?book=outgoing',
    ready: async (page) => {
      await expect(page.locator('.legal-table tbody tr').first()).toBeVisible();
      const fold = page.locator('.books-fold');
      if (await fold.isVisible()) await fold.click();
      await expect(page.getByRole('combobox', { name: 'Năm' })).toBeVisible();
    },
  },
  {
    name: 'Sổ, biểu mẫu, ghi thêm dòng',
    path: '/reports/books?book=post',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Ghi thêm dòng' }).click();
      await expect(page.getByRole('button', { name: 'Ghi vào sổ' })).toBeVisible();
    },
  },
];
