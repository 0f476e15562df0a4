import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBarriers } from './axe.ts';
import { walkByTab } from './keyboard.ts';
import { openStudio, type Studio } from './studio-rig.ts';

let studio: Studio;
let page: Page;

beforeAll(async () => {
  studio = await openStudio();
  page = studio.page;
}, 180_000);
afterAll(() => studio.close());
beforeEach(({ onTestFailed }) => onTestFailed(() => studio.keepPicture()));

const start = async (draft = true) => {
  await page.goto(studio.url);
  await page.getByRole('textbox', { name: 'What is the video about?' }).fill(studio.productUrl);
  if (draft) await page.getByText('Quick draft').click();
  await page.getByRole('button', { name: 'Make the video' }).click();
  await page.waitForURL(/\/videos\/vid_/);
  await page.getByRole('button', { name: 'Approve facts' }).waitFor({ timeout: 60_000 });
};

const rooms = ['/', '/products', '/cast', '/references', '/prompts', '/projects', '/bin', '/settings'];

describe('the studio', { timeout: 180_000 }, () => {
  it('shows nothing to a browser without the link', async () => {
    const stranger = await studio.context.browser()?.newContext();
    const tab = await stranger?.newPage();
    await tab?.goto(`${studio.url}/products`);
    await tab?.getByText('Open the studio with its link').waitFor();
    await stranger?.close();
  });

  it('takes a product that is filled in or pasted as a page', async () => {
    const open = async (tab: string) => {
      await page.goto(`${studio.url}/products`);
      await page.getByRole('button', { name: 'Read a product' }).first().click();
      await page.getByRole('tab', { name: tab }).click();
    };
    await open('By hand');
    await page.getByLabel('Name').fill('Elm Tray');
    await page.getByLabel('Price (optional)').fill('cheap');
    await page.getByText('A price is a number, like 34.90.').waitFor();
    await page.getByLabel('Price (optional)').fill('24,50');
    await page.getByLabel('Facts, one on each line (optional)').fill('Carved from one piece of elm.\nWeighs 420 g.');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('heading', { name: 'Elm Tray' }).waitFor();
    await page.getByText('$24.50').first().waitFor();

    await open('Pasted page');
    const filler = `<!--${'x'.repeat(1_200_000)}-->`;
    const html = `<html lang="en"><title>Ash Stool</title><meta property="og:type" content="product"><h1>Ash Stool</h1><p class="price">€89.00</p>${filler}`;
    await page.getByLabel('The page’s source').fill(html);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('heading', { name: 'Ash Stool' }).waitFor();
  });

  it('shows two windows each other’s decisions', async () => {
    await start();
    const second = await studio.context.newPage();
    await second.goto(page.url());
    await second.getByRole('button', { name: 'Approve facts' }).waitFor();
    await page.getByRole('button', { name: 'Approve facts' }).click();
    await second.getByRole('button', { name: 'Approve script' }).waitFor({ timeout: 60_000 });
    await second.close();
  });

  it('brings at most 180 kB of script with the library', async () => {
    const visitor = await studio.context.browser()?.newContext({ storageState: await studio.context.storageState() });
    const tab = await visitor?.newPage();
    await tab?.goto(studio.url, { waitUntil: 'load' });
    await tab?.locator('main a[href^="/videos/"]').first().waitFor();
    const bytes = await tab?.evaluate(
      `performance.getEntriesByType('resource').filter(({ name }) => new URL(name).pathname.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
    );
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(180 * 1024);
    await visitor?.close();
  });

  for (const width of [390, 1440]) {
    it(`has rooms without barriers at ${width} pixels, in both themes`, async () => {
      await page.setViewportSize({ width, height: 900 });
      const barriers: string[] = [];
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const room of rooms) {
          await page.goto(studio.url + room);
          await page.getByRole('main').waitFor();
          await page.locator('[aria-busy=true], .skeleton').first().waitFor({ state: 'hidden' });
          barriers.push(...(await findBarriers(page)).map((barrier) => `${room} ${colorScheme} ${barrier}`));
        }
      }
      expect(barriers).toEqual([]);
    });
  }

  it('can be operated without a mouse', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const room of rooms) {
      await page.goto(studio.url + room);
      await page.getByRole('main').waitFor();
      await page.waitForTimeout(500);
      const { count, missed } = await walkByTab(page);
      expect({ room, missed }).toEqual({ room, missed: [] });
      expect(count).toBeGreaterThan(8);
    }
  });

  it('recovers by itself when the server is killed and comes back, and shows what happened meanwhile', async () => {
    await start();
    await studio.kill();
    await page.getByText('Connection lost. Trying again…').waitFor({ timeout: 30_000 });
    await studio.start();
    await page.getByText('Connection lost. Trying again…').waitFor({ state: 'hidden', timeout: 60_000 });
    await page.getByRole('button', { name: 'Approve facts' }).click();
    await page.getByRole('button', { name: 'Approve script' }).waitFor({ timeout: 60_000 });
  });

  it('goes on with a stage in whose middle the server was killed', async () => {
    await page.getByRole('button', { name: 'Approve script' }).click();
    await page.getByRole('button', { name: /^(Use [A-Z]|Let casting choose)/ }).click();
    await page.getByRole('progressbar').first().waitFor({ timeout: 30_000 });
    await studio.kill();
    await studio.start();
    await page.getByRole('button', { name: 'Approve storyboard' }).waitFor({ timeout: 90_000 });
  });
});
