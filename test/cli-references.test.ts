import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHookline } from './command-line.ts';
import { freshDatabase } from './database.ts';
import { referenceClip } from './reference-clip.ts';

let home = '';
let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hookline-cli-references-'));
  database = await freshDatabase();
  await referenceClip(join(home, 'clip.mp4'), { seconds: 4 });
});
afterAll(async () => {
  await database.drop();
  await rm(home, { recursive: true, force: true });
});

const hookline = (...args: string[]) => runHookline(args, { home, database: database.url });

describe('reference videos on the command line', { timeout: 120_000 }, () => {
  it('are added from a file, shown, renamed, deleted and brought back', async () => {
    const added = await hookline('references', 'add', 'clip.mp4', '--json');
    expect([added.exit, added.stderr]).toEqual([0, expect.stringMatching(/^ref_/)]);
    const { id, ...record } = JSON.parse(added.stdout);
    expect(record).toMatchObject({ name: 'clip.mp4', state: 'ready', seconds: 4, source: { kind: 'upload', file: 'clip.mp4' } });
    expect(record.profile.boundaries).toHaveLength(3);
    expect((await hookline('references', 'rename', id, 'Morning')).exit).toBe(0);
    const shown = await hookline('references', 'show', id);
    expect(shown.stdout).toMatch(/Morning[\s\S]+Cutting {2}4 shots/);
    expect((await hookline('references', 'list')).stdout).toContain('Morning');
    expect((await hookline('references', 'delete', id)).exit).toBe(0);
    expect((await hookline('references', 'list')).stdout).toBe('');
    expect((await hookline('references', 'restore', id)).exit).toBe(0);
    const retried = await hookline('references', 'retry', id, '--json');
    expect([retried.exit, JSON.parse(retried.stdout).error.code]).toEqual([2, 'conflict']);
  });

  it('say what is no video, with the exit code of their error', async () => {
    await writeFile(join(home, 'list.m3u8'), '#EXTM3U\nclip.mp4\n');
    const refused = await hookline('references', 'add', 'list.m3u8');
    expect([refused.exit, refused.stdout]).toEqual([2, expect.stringContaining('not a video')]);
    const page = await hookline('references', 'add', 'https://www.tiktok.com/@a/video/1');
    expect([page.exit, page.stderr]).toEqual([2, expect.stringContaining('This is a page of TikTok, not a video file.')]);
    expect((await hookline('references', 'add', 'none.mp4')).stderr).toContain("none.mp4 can't be read.");
  });
});
