// A scan becomes a registered letter: one drop, at most three corrections, Enter; counted from the browser's own events.
import { drawLetter, LETTER_SAMPLES } from '@lienthong/dispatch/testing';
import { COMMUNES } from '../stage/accounts';
import { countActs } from '../stage/acts';
import { expect, test } from '../stage/stage';

const LETTERS = ['so-ttt-to-trinh', 'ubnd-tinh-cong-van-hoa-toc', 'bo-noi-vu-thong-tu'];

test.describe('a letter on paper', () => {
  for (const name of LETTERS) {
    test(`is registered with one drop, its date and Enter: ${name}`, async ({ stage }) => {
      const sample = LETTER_SAMPLES.find((one) => one.name === name);
      if (!sample) throw new Error(`no letter ${name}`);
      const { page } = await stage.signedIn(COMMUNES.letters);
      await page.goto('/incoming/pending');
      const drop = page.locator('lt-letter-drop input[type=file]');
      await drop.setInputFiles({
        name: `${name}.pdf`,
        mimeType: 'application/pdf',
        buffer: Buffer.from(await drawLetter(sample)),
      });
      await expect(page.locator('#letter-codeNumber')).toHaveValue(sample.answers.codeNumber);
      await expect(page.locator('#letter-subject')).toHaveValue(sample.answers.subject);
      await expect(page.locator('#letter-issuedOn')).toHaveValue('');

      const acts = await countActs(page);
      await page.keyboard.press('d');
      await page.keyboard.press('Enter');
      await expect(page.locator('lt-granted-number')).toContainText(sample.answers.codeNumber);
      // With the drop before: three acts, one of them a correction.
      expect(await acts.total()).toBe(2);
    });
  }
});
