import { dossierEndpoints, filingPlanEndpoints } from '@lienthong/dossier/model';
import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { Desk } from './desk';
import { heading, rows, type Screen } from './screens';

/** Screens of dossiers, with one that holds a document, and the plan of a year that is being written. */
export async function dossierScreens(clerk: Desk, documentId: string): Promise<readonly Screen[]> {
  const record = { kind: 'document' as const, id: documentId };
  const cover = { title: 'Xây dựng Quy chế công tác văn thư', symbol: 'VP', retentionYears: 20 };
  const dossier = await clerk.call(dossierEndpoints.open, { body: { ...cover, year: 2026, records: [record] } });
  await writePlan(clerk);
  return [
    { name: 'Hồ sơ', path: '/dossiers', ready: rows },
    {
      name: 'Hồ sơ, lập mới',
      path: '/dossiers',
      ready: async (page) => {
        await page.getByRole('button', { name: 'Lập hồ sơ' }).click();
        await expect(page.getByRole('textbox', { name: /^Ký hiệu/ })).toBeVisible();
      },
    },
    {
      name: 'Một hồ sơ, kết thúc',
      path: `/dossiers/${dossier.id}`,
      ready: async (page) => {
        await page.getByRole('button', { name: 'Kết thúc hồ sơ' }).click();
        await expect(page.getByLabel('Ngày kết thúc')).toBeVisible();
      },
    },
    { name: 'Danh mục hồ sơ', path: '/dossiers/plan/2031', ready: (page) => heading(page, 'Danh mục hồ sơ năm 2031') },
    {
      name: 'Văn bản đi, liên quan',
      path: `/outgoing/${documentId}?tab=related`,
      ready: async (page) => {
        await page.getByRole('button', { name: 'Sao văn bản' }).click();
        await expect(page.getByLabel('Hình thức')).toBeVisible();
      },
    },
  ];
}

/** A plan of a year to come, with a line of every kind. */
async function writePlan(clerk: Desk): Promise<void> {
  const line = { symbol: null, retentionYears: null, keeper: 'Văn phòng', note: '' };
  const lines = [
    { ...line, id: randomUUID(), kind: 'heading' as const, title: 'Tổ chức cán bộ', symbol: 'TCCB' },
    { ...line, id: randomUUID(), kind: 'subheading' as const, title: 'Tuyển dụng' },
    { ...line, id: randomUUID(), kind: 'dossier' as const, title: 'Hồ sơ thi tuyển năm 2031', retentionYears: 20 },
  ];
  const body = { numbering: 'heading' as const, lines };
  await clerk.call(filingPlanEndpoints.write, { params: { year: 2031 }, body });
}
