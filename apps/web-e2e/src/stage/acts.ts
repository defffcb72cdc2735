import type { Page } from '@playwright/test';

/** Counts what a person does on a page from now on: clicks, and keys with their modifiers as one. */
export interface Acts {
  /** Clicks and keys so far. */
  total(): Promise<number>;
  /** Clicks so far; 0 for a journey made by keyboard only. */
  clicks(): Promise<number>;
}

/** Begins to count, by the events the browser itself delivers; a key that is held repeats, but was pressed once. */
export async function countActs(page: Page): Promise<Acts> {
  const counter = await page.evaluateHandle(() => {
    const counts = { keys: 0, clicks: 0 };
    const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta']);
    addEventListener('keydown', ({ key, repeat }) => (counts.keys += repeat || modifiers.has(key) ? 0 : 1), true);
    addEventListener('pointerdown', () => (counts.clicks += 1), true);
    return counts;
  });
  const clicks = () => counter.evaluate((counts) => counts.clicks);
  return { clicks, total: () => counter.evaluate((counts) => counts.keys + counts.clicks) };
}
