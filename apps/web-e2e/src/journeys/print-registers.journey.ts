import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { COMMUNES, PROVINCE } from '../stage/accounts';
import { countActs } from '../stage/acts';
import { expect, test, uniqueSubject } from '../stage/stage';

test.describe('Sổ, biểu mẫu', () => {
  test('printing the register is one act once it is open', async ({ stage }) => {
    const commune = await stage.signedIn(COMMUNES.acts);
    const sender = await stage.behindTheScenes(PROVINCE);
    const subject = uniqueSubject('Để in sổ');
    await sender.issue({ subject }, [commune.desk.agencyId]);
    const { items } = await commune.desk.call(arrivalEndpoints.list, { query: { state: 'pending', q: subject } });
    await commune.desk.call(arrivalEndpoints.register, { params: { id: items[0]?.id ?? '' } });
    const { page } = commune;
    await page.goto('/reports/books');
    await expect(page.getByRole('row').filter({ hasText: subject })).toBeVisible();

    const acts = await countActs(page);
    const answered = page.context().waitForEvent('response', (answer) => answer.url().includes('/print?'));
    await page.getByRole('link', { name: 'In sổ (PDF)' }).click();
    const printed = await answered;
    expect(printed.status()).toBe(200);
    expect(printed.headers()['content-type']).toBe('application/pdf');
    expect(await acts.total()).toBe(1);
  });
});
