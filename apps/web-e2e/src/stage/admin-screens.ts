import { expect } from '@playwright/test';
import type { Desk } from './desk';
import { heading, type Screen } from './screens';

/** Screens of the platform administrator. */
export function adminScreens(admin: Desk): readonly Screen[] {
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
    ...delegationScreens(),
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

/** Units and delegation. */
function delegationScreens(): readonly Screen[] {
  return [
    { name: 'Phòng, ban', path: '/admin/people/units', ready: (page) => heading(page, 'Phòng, ban') },
    { name: 'Ủy quyền', path: '/admin/people/delegations', ready: (page) => heading(page, 'Ủy quyền') },
    {
      name: 'Ủy quyền của tôi, ủy quyền mới',
      path: '/account/delegations',
      ready: async (page) => {
        await page.getByRole('button', { name: 'Ủy quyền mới' }).click();
        await expect(page.getByRole('button', { name: 'Giao ủy quyền' })).toBeVisible();
      },
    },
  ];
}

/** Screens of an agency's administrator: who may sign, and by which steps drafts are reviewed. */
export function signingScreens(): readonly Screen[] {
  return [
    {
      name: 'Thẩm quyền ký, một người',
      path: '/admin/mandates',
      ready: async (page) => {
        await page.getByRole('row').filter({ hasText: 'KT. CHỦ TỊCH' }).first().click();
        await expect(page.getByRole('heading', { name: 'In trên văn bản' })).toBeVisible();
      },
    },
    {
      name: 'Giao thẩm quyền ký, còn thiếu',
      path: '/admin/mandates?mandate=new',
      ready: async (page) => {
        await expect(page.getByRole('radio').first()).toBeVisible();
        await page.getByRole('button', { name: /^Giao thẩm quyền ký Ctrl/ }).click();
        await expect(page.getByRole('alert').filter({ hasText: 'Chưa chọn người ký' })).toBeVisible();
      },
    },
    {
      name: 'Quy trình trình ký của một loại',
      path: '/admin/review-plans?type=GIAY_MOI',
      ready: async (page) => {
        await expect(page.locator('.plan-turns li')).toHaveCount(3);
        await page.getByRole('button', { name: 'Thêm bước' }).click();
        await expect(page.getByText('Chọn người làm ở mỗi dòng.')).toBeVisible();
      },
    },
  ];
}
