import { expect, type Page } from '@playwright/test';
import { agencyEndpoints } from '@lienthong/agency/model';
import { arrivalEndpoints, dispatchEndpoints } from '@lienthong/dispatch/model';
import type { Desk } from './desk';
import { uniqueSubject } from './stage';

/** One screen of the product in one state. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  /** Waits until everything is there, and brings it into the state that is meant. */
  readonly ready: (page: Page) => Promise<unknown>;
}

const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
const pages = (page: Page) => expect(page.getByRole('img', { name: /^Trang 1 trong/ }).first()).toBeVisible();

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
    { name: 'Sổ đến', path: '/incoming/register', ready: (page) => expect(page.getByRole('row').nth(1)).toBeVisible() },
    {
      name: 'Đã trả lại',
      path: '/incoming/register?view=refused',
      ready: (page) => expect(page.getByRole('row').nth(1)).toBeVisible(),
    },
    { name: 'Văn bản đến', path: `/incoming/${registered}`, ready: pages },
    {
      name: 'Văn bản đến, dòng thời gian',
      path: `/incoming/${registered}?tab=timeline`,
      ready: (page) => expect(page.locator('lt-timeline li').first()).toBeVisible(),
    },
  ];
}

/** Screens of the province's clerk, with a document sent to a district and its communes. */
export async function senderScreens(sender: Desk): Promise<readonly Screen[]> {
  const { agencies } = await sender.call(agencyEndpoints.directory, { query: {} });
  const to = agencies.filter(({ level }) => level !== 'province').slice(0, 30);
  const draft = await sender.draft({ subject: uniqueSubject('Dự thảo để xem') });
  const order = { recipientIds: to.map(({ id }) => id), route: 'by_level' as const };
  const sent = await sender.draft({ subject: uniqueSubject('Văn bản để xem'), urgency: 1 });
  const { dispatchId } = await sender.call(dispatchEndpoints.issue, { params: { id: sent.id }, body: order });
  const rows = (page: Page) => expect(page.getByRole('row').nth(1)).toBeVisible();
  return [
    { name: 'Tổng quan', path: '/', ready: (page) => heading(page, 'Tổng quan') },
    {
      name: 'Soạn văn bản, thiếu mọi thứ',
      path: '/outgoing/new',
      ready: async (page) => {
        await expect(page.getByRole('button', { name: /^Mọi xã \d/ })).toBeVisible();
        await page.getByRole('button', { name: /^Phát hành/ }).click();
      },
    },
    {
      name: 'Soạn văn bản, trước khi xác nhận',
      path: `/outgoing/${draft.id}/edit`,
      ready: async (page) => {
        await page.getByRole('button', { name: /^Mọi huyện \d/ }).click();
        await expect(page.getByRole('region', { name: 'Khi phát hành' })).toBeVisible();
        await page.getByRole('button', { name: /^Phát hành/ }).click();
        await expect(page.getByRole('button', { name: /^Xác nhận phát hành/ })).toBeVisible();
      },
    },
    { name: 'Dự thảo', path: '/outgoing/drafts', ready: rows },
    { name: 'Sổ đi', path: '/outgoing/register', ready: rows },
    { name: 'Theo dõi gửi', path: `/outgoing/delivery?id=${dispatchId}`, ready: rows },
    { name: 'Đơn vị im lặng', path: '/outgoing/delivery?view=silent', ready: rows },
    { name: 'Văn bản đi', path: `/outgoing/${sent.id}`, ready: pages },
    {
      name: 'Văn bản đi, luồng',
      path: `/outgoing/${sent.id}?tab=route`,
      ready: (page) => expect(page.getByRole('treeitem').nth(2)).toBeVisible(),
    },
    {
      name: 'Văn bản đi, dòng thời gian',
      path: `/outgoing/${sent.id}?tab=timeline`,
      ready: (page) => expect(page.locator('lt-timeline li').first()).toBeVisible(),
    },
    {
      name: 'Đi đến, thực hiện',
      path: '/outgoing/register',
      ready: async (page) => {
        await rows(page);
        await page.keyboard.press('Control+k');
        await expect(page.getByRole('option').first()).toBeVisible();
      },
    },
    {
      name: 'Phím tắt',
      path: '/outgoing/register',
      ready: async (page) => {
        await rows(page);
        await page.keyboard.press('?');
        await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
      },
    },
    { name: 'Tài khoản của tôi', path: '/account', ready: (page) => heading(page, 'Tài khoản của tôi') },
    { name: 'Không có trang này', path: '/nowhere', ready: (page) => heading(page, 'Không có trang này') },
  ];
}

/** Screens of the platform administrator. */
export async function adminScreens(admin: Desk): Promise<readonly Screen[]> {
  return [
    {
      name: 'Cơ cấu tổ chức, một đơn vị',
      path: `/admin/organisations?agency=${admin.agencyId}`,
      ready: (page) => expect(page.getByRole('heading', { name: /^Đơn vị trực thuộc/ })).toBeVisible(),
    },
    {
      name: 'Cơ cấu tổ chức',
      path: '/admin/organisations',
      ready: (page) => expect(page.getByRole('treeitem').nth(2)).toBeVisible(),
    },
    {
      name: 'Nhập cơ cấu tổ chức',
      path: '/admin/organisations/import',
      ready: (page) => heading(page, 'Nhập cơ cấu tổ chức'),
    },
    {
      name: 'Người dùng, thêm người',
      path: '/admin/people?person=new',
      ready: (page) => heading(page, 'Thêm người dùng'),
    },
    {
      name: 'Người dùng, một người',
      path: '/admin/people',
      ready: async (page) => {
        await page.getByRole('row').filter({ hasText: 'chuyenvien.ubnd' }).click();
        await expect(page.getByRole('heading', { name: 'Chức vụ, vai trò' })).toBeVisible();
      },
    },
  ];
}
