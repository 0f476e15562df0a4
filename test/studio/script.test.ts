import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testHome } from '../database.ts';
import { referenceClip } from '../reference-clip.ts';
import { findBarriers } from './axe.ts';
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
const version = (n: number) => page.getByText(`Version ${n} ·`).waitFor();
const words = () => page.getByRole('article', { name: /^Segment 1/ }).textContent();

describe('a script in the browser, from link to words', { timeout: 120_000 }, () => {
  it('takes a link and a reference video, and shows how far the video is', async () => {
    await using home = await testHome();
    const clip = await referenceClip(join(home.dir, 'market.mp4'), { seconds: 12 });
    await page.getByLabel('Add files').last().setInputFiles(clip);
    await page.getByRole('progressbar', { name: 'market.mp4' }).waitFor();
    await page.getByRole('textbox', { name: 'What is the video about?' }).fill(studio.productUrl);
    await expect.poll(() => page.getByLabel('Reference').locator('option:checked').textContent(), { timeout: 60_000 }).toBe('Like market');
    await button('Make the video').click();
    await page.waitForURL(/\/videos\/vid_/);
  });

  it('shows each fact with the sentence it comes from', async () => {
    await button('Approve facts').waitFor({ timeout: 60_000 });
    await page.getByText('keeps ice water cold for 24 hours', { exact: false }).first().waitFor();
    expect(await page.getByText('Text of the page').count()).toBeGreaterThan(0);
  });

  it('lets one hear the roundtable while it talks', async () => {
    await button('Approve facts').click();
    const talk = page.getByRole('region', { name: 'The roundtable' }).getByRole('listitem');
    await talk.first().waitFor();
    // Said before there is a script: the approval is not there yet.
    expect(await button('Approve script').count()).toBe(0);
    await button('Approve script').waitFor({ timeout: 60_000 });
    expect(await page.getByText(/objects to the/).count()).toBeGreaterThan(1);
    await page.getByRole('heading', { name: 'Taken from market' }).waitFor();
  });

  it('offers five openings of five kinds, and takes the one that is chosen', async () => {
    const hooks = page.getByRole('region', { name: 'Hooks' }).getByRole('listitem');
    const texts = await hooks.allTextContents();
    expect(texts).toHaveLength(5);
    const before = await words();
    await button('Use this hook').last().click();
    await version(2);
    expect(await words()).not.toBe(before);
  });

  it('is edited, written again with a note, and restored', async () => {
    const before = await words();
    await button('Edit the words of segment 1').click();
    const field = page.getByLabel('Words of segment 1');
    await field.fill(`${await field.inputValue()} Okay.`);
    await button('Save').click();
    await version(3);
    await button('Write segment 1 again').click();
    await page.getByLabel('What should be different').fill('shorter');
    await page.getByRole('dialog').getByRole('button', { name: 'Write again' }).click();
    await version(4);
    await button('Versions').click();
    await page.getByRole('dialog').getByText('Version 2').click();
    await button('Restore version 2').click();
    await version(5);
    expect(await words()).toBe(before);
  });

  it('tells how a segment is shot, in full and for each model, and takes another prompt', async () => {
    await page.getByText('How it is shot').first().click();
    await button('The prompt of segment 1, written out').click();
    await page.getByText(/^FORMAT & LOOK/).waitFor();
    await page.getByRole('tab', { name: 'Kling' }).click();
    await page.getByText(/of 2500 characters/).waitFor();
    await page.keyboard.press('Escape');
    await button('Edit how segment 1 is shot').click();
    await page.getByLabel('Light', { exact: true }).fill('One candle on the table.');
    await button('Save as a new version').click();
    await version(6);
    await button('Take a prompt from the library for segment 1').click();
    await page.getByRole('dialog').getByRole('listitem').getByRole('button').last().click();
    await button(/^Use “/).click();
    await version(7);
    expect(await page.getByText('One candle on the table.').count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    expect(studio.complaints).toEqual([]);
  });
});
