import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules among them that look at colours: the others find the same in every look of a page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What the axe rules of WCAG 2.2 AA find on the page as it is: the rule, the element and why. */
export async function axeFaults(page: Page, which: 'all' | 'colours' = 'all'): Promise<string[]> {
  // Legacy mode: no frames here, and no second page in which the results would be put together.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (which === 'all' ? axe.withTags(RULES) : axe.withRules(COLOUR_RULES)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.split('\n')[1]?.trim()}`,
    ),
  );
}

/**
 * Everything that can be scrolled sideways, or is cut off at the side of the window. The images of a document's pages
 * may be larger than the window once they are enlarged, a sample file keeps its lines, and a book its legal columns (WCAG
 * 1.4.10).
 */
export function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (element: Element) => `${element.localName}.${[...element.classList].join('.')}`;
    const wide = [...document.querySelectorAll<HTMLElement>('html, body, body *')].filter((element) => {
      const { overflowX } = getComputedStyle(element);
      const scrolls = element === document.documentElement || overflowX === 'auto' || overflowX === 'scroll';
      return (
        scrolls &&
        element.scrollWidth > element.clientWidth + 1 &&
        !element.matches('pre, lt-page-images *, .books-sheet')
      );
    });
    return wide.map((element) => `${name(element)} is ${element.scrollWidth} px wide in ${element.clientWidth} px`);
  });
}

/** Every date field on the page in which a date, or the words that say how to write one, would be cut. */
export function cutDates(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    const fields = [...document.querySelectorAll<HTMLInputElement>('.lt-date > [type=text]')];
    return fields.flatMap((field) => {
      const look = getComputedStyle(field);
      if (!pen || !field.clientWidth) return [];
      pen.font = look.font;
      const room = field.clientWidth - parseFloat(look.paddingInlineStart) - parseFloat(look.paddingInlineEnd);
      const wanted = Math.max(...['30/12/2026', field.placeholder].map((words) => pen.measureText(words).width));
      return wanted > room + 1 ? [`${field.id} has ${room} px for ${Math.ceil(wanted)} px of a date`] : [];
    });
  });
}
