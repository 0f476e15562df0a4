import type { Page } from 'playwright-core';

interface Walk {
  /** What a person can operate on the page as it is shown. */
  count: number;
  /** The beginnings of those that the Tab key never came to. */
  missed: string[];
}

/** Everything a person can operate on the page as it is shown, and whether the Tab key has brought the focus to it. */
const markReached = `(() => {
  const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0;
  const operable = [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex]')].filter(
    (element) => visible(element) && !element.disabled && element.tabIndex >= 0 && !element.closest('[inert]') && element.role !== 'tablist',
  );
  window.reached ??= new Set();
  window.reached.add(document.activeElement);
  // Of a group of radio buttons, or of what arrows move through, one is on the way of the Tab key.
  const missed = operable.filter((element) => !window.reached.has(element) && !(element.type === 'radio' && operable.some((other) => other.name === element.name && window.reached.has(other))));
  return { count: operable.length, missed: missed.map((element) => element.outerHTML.slice(0, 120)) };
})()`;

/** Presses Tab until everything that can be operated has had the focus, or two whole rounds have passed: news may redraw what had it. */
export async function walkByTab(page: Page): Promise<Walk> {
  await page.evaluate('window.reached = undefined');
  const look = async () => (await page.evaluate(markReached)) as Walk;
  let walk = await look();
  for (let i = 0; i < 2 * walk.count + 10 && walk.missed.length > 0; i++) {
    await page.keyboard.press('Tab');
    walk = await look();
  }
  return walk;
}
