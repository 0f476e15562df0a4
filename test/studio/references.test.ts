import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testHome } from '../database.ts';
import { referenceClip } from '../reference-clip.ts';
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

const button = (name: string | RegExp) => page.getByRole('button', { name });
const link = (name: string | RegExp) => page.getByRole('link', { name });
const clean = async () => {
  expect(await findBarriers(page)).toEqual([]);
  expect((await walkByTab(page)).missed).toEqual([]);
};

describe('references and prompts in the browser', { timeout: 120_000 }, () => {
  it('measures a video that is chosen, and refuses what is none before it is sent', async () => {
    await using home = await testHome();
    const clip = await referenceClip(join(home.dir, 'morning.mp4'), { seconds: 6 });
    await page.goto(`${studio.url}/references`);
    await button('Add a reference').first().click();
    const picker = page.getByLabel('A video, up to 500 MB');
    await picker.setInputFiles({ name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no') });
    await page.getByText('notes.pdf is no video.').waitFor();
    await picker.setInputFiles(clip);
    await link(/^morning/).waitFor();
    await page.getByText('Ready').waitFor({ timeout: 60_000 });
    await link(/^morning/).click();
    await page.getByRole('img', { name: /^6 shots in 6\.0 s/ }).waitFor();
    await page.getByText('What a film takes from it').waitFor();
    await page.getByText('Every number, and how it is measured').click();
    await page.getByRole('rowheader', { name: 'Shot length, median' }).waitFor();
    await clean();
  });

  it('lets a video follow it, and keeps it while one does', async () => {
    await page.goto(studio.url);
    const box = page.getByRole('textbox', { name: 'What is the video about?' });
    await box.fill('The Nord bottle is steel. It keeps drinks cold for 24 hours. It costs $34.');
    await page.getByLabel('Reference').selectOption({ label: 'Like morning' });
    await page.getByLabel('Format').selectOption('single-shot-8');
    await page.getByText('Quick draft').click();
    await button('Make the video').click();
    await page.waitForURL(/\/videos\/vid_/);
    await page.getByText('Go without a picture').click();
    await expect.poll(() => page.getByRole('combobox', { name: 'Reference' }).locator('option:checked').textContent()).toBe('morning');
    await page.getByRole('main').getByRole('link', { name: 'morning', exact: true }).click();
    await button('Options of morning').click();
    await page.getByRole('menuitem', { name: 'Delete the reference' }).click();
    await page.getByRole('dialog', { name: 'morning stays' }).getByRole('link').click();
    await page.getByText('Go without a picture').click();
    await button('Approve facts').click();
    await button('Approve script').waitFor({ timeout: 60_000 });
    await page.getByRole('heading', { name: 'Taken from morning' }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'In the reference' }).count()).toBe(1);
    await button('Approve script').click();
    await button(/^(Use [A-Z]|Let casting choose)/).waitFor({ timeout: 60_000 });
  });

  it('stars, tags and finds a prompt that was settled', async () => {
    await page.goto(`${studio.url}/prompts`);
    await button(/^Mark as favourite/).click();
    await page.locator('button[aria-pressed=true]').first().waitFor();
    await page.getByRole('main').locator('a[href^="/prompts/prm_"]').click();
    await button('Edit the tags').click();
    await page.getByLabel('Tags, separated by commas').fill('Bottle, #steel');
    await page.keyboard.press('Enter');
    await page.getByText('“#steel” can’t be a tag').waitFor();
    await page.getByLabel('Tags, separated by commas').fill('Bottle, steel');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'bottle', exact: true }).waitFor();
    await page.getByRole('heading', { name: 'SHOT LIST' }).waitFor();
    await page.getByRole('tab').last().click();
    await page.getByText(/^[\d,]+ of [\d,]+ characters$/).waitFor();
    await clean();
    await page.getByRole('link', { name: 'bottle', exact: true }).click();
    await button('bottle').and(page.locator('[aria-pressed=true]')).waitFor();
    await page.getByLabel('Search prompts').fill('nothing like it');
    await page.getByText('No prompt matches').waitFor();
    await button('Clear the filters').click();
    await button('Favourites').click();
    await page.getByRole('main').locator('a[href^="/prompts/prm_"]').waitFor();
    await clean();
    expect(studio.complaints.filter((line) => !line.includes('409'))).toEqual([]);
  });
});
