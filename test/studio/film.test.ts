import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyMaster } from '#media/verify.ts';
import { testHome } from '../database.ts';
import { bottlePicture } from '../house.ts';
import { findBarriers } from './axe.ts';
import { walkByTab } from './keyboard.ts';
import { openStudio, type Studio } from './studio-rig.ts';

let studio: Studio;
let page: Page;
/** What axe found on the way. */
const barriers: string[] = [];
/** What the Tab key never came to. */
const unreached: string[] = [];

beforeAll(async () => {
  studio = await openStudio();
  page = studio.page;
}, 180_000);
afterAll(() => studio.close());
beforeEach(({ onTestFailed }) => onTestFailed(() => studio.keepPicture()));

const button = (name: string | RegExp) => page.getByRole('button', { name });
/** Stands at a gate when its one decision can be taken. */
const decision = (name: string | RegExp) => page.getByRole('button', { name }).and(page.locator(':enabled'));
const at = async (name: string | RegExp) => {
  await decision(name).waitFor({ timeout: 90_000 });
  barriers.push(...(await findBarriers(page)));
  const { count, missed } = await walkByTab(page);
  unreached.push(...missed.map((element) => `${name}: ${element}`));
  expect(count).toBeGreaterThan(12);
};

describe('a film by hand, in the browser', { timeout: 240_000 }, () => {
  it('begins with a pasted link and shows the facts with their sources', async () => {
    await page.getByRole('textbox', { name: 'What is the video about?' }).fill(studio.productUrl);
    await page.getByLabel('Format').selectOption('ugc-30');
    await page.getByText('Quick draft').click();
    await button('Make the video').dblclick();
    await page.waitForURL(/\/videos\/vid_/);
    await at('Approve facts');
    await expect(page.getByText('In the film').first().isVisible()).resolves.toBe(true);
  });

  it('takes a picture of one’s own at the brief', async () => {
    await page.getByLabel('Add a picture').setInputFiles({ name: 'bottle.jpg', mimeType: 'image/jpeg', buffer: await bottlePicture() });
    await page.getByText('Yours').first().waitFor();
    await decision('Approve facts').click();
  });

  it('takes other words and writes a segment again', async () => {
    await at('Approve script');
    await button('Edit the words of segment 1').click();
    const words = page.getByLabel('Words of segment 1');
    await words.fill(`${await words.inputValue()} Okay.`);
    await button('Save').click();
    await page.getByText('Version 2').first().waitFor();
    await button('Write segment 2 again').click();
    await page.getByLabel('What should be different').fill('shorter');
    await button('Write again').click();
    await page.getByText('Version 3').first().waitFor();
    await decision('Approve script').click();
  });

  it('is cast with whom one picks', async () => {
    await at(/^(Use [A-Z]|Let casting choose)/);
    await page.getByText('Kenji', { exact: true }).click();
    await decision(/^Use Kenji/).click();
  });

  it('takes a keyframe of one’s own', async () => {
    await at('Approve storyboard');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Your own file for opening keyframe 1').click()]);
    await chooser.setFiles({ name: 'open.jpg', mimeType: 'image/jpeg', buffer: await bottlePicture() });
    await button('Takes of opening keyframe 1').waitFor({ timeout: 60_000 });
    await decision('Approve storyboard').click();
  });

  it('makes a clip again', async () => {
    await at('Approve takes');
    await button(/^Make clip 2 again/i).click();
    await button('Make again').click();
    await button(/^Takes of clip 2/i).waitFor({ timeout: 60_000 });
    await decision('Approve takes').click();
  });

  it('plays the film, releases it and hands it over as a file', async () => {
    await at('Release film');
    const film = page.locator('video').first();
    await film.evaluate((video: unknown) => Object.assign(video as object, { muted: true }));
    await film.press('k');
    await expect
      .poll(() => film.evaluate((video: unknown) => (video as { currentTime: number }).currentTime), { timeout: 20_000 })
      .toBeGreaterThan(0.5);
    await decision('Release film').click();
    await page.getByText('Released').first().waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download film' }).click()]);
    await using home = await testHome();
    const file = join(home.dir, 'film.mp4');
    await download.saveAs(file);
    expect(download.suggestedFilename()).toMatch(/\.mp4$/);
    const report = await verifyMaster(file, { width: 270, height: 480, fps: 30, seconds: 12, loudness: { lufs: -14, truePeak: -1.5 } });
    expect(report.frames).toBe(360);
  });

  it('is one film in the library, however often the button was pressed', async () => {
    await page.goto(studio.url);
    const tiles = page.locator('a[href^="/videos/vid_"]');
    await tiles.first().waitFor();
    expect(await tiles.count()).toBe(1);
    barriers.push(...(await findBarriers(page)));
    expect(barriers).toEqual([]);
    expect(unreached).toEqual([]);
    expect(studio.complaints).toEqual([]);
  });
});
