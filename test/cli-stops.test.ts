import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHookline } from './command-line.ts';
import { freshDatabase, testHome } from './database.ts';
import { bottleBrief, bottlePicture } from './house.ts';

let home: Awaited<ReturnType<typeof testHome>>;
let database: Awaited<ReturnType<typeof freshDatabase>>;
const hookline = (args: string[], more: { env?: Record<string, string>; interruptAt?: string } = {}) =>
  runHookline(args, { home: home.dir, database: database.url, ...more });
const draft = ['make', bottleBrief, '--profile', 'draft', '--format', 'single-shot-4', '--json'];

beforeAll(async () => {
  home = await testHome();
  database = await freshDatabase();
  await writeFile(join(home.dir, 'bottle.jpg'), await bottlePicture());
});
afterAll(async () => {
  await database.drop();
  await home[Symbol.asyncDispose]();
});

describe('make', { timeout: 90_000 }, () => {
  it('creates no video when ffmpeg is missing or the film could not be written', async () => {
    const bare = await hookline(draft, { env: { PATH: '/nonexistent' } });
    expect(bare.exit).toBe(5);
    expect(JSON.parse(bare.stdout)).toMatchObject({ error: { code: 'tool_missing', hint: expect.stringContaining('ffmpeg') } });
    const lost = await hookline([...draft, '--out', 'no-such-folder/film.mp4']);
    expect(lost.exit).toBe(2);
    expect(JSON.parse(lost.stdout)).toMatchObject({ error: { code: 'invalid_input' } });
    expect(JSON.parse((await hookline(['videos', 'list', '--json'])).stdout)).toEqual({ videos: [] });
  });

  it('leaves a video at its gate when nobody types, and ends on Ctrl-C there as stopped', async () => {
    const left = await hookline([...draft, '--approve', 'ask', '--image', 'bottle.jpg']);
    expect(left.exit).toBe(0);
    const record = JSON.parse(left.stdout) as Record<string, unknown>;
    expect(record).toMatchObject({ state: 'review', gate: 'brief', error: null });
    expect(left.stderr).toContain(`videos approve ${record['id']}`);
    expect(left.stderr).toContain('· 1 picture');
    const stopped = await hookline([...draft, '--approve', 'ask'], { interruptAt: 'brief gate:' });
    expect(stopped.exit).toBe(130);
    expect(JSON.parse(stopped.stdout)).toMatchObject({ error: { code: 'cancelled' } });
    expect(stopped.stderr).not.toMatch(/at \w+ \(|node:internal/);
  });
});

it('what concerns all workspaces is refused to a token', { timeout: 60_000 }, async () => {
  const { stdout } = await hookline(['token', 'create', '--role', 'owner']);
  const env = { HOOKLINE_TOKEN: stdout.trim() };
  for (const args of [['workspaces', 'list', '--json'], ['backup', 'all.tar.gz', '--json'], ['worker']]) {
    const { exit, stderr } = await hookline(args, { env });
    expect(exit, args[0]).toBe(2);
    expect(stderr).toContain('(forbidden)');
  }
});
