import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bottlePicture } from '../house.ts';
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

describe('brand and cast in the browser', { timeout: 120_000 }, () => {
  it('makes a brand kit, gives it colours and a logo, and says what is hard to read', async () => {
    const logo = join(await mkdtemp(join(tmpdir(), 'hookline-logo-')), 'logo.png');
    await writeFile(logo, await bottlePicture());
    await page.goto(`${studio.url}/brand`);
    await button('New brand kit').first().click();
    await page.getByLabel('Name').fill('Nord');
    await button('Create').click();
    await page.waitForURL(/\/brand\/brd_/);
    await page.getByLabel('Accent').fill('#1b7f5c');
    await page.getByLabel('Where the logo stands').selectOption('top-left');
    await page.getByLabel('Width of the logo, % of the picture').fill('7');
    await button('Save').click();
    await page.getByText('Saved').waitFor();
    await page.locator('input[type=file]').first().setInputFiles(logo);
    await page.getByRole('img', { name: 'Logo' }).waitFor();
    await page.getByText('too small to be read').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  it('makes somebody new of a few words, changes them, and shows them in scenes', async () => {
    await page.goto(`${studio.url}/cast`);
    await button('New character').click();
    await page.getByLabel('Name').fill('Odalys');
    await page.getByLabel('Look').fill('Woman in her sixties with a silver bob and glasses.');
    await button('Create').click();
    await page.waitForURL(/\/cast\/chr_/);
    await page.getByRole('img', { name: 'Portrait of Odalys' }).waitFor({ timeout: 60_000 });
    await button('Edit').click();
    await page.getByLabel('Wardrobe').fill('Mustard sweater.');
    await button('Save').click();
    await page.getByText('Mustard sweater.').waitFor();
    await button('Draw samples').click();
    await page.getByRole('img', { name: 'In the scene kitchen' }).waitFor({ timeout: 60_000 });
    expect(await findBarriers(page)).toEqual([]);
    expect(studio.complaints).toEqual([]);
  });
});
