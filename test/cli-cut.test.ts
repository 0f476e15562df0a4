import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutSchema } from '#contract/cut-shape.ts';
import { runHookline } from './command-line.ts';
import { freshDatabase } from './database.ts';
import { bottleBrief, bottlePicture } from './house.ts';

let home = '';
let database: Awaited<ReturnType<typeof freshDatabase>>;
let video = '';

const hookline = (...args: string[]) => runHookline(args, { home, database: database.url });
const json = async (...args: string[]) => {
  const { exit, stdout, stderr } = await hookline(...args, '--json');
  expect([args.join(' '), exit, stderr.includes('✗')]).toEqual([args.join(' '), 0, false]);
  return JSON.parse(stdout);
};

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hookline-cli-cut-'));
  database = await freshDatabase();
  await writeFile(join(home, 'bottle.jpg'), await bottlePicture());
  const film = ['--profile', 'draft', '--format', 'single-shot-4', '--image', 'bottle.jpg', '--out', 'film.mp4'];
  video = (await json('make', bottleBrief, ...film)).id;
}, 180_000);
afterAll(async () => {
  await database.drop();
  await rm(home, { recursive: true, force: true });
});

describe('the cut on the command line', { timeout: 180_000 }, () => {
  it('is shown with its files, so that it can be rendered again from them alone', async () => {
    const cut = cutSchema.parse(await json('cut', 'show', video));
    expect([cut.segments[0]?.source.media, cut.audio.voices[0]?.media].map((path) => isAbsolute(path ?? ''))).toEqual([true, true]);
    await writeFile(join(home, 'cut.json'), JSON.stringify(cut));
    const made = await json('cut', 'render', 'cut.json', '--profile', 'preview', '--out', 'again.mp4');
    expect(made.report).toMatchObject({ width: 540, height: 960, frames: 30 });
    expect((await hookline('cut', 'show', video)).stdout).toMatch(/^Captions Boxed[\s\S]+pieces are rendered/);
  });

  it('is decided by a file, after its cost was asked for', async () => {
    const choices = await json('cut', 'show', video, '--choices');
    await writeFile(join(home, 'choices.json'), JSON.stringify({ ...choices, spelling: { '1:1': 'Änders' } }));
    const { estimate } = await json('cut', 'set', video, 'choices.json', '--estimate');
    expect(estimate.make).toEqual(['render:1', 'master', 'poster']);
    expect(await json('cut', 'set', video, 'choices.json')).toMatchObject({ id: video, state: 'done' });
    expect((await json('cut', 'show', video)).segments[0].words[0].text).toBe('Änders');
    await writeFile(join(home, 'wrong.json'), JSON.stringify({ ...choices, platform: 'radio' }));
    const wrong = await hookline('cut', 'set', video, 'wrong.json', '--json');
    expect([wrong.exit, JSON.parse(wrong.stdout).error.fields]).toEqual([2, { platform: expect.any(String) }]);
    await writeFile(join(home, 'wrong.json'), 'no json');
    expect((await hookline('cut', 'set', video, 'wrong.json')).stderr).toContain('wrong.json is not JSON.');
  });

  it('is rendered again from its files with the cards of a brand kit', async () => {
    const { id } = await json('brands', 'create', 'Nord');
    await json('brands', 'set', id, '--intro', 'bottle.jpg', '--outro', 'bottle.jpg');
    const choices = await json('cut', 'show', video, '--choices');
    await writeFile(join(home, 'choices.json'), JSON.stringify({ ...choices, brand: id }));
    await json('cut', 'set', video, 'choices.json');
    const cut = cutSchema.parse(await json('cut', 'show', video));
    expect([cut.brand?.intro?.media, cut.brand?.outro?.media].map((path) => isAbsolute(path ?? ''))).toEqual([true, true]);
    await writeFile(join(home, 'cut.json'), JSON.stringify(cut));
    await json('cut', 'render', 'cut.json', '--profile', 'preview', '--out', 'cards.mp4');
  });

  it('gives other files of the film, into a file or a folder', async () => {
    const subtitles = await json('videos', 'render', video, '--kind', 'srt', '--out', 'film.srt');
    expect(subtitles.files).toEqual([join(home, 'film.srt')]);
    expect(await readFile(join(home, 'film.srt'), 'utf8')).toMatch(/^1\n00:00:0/);
    const stems = await json('videos', 'render', video, '--kind', 'stems', '--out', 'stems');
    for (const file of stems.files) expect((await stat(file)).size).toBeGreaterThan(100_000);
    const listed = (await json('videos', 'renders', video)).renders;
    expect(listed.map(({ kind, state, current }: Record<string, unknown>) => [kind, state, current])).toEqual([
      ['stems', 'ready', true],
      ['srt', 'ready', true],
    ]);
    const cancelled = await hookline('videos', 'cancel-render', video, listed[0].id, '--json');
    expect([cancelled.exit, JSON.parse(cancelled.stdout).error.code]).toEqual([2, 'conflict']);
    expect((await hookline('videos', 'render', video, '--kind', 'gif')).exit).toBe(2);
  });
});
