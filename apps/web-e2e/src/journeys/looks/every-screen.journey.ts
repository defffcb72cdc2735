// Every screen by the axe rules of WCAG 2.2 AA in light and dark, on an office screen and on a phone; on small and
// enlarged screens nothing may scroll sideways.
import type { Page } from '@playwright/test';
import { COMMUNES, HANDLING, IDLE, LEADER, PLATFORM_ADMIN, PROVINCE, PROVINCE_ADMIN } from '../../stage/accounts';
import { axeFaults, cutDates, sidewaysFaults } from '../../stage/examine';
import { adminScreens, signingScreens } from '../../stage/admin-screens';
import { bookScreens, decisionScreens } from '../../stage/register-screens';
import { clerkScreens, type Screen } from '../../stage/screens';
import { senderScreens } from '../../stage/sender-screens';
import { dossierScreens } from '../../stage/dossier-screens';
import { bookPageScreens, emptyInboxScreens, headScreens, searchScreens } from '../../stage/work-screens';
import { expect, SIZES, test, uniqueSubject } from '../../stage/stage';

/** An office screen of 1280 × 900 at 200 %. */
const ENLARGED = { width: 640, height: 450 };

/** Changes the look, and waits until every colour has arrived. */
async function lookIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map((one) => one.finished));
  });
}

async function inBothLooks(page: Page): Promise<string[]> {
  const light = await axeFaults(page);
  await lookIn(page, 'dark');
  const dark = await axeFaults(page, 'colours');
  await lookIn(page, 'light');
  return [...light.map((fault) => `light: ${fault}`), ...dark.map((fault) => `dark: ${fault}`)];
}

async function inEveryWidth(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const size of [SIZES.phone, SIZES.smallest, ENLARGED]) {
    await page.setViewportSize(size);
    const found = [...(await sidewaysFaults(page)), ...(await cutDates(page))];
    faults.push(...found.map((fault) => `${size.width} px: ${fault}`));
  }
  await page.setViewportSize(SIZES.phone);
  return faults;
}

async function examine(page: Page, screens: readonly Screen[], look: (page: Page) => Promise<string[]>): Promise<void> {
  for (const { name, path, ready } of screens) {
    await page.goto(path);
    await ready(page);
    expect.soft(await look(page), name).toEqual([]);
    // A drawer left open with words in it would be open again on the next screen of the same thing.
    await page.evaluate(() => sessionStorage.clear());
  }
}

const onPhone = async (page: Page) => [...(await inBothLooks(page)), ...(await inEveryWidth(page))];

for (const [device, size, look] of [
  ['on an office screen', SIZES.office, inBothLooks],
  ['on a phone', SIZES.phone, onPhone],
] as const) {
  test.describe(`every screen ${device}`, () => {
    test.slow();

    test('signing in', async ({ stage }) => {
      const { page, complaints } = await stage.sit({ viewport: size });
      complaints.expect(/status of 40[01].*\/api\/session/);
      const ready = async () => {
        await page.getByRole('button', { name: 'Đăng nhập' }).click();
        await expect(page.getByText('Nhập tên đăng nhập.')).toBeVisible();
      };
      await examine(page, [{ name: 'Đăng nhập', path: '/signin', ready }], look);
    });

    test('of a clerk who receives', async ({ stage }) => {
      const { page, desk } = await stage.signedIn(COMMUNES.looks, { viewport: size });
      await examine(page, await clerkScreens(desk, await stage.behindTheScenes(PROVINCE)), look);
    });

    test('of a clerk who sends', async ({ stage }) => {
      const { page, desk } = await stage.signedIn(PROVINCE, { viewport: size });
      await examine(page, await senderScreens(desk), look);
    });

    test('of a clerk who files', async ({ stage }) => {
      const { page, desk } = await stage.signedIn(PROVINCE, { viewport: size });
      const { document } = await desk.issue({ subject: uniqueSubject('Đưa vào hồ sơ') }, [
        await desk.agencyNamed('Sở Nội vụ'),
      ]);
      await examine(page, await dossierScreens(desk, document.id), look);
    });

    test('of who has nothing to do', async ({ stage }) => {
      const { page } = await stage.signedIn(IDLE, { viewport: size });
      await examine(page, emptyInboxScreens(), look);
    });

    test('of a head with work in every part', async ({ stage }) => {
      const { page, desk } = await stage.signedIn(HANDLING.head, { viewport: size });
      const [clerk, sender] = [await stage.behindTheScenes(HANDLING.clerk), await stage.behindTheScenes(PROVINCE)];
      await examine(page, await headScreens(desk, clerk, sender), look);
    });

    test('of a clerk who finds and prints', async ({ stage }) => {
      const { page, desk, complaints } = await stage.signedIn(PROVINCE, { viewport: size });
      complaints.expect(/net::ERR_FAILED.*\/api\/search/);
      const subject = uniqueSubject('Tìm cho thấy');
      await desk.issue({ subject }, [await desk.agencyNamed('Sở Nội vụ')]);
      await examine(page, [...searchScreens(subject), ...bookPageScreens()], look);
    });

    test('of a clerk who keeps the books', async ({ stage }) => {
      const { page, desk } = await stage.signedIn(COMMUNES.books, { viewport: size });
      await examine(page, await bookScreens(desk), look);
    });

    test('of a leader who decides on numbers', async ({ stage }) => {
      const { page } = await stage.signedIn(LEADER, { viewport: size });
      await examine(page, decisionScreens(), look);
    });

    test('of an agency’s administrator', async ({ stage }) => {
      const { page } = await stage.signedIn(PROVINCE_ADMIN, { viewport: size });
      await examine(page, signingScreens(), look);
    });

    test('of an administrator', async ({ stage }) => {
      const { page, desk } = await stage.signedIn(PLATFORM_ADMIN, { viewport: size });
      await examine(page, adminScreens(desk), look);
    });
  });
}
