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

  it('keeps what is not saved of a brand kit when one of its files changes', async () => {
    await page.getByLabel('Name').fill('Nord and South');
    await button('Take away: Logo').click();
    await page.getByRole('img', { name: 'Logo' }).waitFor({ state: 'detached' });
    expect(await page.getByLabel('Name').inputValue()).toBe('Nord and South');
    await button('Save').click();
    await page.getByRole('heading', { name: 'Nord and South' }).waitFor();
    await page.locator('button:disabled', { hasText: /^Save$/ }).waitFor();
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

  it('refuses an empty field where it stands, and sends what differs', async () => {
    await button('Edit').click();
    await page.getByLabel('Wardrobe').fill(' ');
    await button('Save').click();
    await page.getByText('This can’t be empty.').waitFor();
    expect(await page.getByLabel('Wardrobe').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Wardrobe').fill('Plum sweater.');
    const [sent] = await Promise.all([page.waitForRequest((request) => request.method() === 'PATCH'), button('Save').click()]);
    expect(sent.postDataJSON()).toEqual({ wardrobe: 'Plum sweater.' });
    expect(await sent.headerValue('if-match')).not.toBeNull();
    await page.getByText('Plum sweater.').waitFor();
  });

  it('shows what somebody else wrote meanwhile before it is written over', async () => {
    await button('Edit').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Persona').fill('Says little.');
    const second = await studio.context.newPage();
    await second.goto(page.url());
    await second.getByRole('button', { name: 'Edit' }).click();
    await second.getByLabel('Persona').fill('Laughs a lot.');
    await second.getByRole('button', { name: 'Save' }).click();
    await second.getByText('Laughs a lot.').waitFor();
    await second.close();
    await button('Save').click();
    await dialog.getByText('It has changed since you looked').waitFor();
    await dialog.getByText('It says “Laughs a lot.” now. Your text is kept here.').waitFor();
    await button('Save').click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Says little.').waitFor();
    // The refusal is what this is about.
    expect(studio.complaints.splice(0)).toEqual([expect.stringContaining('412')]);
  });

  it('lets every voice be heard and one be chosen, by keys alone', async () => {
    await button('Edit').press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Warm/ }).waitFor();
    expect(await dialog.getByRole('radio').count()).toBeGreaterThanOrEqual(4);
    await page.route('**/voices/low/sample', (route) => route.abort(), { times: 1 });
    await dialog.getByRole('button', { name: 'Listen to Low' }).press('Enter');
    await dialog.getByText('The studio does not answer.').waitFor();
    await dialog.getByRole('button', { name: 'Listen to Low' }).press('Enter');
    await dialog.getByRole('button', { name: 'Stop Low' }).waitFor({ timeout: 30_000 });
    await dialog.getByRole('button', { name: 'Stop Low' }).press('Enter');
    await dialog.getByRole('radio', { name: /^Low/ }).press('Space');
    expect(await findBarriers(page)).toEqual([]);
    const [sent] = await Promise.all([page.waitForRequest((request) => request.method() === 'PATCH'), button('Save').press('Enter')]);
    expect(sent.postDataJSON()).toEqual({ voice: 'low' });
    await page.getByText('a calm man, low and even').waitFor();
    await button('Listen to Low').click();
    await button('Stop Low').waitFor({ timeout: 30_000 });
    // The one that was made to fail.
    expect(studio.complaints.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
  });
});
