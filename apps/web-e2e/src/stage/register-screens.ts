import { expect } from '@playwright/test';
import { registerEndpoints } from '@lienthong/register/model';
import type { Desk } from './desk';
import { heading, rows, type Screen } from './screens';

const NOTICES = 'administrative:THONG_BAO';

/** Screens of a clerk who keeps the books, with numbers taken in advance, and one of them void. */
export async function bookScreens(clerk: Desk): Promise<readonly Screen[]> {
  const order = { series: NOTICES, count: 2, reason: 'Chờ Phó Chủ tịch ký bổ sung' };
  const { numbers } = await clerk.call(registerEndpoints.reserve, { body: order });
  const [first] = numbers;
  if (first) {
    const { series, year, number } = first;
    await clerk.call(registerEndpoints.void, { body: { series, year, number, reason: 'Không ban hành nữa' } });
  }
  const book = `/admin/numbering?book=${NOTICES}`;
  return [
    {
      name: 'Sổ và số, một sổ, với chỗ chèn số',
      path: book,
      ready: async (page) => {
        await page.getByRole('button', { name: 'Chèn số' }).click();
        await expect(page.getByRole('textbox', { name: 'Lý do' })).toBeVisible();
      },
    },
    {
      name: 'Sổ và số, với lý do huỷ số',
      path: book,
      ready: async (page) => {
        await page
          .getByRole('button', { name: /^Huỷ số \d/ })
          .first()
          .click();
        await expect(page.getByRole('textbox', { name: /^Vì sao huỷ số/ })).toBeFocused();
      },
    },
    { name: 'Lấy số trước', path: '/admin/numbering?book=new', ready: (page) => heading(page, 'Lấy số trước') },
    {
      name: 'Sổ văn bản mật',
      path: '/admin/numbering?view=secret',
      ready: (page) => expect(page.getByRole('combobox', { name: 'Độ mật' })).toBeVisible(),
    },
    { name: 'Báo cáo số văn bản', path: '/reports/numbers', ready: rows },
  ];
}

/** Screens of a leader who decides how numbers run. */
export function decisionScreens(): readonly Screen[] {
  return [
    {
      name: 'Cách đánh số, với chỗ thiếu',
      path: '/admin/numbering?view=scheme',
      ready: async (page) => {
        await page.getByRole('button', { name: 'Ghi quyết định' }).click();
        await expect(page.getByText('Chưa điền').first()).toBeVisible();
      },
    },
    {
      name: 'Hội đồng, ban, tổ',
      path: '/admin/numbering?view=bodies',
      ready: (page) => heading(page, 'Thêm hội đồng, ban, tổ'),
    },
  ];
}
