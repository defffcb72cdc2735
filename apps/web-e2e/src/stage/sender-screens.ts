import { expect, type Page } from '@playwright/test';
import { agencyEndpoints } from '@lienthong/agency/model';
import { dispatchEndpoints } from '@lienthong/dispatch/model';
import type { Desk } from './desk';
import { heading, pages, rows, type Screen } from './screens';
import { uniqueSubject } from './stage';

const RECIPIENTS = 30;

/** Screens of the province's clerk, with a draft and with a document sent to some districts and their communes. */
export async function senderScreens(sender: Desk): Promise<readonly Screen[]> {
  const { agencies } = await sender.call(agencyEndpoints.directory, { query: {} });
  const to = agencies.filter(({ level }) => level !== 'province').slice(0, RECIPIENTS);
  const draft = await sender.draft({ subject: uniqueSubject('Dự thảo để xem') });
  const sent = await sender.draft({ subject: uniqueSubject('Văn bản để xem'), urgency: 1 });
  const body = { recipientIds: to.map(({ id }) => id), route: 'by_level' as const };
  const { dispatchId } = await sender.call(dispatchEndpoints.issue, { params: { id: sent.id }, body });
  return [...composeScreens(draft.id), ...sentScreens(sent.id, dispatchId), ...SHELL_SCREENS];
}

function composeScreens(draftId: string): readonly Screen[] {
  return [
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
      path: `/outgoing/${draftId}/edit`,
      ready: async (page) => {
        await page.getByRole('button', { name: /^Mọi huyện \d/ }).click();
        await expect(page.getByRole('region', { name: 'Khi phát hành' })).toBeVisible();
        await expect(page.getByRole('button', { name: /^Xác nhận phát hành/ })).toBeVisible();
      },
    },
    { name: 'Dự thảo', path: '/outgoing/drafts', ready: rows },
    { name: 'Trình ký', path: '/outgoing/reviewing', ready: (page) => heading(page, 'Trình ký') },
    { name: 'Chờ cấp số', path: '/outgoing/signed', ready: (page) => heading(page, 'Chờ cấp số, phát hành') },
    { name: 'Chờ tôi', path: '/outgoing/steps', ready: (page) => heading(page, 'Chờ tôi') },
  ];
}

function sentScreens(documentId: string, dispatchId: string): readonly Screen[] {
  return [
    { name: 'Sổ đi', path: '/outgoing/register', ready: rows },
    { name: 'Theo dõi gửi', path: '/outgoing/delivery', ready: rows },
    {
      name: 'Theo dõi gửi, một lần gửi',
      path: `/outgoing/delivery?id=${dispatchId}`,
      ready: (page) => expect(page.getByRole('grid', { name: 'Nơi nhận của lần gửi' })).toBeVisible(),
    },
    { name: 'Đơn vị im lặng', path: '/outgoing/delivery?view=silent', ready: rows },
    { name: 'Văn bản đi', path: `/outgoing/${documentId}`, ready: pages },
    {
      name: 'Văn bản đi, luồng',
      path: `/outgoing/${documentId}?tab=route`,
      ready: (page) => expect(page.getByRole('treeitem').nth(2)).toBeVisible(),
    },
    {
      name: 'Văn bản đi, dòng thời gian',
      path: `/outgoing/${documentId}?tab=timeline`,
      ready: (page) => expect(page.locator('lt-timeline li').first()).toBeVisible(),
    },
  ];
}

const pressed = (key: string, dialog: string) => async (page: Page) => {
  await heading(page, 'Tổng quan');
  await page.keyboard.press(key);
  await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
};

const SHELL_SCREENS: readonly Screen[] = [
  { name: 'Tổng quan', path: '/', ready: (page) => heading(page, 'Tổng quan') },
  { name: 'Đi đến, thực hiện', path: '/', ready: pressed('Control+k', 'Đi đến, thực hiện') },
  { name: 'Phím tắt', path: '/', ready: pressed('?', 'Phím tắt') },
  { name: 'Tài khoản của tôi', path: '/account', ready: (page) => heading(page, 'Tài khoản của tôi') },
  { name: 'Không có trang này', path: '/nowhere', ready: (page) => heading(page, 'Không có trang này') },
];
