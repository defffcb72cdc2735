import { expect, type Page } from '@playwright/test';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import type { Desk } from './desk';
import { uniqueSubject } from './stage';

/** One screen of the product in one state. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  /** Waits until everything is there, and brings it into the state that is meant. */
  readonly ready: (page: Page) => Promise<unknown>;
}

/** The heading of a page is there. */
export const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
/** The first page of a document is there. */
export const pages = (page: Page) => expect(page.getByRole('img', { name: /^Trang 1 trong/ }).first()).toBeVisible();

/** The first row of a list is there. */
export const rows = (page: Page) => expect(page.getByRole('row').nth(1)).toBeVisible();

/** Screens of a commune's clerk, with one document waiting, one registered and one sent back. */
export async function clerkScreens(clerk: Desk, sender: Desk): Promise<readonly Screen[]> {
  const [waiting, registered, refused] = await Promise.all(
    ['Chờ xem', 'Đã vào sổ', 'Đã trả lại'].map(async (words, at) => {
      const wanted = { subject: uniqueSubject(words), urgency: at === 0 ? 2 : 0, dueOn: '2030-01-31' } as const;
      await sender.issue(wanted, [clerk.agencyId]);
      const { items } = await clerk.call(arrivalEndpoints.list, { query: { state: 'pending', q: wanted.subject } });
      return items[0]?.id ?? '';
    }),
  );
  const paper = await clerk.call(arrivalEndpoints.receive, { body: { fileIds: [] } });
  const params = { id: registered ?? '' };
  await clerk.call(arrivalEndpoints.register, { params });
  await clerk.call(arrivalEndpoints.refuse, { params: { id: refused ?? '' }, body: { reason: 'Gửi nhầm đơn vị.' } });
  return [
    { name: 'Tổng quan', path: '/', ready: (page) => heading(page, 'Tổng quan') },
    {
      name: 'Chờ vào sổ, với lý do trả lại',
      path: `/incoming/pending?id=${waiting}`,
      ready: async (page) => {
        await pages(page);
        await page.getByRole('button', { name: /^Trả lại/ }).click();
        await expect(page.getByRole('textbox', { name: /^Lý do trả lại/ })).toBeFocused();
      },
    },
    paperScreen(paper.id),
    { name: 'Sổ đến', path: '/incoming/register', ready: rows },
    {
      name: 'Đã trả lại',
      path: '/incoming/register?view=refused',
      ready: rows,
    },
    { name: 'Văn bản đến', path: `/incoming/${registered}`, ready: pages },
    {
      name: 'Văn bản đến, dòng thời gian',
      path: `/incoming/${registered}?tab=timeline`,
      ready: (page) => expect(page.locator('lt-timeline li').first()).toBeVisible(),
    },
  ];
}

/** A letter on paper whose fields are all still to be written. */
const paperScreen = (id: string): Screen => ({
  name: 'Chờ vào sổ, bản giấy',
  path: `/incoming/pending?id=${id}`,
  ready: (page) => expect(page.getByRole('textbox', { name: /^Ngày văn bản/ })).toBeVisible(),
});
