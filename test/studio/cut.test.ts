import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testHome } from '../database.ts';
import { findBarriers } from './axe.ts';
import { walkByTab } from './keyboard.ts';
import { openStudio, type Studio } from './studio-rig.ts';

let studio: Studio;
let page: Page;

beforeAll(async () => {
  studio = await openStudio();
  page = studio.page;
}, 300_000);
afterAll(() => studio.close());
beforeEach(({ onTestFailed }) => onTestFailed(() => studio.keepPicture()));

const button = (name: string | RegExp) => page.getByRole('button', { name });
const tab = (name: string) => page.getByRole('tab', { name });
/** Presses a gate's one decision when it can be taken. */
const decide = (name: string | RegExp) => button(name).and(page.locator(':enabled')).click({ timeout: 90_000 });
/** What the player shows, as an address: another one is another film or frame. */
const frameShown = () => page.getByRole('img', { name: /^The film at/ }).getAttribute('src');
/** A WAV of 8 kHz, one channel, 16 bits. */
const secondOfSilence = () => {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + 16_000, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(16_000, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(16_000, 40);
  return Buffer.concat([header, Buffer.alloc(16_000)]);
};
const clean = async () => {
  expect(await findBarriers(page)).toEqual([]);
  expect((await walkByTab(page)).missed).toEqual([]);
};

describe('the cut of a film in the browser', { timeout: 300_000 }, () => {
  it('shows what will be made before there is a film, and keeps what is decided', async () => {
    await page.getByRole('textbox', { name: 'What is the video about?' }).fill(studio.productUrl);
    await page.getByLabel('Format').selectOption('ugc-30');
    await page.getByText('Quick draft').click();
    await button('Make the video').click();
    await page.waitForURL(/\/videos\/vid_/);
    for (const name of ['Approve facts', 'Approve script', /^(Use [A-Z]|Let casting choose)/, 'Approve storyboard']) await decide(name);
    await button('Approve takes').waitFor({ timeout: 90_000 });
    await page.getByRole('link', { name: 'Cut', exact: true }).click();
    await page.getByRole('img', { name: 'The film at 0:00.0 with the changes' }).waitFor({ timeout: 30_000 });
    await tab('Music').click();
    await page.getByText('None', { exact: true }).click();
    await page.getByText(/^Kept for the film to come · Renders 3 segments/).waitFor();
    await button('Keep the changes').click();
    await button('To the takes').click();
    await decide('Approve takes');
  });

  it('says what a changed word makes again and how long that takes, and makes it', async () => {
    await button('Release film').waitFor({ timeout: 120_000 });
    await page.getByRole('link', { name: 'Cut', exact: true }).click();
    const film = page.locator('video');
    const before = await film.getAttribute('src');
    await page.getByRole('group', { name: 'Captions' }).getByRole('button').first().click();
    await page.getByLabel('Shown as').fill('Marvellous');
    await page.keyboard.press('Enter');
    await page.getByText('Renders 1 of 3 segments again · a moment').waitFor();
    await page.getByText('1 change', { exact: false }).waitFor();
    await page.getByText('Drawing this frame…').waitFor({ state: 'hidden' });
    expect(await frameShown()).not.toBeNull();
    await clean();
    await button('Make the changes').click();
    await page.getByText('No changes. The film is as you see it.').waitFor({ timeout: 120_000 });
    await expect.poll(() => film.getAttribute('src')).not.toBe(before);
    await page.getByRole('button', { name: /^“Marvellous” at/ }).waitFor();
    await button('Play').click();
    const at = () => page.getByRole('slider', { name: 'Playhead' }).getAttribute('aria-valuenow');
    await expect.poll(async () => Number(await at()), { timeout: 20_000 }).toBeGreaterThan(1);
    await button('Pause').click();
  });

  it('plays, steps and shuttles by keys', async () => {
    const head = page.getByRole('slider', { name: 'Playhead' });
    const at = async () => Number(await head.getAttribute('aria-valuenow'));
    await head.press('Home');
    await tab('Words').blur();
    await page.getByRole('heading', { name: 'Cut', exact: true }).click();
    await page.keyboard.press('l');
    await expect.poll(at).toBe(1);
    await page.keyboard.press('j');
    await expect.poll(at).toBe(0);
    await page.keyboard.press('k');
    await button('Pause').waitFor();
    await page.keyboard.press('k');
    await button('Play').waitFor();
  });

  it('takes changes back, and leads to the script for other words', async () => {
    await tab('Transitions').click();
    await page.getByLabel('After segment 1').selectOption('flash');
    await page.getByText(/^Renders 2 of 3 segments/).waitFor();
    await tab('Overlays').click();
    await button('Add an overlay').click();
    await page.getByText('2 changes').waitFor();
    await button('Undo').click();
    await page.getByText('1 change', { exact: true }).waitFor();
    await button('Drop all').click();
    await page.getByText('No changes. The film is as you see it.').waitFor();
    await tab('Words').click();
    await button('Say something else').click();
    await page.waitForURL(/room=script&segment=1/);
    await page.goBack();
  });

  it('takes changes back one by one also after a reload', async () => {
    await tab('Transitions').click();
    await page.getByLabel('After segment 1').selectOption('flash');
    await page.getByLabel('After segment 2').selectOption('flash');
    await page.getByText('2 changes').waitFor();
    await page.reload();
    await page.getByText('2 changes').waitFor();
    await button('Undo').click();
    await page.getByText('1 change', { exact: true }).waitFor();
    await button('Undo').click();
    await page.getByText('No changes. The film is as you see it.').waitFor();
  });

  it('goes on taking in a music file while other editors are open', async () => {
    await page.route('**/api/uploads/*', async (route) => {
      if (route.request().method() === 'PUT') await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await tab('Music').click();
    await page.getByText('Your own', { exact: true }).click();
    await page.getByLabel('A sound file of yours').setInputFiles({ name: 'own.wav', mimeType: 'audio/wav', buffer: secondOfSilence() });
    await tab('Transitions').click();
    await page.getByLabel('After segment 1').selectOption('flash');
    await page.getByText('2 changes').waitFor({ timeout: 30_000 });
    await tab('Music').click();
    await page.getByText('Your own file is chosen.').waitFor();
    await button('Drop all').click();
    await page.unroute('**/api/uploads/*');
  });

  it('compares two caption styles on a frame of the film', async () => {
    await tab('Captions').click();
    await button('Compare two').click();
    const dialog = page.getByRole('dialog', { name: 'Two styles on this frame' });
    const frames = dialog.getByRole('img', { name: /^Caption style/ });
    await expect.poll(() => frames.count(), { timeout: 30_000 }).toBe(2);
    const [left, right] = [await frames.first().getAttribute('src'), await frames.last().getAttribute('src')];
    expect(left).not.toBe(right);
    expect(await findBarriers(page)).toEqual([]);
    await dialog
      .getByRole('button', { name: /^Take / })
      .last()
      .click();
    await page.getByText(/^Renders 3 of 3 segments/).waitFor();
    await button('Drop all').click();
  });

  it('draws what an app covers over the picture', async () => {
    await page.getByLabel('App zones').selectOption('tiktok');
    await page.getByRole('img', { name: 'Covered by TikTok’s own buttons and text' }).waitFor();
    await page.getByLabel('App zones').selectOption('');
  });

  it('makes a square one and hands it over as a file', async () => {
    await tab('Downloads').click();
    await button('Make Square, 1:1').click();
    const link = page.getByRole('link', { name: 'Download Square, 1:1' });
    await link.waitFor({ timeout: 120_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    await using home = await testHome();
    const file = join(home.dir, 'square.mp4');
    await download.saveAs(file);
    expect(download.suggestedFilename()).toMatch(/\.mp4$/);
    expect((await readFile(file)).subarray(4, 8).toString('latin1')).toBe('ftyp');
    await clean();
  });

  for (const width of [390, 768]) {
    it(`has no barriers at ${width} pixels, in either theme`, async () => {
      await page.setViewportSize({ width, height: 900 });
      const barriers: string[] = [];
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const name of ['Words', 'Overlays', 'Transitions', 'Captions', 'Music', 'Brand', 'Downloads']) {
          await tab(name).click();
          barriers.push(...(await findBarriers(page)).map((barrier) => `${name} ${colorScheme} ${barrier}`));
        }
      }
      expect(barriers).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    });
  }

  it('shows every caption style on a page of its own', async () => {
    await page.goto(`${studio.url}/brand/captions`);
    await page.getByRole('heading', { name: 'Boxed' }).waitFor({ timeout: 60_000 });
    expect(
      await page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading') })
        .count(),
    ).toBe(12);
    // Captions stand at the edges of their samples: a sample that is cropped shows none.
    const cropped = 'img => Math.abs(img.naturalWidth / img.naturalHeight - img.clientWidth / img.clientHeight) > 0.02';
    await page.locator('main li img').last().scrollIntoViewIfNeeded();
    await expect.poll(() => page.evaluate(`[...document.querySelectorAll('main li img')].every(({ complete }) => complete)`)).toBe(true);
    expect(await page.evaluate(`[...document.querySelectorAll('main li img')].filter(${cropped}).length`)).toBe(0);
    await clean();
    expect(studio.complaints).toEqual([]);
  });
});
