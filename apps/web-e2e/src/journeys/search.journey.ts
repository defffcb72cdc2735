import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { COMMUNES, PROVINCE } from '../stage/accounts';
import { expect, test, uniqueSubject } from '../stage/stage';

test('a code is found however it is typed, in both registers and from the header', async ({ stage }) => {
  const { page, desk } = await stage.signedIn(COMMUNES.searching);
  const sender = await stage.signedIn(PROVINCE);
  const wanted = { subject: uniqueSubject('Tìm theo số'), typeCode: 'QUYET_DINH' };
  const { document } = await sender.desk.issue(wanted, [desk.agencyId]);
  const { items } = await desk.call(arrivalEndpoints.list, { query: { state: 'pending', q: document.subject } });
  await desk.call(arrivalEndpoints.register, { params: { id: items[0]?.id ?? '' } });
  const number = Number(document.codeNumber);

  await page.goto('/incoming/register');
  const field = page.getByRole('searchbox', { name: 'Tìm trong sổ đến' });
  const ways = [`${number} qd ubnd`, `${number}/QĐ-UBND`, `0${number} QD/UBND`, `${number}-qđ`, 'tim theo so'];
  for (const typed of ways) {
    // The rows of the last answer stay until the next one is there: only an answer to this question counts.
    const answer = page.waitForResponse((one) => new URL(one.url()).searchParams.get('q') === typed);
    await field.fill(typed);
    await answer;
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === typed);
    await expect(page.getByRole('row').filter({ hasText: document.subject }), typed).toBeVisible();
  }
  await field.fill('99999 qd ubnd');
  await expect(page.getByText('Không có văn bản nào khớp “99999 qd ubnd”')).toBeVisible();

  await sender.page.goto('/outgoing/delivery');
  await expect(sender.page.getByRole('heading', { name: 'Theo dõi gửi', exact: true })).toBeVisible();
  const header = sender.page.getByRole('searchbox', { name: 'Tìm theo số, ký hiệu, trích yếu' });
  await header.fill(`${number} qd ubnd`);
  await header.press('Enter');
  await expect(sender.page.getByRole('heading', { name: 'Tra cứu', exact: true })).toBeVisible();
  await sender.page.getByRole('row').filter({ hasText: document.subject }).click();
  await expect(sender.page.getByRole('heading', { name: document.code ?? '', exact: true })).toBeVisible();
});
