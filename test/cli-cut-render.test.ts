import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorCode } from '#core/errors.ts';
import { run } from '#kit/subprocess.ts';
import { runFfmpeg } from '#media/ffmpeg.ts';
import { killTool, tellsProcesses, toolsWith } from '#media/fixtures/running-tools.ts';
import { probe } from '#media/probe.ts';
import { runHookline } from './command-line.ts';

const example = resolve(import.meta.dirname, '../examples/cut');
let home = '';
/** The example's own cut. */
let cut: ReturnType<typeof JSON.parse>;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hookline-cli-render-'));
  await Promise.all([mkdir(join(home, 'tmp')), mkdir(join(home, 'films'))]);
  for (const name of await readdir(example)) await copyFile(join(example, name), join(home, name));
  cut = JSON.parse(await readFile(join(example, 'cut.json'), 'utf8'));
  await writeFile(join(home, 'empty.mp4'), '');
  await writeFile(join(home, 'list.mp4'), `#EXTM3U\n#EXTINF:9,\nfile://${join(home, 'clip.mp4')}\n#EXT-X-ENDLIST\n`);
  await runFfmpeg(['-f', 'lavfi', '-i', 'anullsrc=r=48000', '-t', '2', join(home, 'silent.wav')]);
  const wide = ['-f', 'lavfi', '-i', 'color=s=16384x64:r=10:d=0.3', '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
  await runFfmpeg([...wide, join(home, 'wide.mp4')]);
});
afterAll(() => rm(home, { recursive: true, force: true }));

interface More {
  out?: string;
  args?: string[];
  interruptAfter?: Promise<unknown>;
}
let renders = 0;

/** `cut render` of a document, as a person starts it; with nothing written the document is not there at all. */
async function render(document: unknown, { out = `films/${++renders}.mp4`, args = [], interruptAfter }: More = {}) {
  const file = `cut-${++renders}.json`;
  if (document !== undefined) await writeFile(join(home, file), typeof document === 'string' ? document : JSON.stringify(document));
  const all = ['cut', 'render', file, '--out', out, '--json', ...args];
  const env = { TMPDIR: join(home, 'tmp') };
  const outcome = await runHookline(all, { home, database: '', env, ...(interruptAfter ? { interruptAfter } : {}) });
  return { exit: outcome.exit, stderr: outcome.stderr, answer: JSON.parse(outcome.stdout) };
}

/** What a render leaves behind, films and scratch. */
const left = async () => [...(await readdir(join(home, 'films'))), ...(await readdir(join(home, 'tmp')))];

/** The example's cut with another value at a place such as `segments.0.seconds`. */
function changed(place: string, value: unknown): typeof cut {
  const copy = structuredClone(cut);
  const keys = place.split('.');
  const last = keys.pop() ?? '';
  keys.reduce((at, key) => at[key], copy)[last] = value;
  return copy;
}

const clip = 'segments.0.source.media';
const blurred = Array.from({ length: 2000 }, () => ({ text: '{\\blur99}x', start: 0, end: 1 }));

describe('a cut that cannot be rendered', { timeout: 120_000 }, () => {
  const bad: [what: string, place: string, value: unknown, code: ErrorCode, field?: string][] = [
    ['of another form', 'form', 2, 'invalid_input', 'form'],
    ['with a field that is none', 'sparkle', true, 'invalid_input', 'sparkle'],
    ['without segments', 'segments', [], 'invalid_input', 'segments'],
    ['naming a file that is not there', clip, 'nowhere.mp4', 'not_found'],
    ['naming a folder', clip, 'films', 'unsupported_media'],
    ['naming an address', clip, 'https://example.org/clip.mp4', 'invalid_input'],
    ['naming a file of the system', clip, '/etc/passwd', 'unsupported_media'],
    ['naming one by the way up', clip, `${'../'.repeat(12)}etc/passwd`, 'unsupported_media'],
    ['naming a playlist', clip, 'list.mp4', 'unsupported_media'],
    ['naming sound as a clip', clip, 'voice.m4a', 'unsupported_media'],
    ['naming an empty file', clip, 'empty.mp4', 'unsupported_media'],
    ['naming a clip 16,384 pixels wide', clip, 'wide.mp4', 'too_large'],
    ['with a segment of no length', 'segments.1.seconds', 0, 'invalid_input', 'segments.1.seconds'],
    ['with a segment of part of a frame', 'segments.1.seconds', 2.51, 'invalid_input'],
    ['with transitions longer than a segment', 'segments.1.seconds', 0.2, 'invalid_input'],
    ['with a clip beyond its end', 'segments.0.source.from', 3, 'invalid_input'],
    ['with a time before the beginning', 'segments.0.words.0.start', -1, 'invalid_input', 'segments.0.words.0.start'],
    ['with a word that runs backwards', 'segments.0.words.0.end', 0.1, 'invalid_input', 'segments.0.words.0'],
    ['with a word after its segment', 'segments.0.words.0', { text: 'x', start: 9, end: 10 }, 'invalid_input', 'segments.0.words.0'],
    ['with a word as its segment ends', 'segments.1.words.0', { text: 'x', start: 2.5, end: 2.5 }, 'invalid_input', 'segments.1.words.0'],
    [
      'with an overlay of no length',
      'segments.1.overlays.0',
      { kind: 'cta', text: 'x', start: 1, end: 1 },
      'invalid_input',
      'segments.1.overlays.0',
    ],
    ['with music that cannot be heard', 'audio.music.media', 'silent.wav', 'unsupported_media'],
    ['with transitions that overlap', 'transitions.1', { after: 1, kind: 'zoom', seconds: 0.3 }, 'invalid_input', 'transitions.1'],
    ['with a transition to nothing', 'transitions.0.after', 2, 'invalid_input', 'transitions.0'],
    ['with 2,000 blurred captions', 'segments.0.words', blurred, 'invalid_input', 'segments.0.words'],
    ['with letters that no font has', 'segments.0.words.0.text', 'กาแฟ', 'invalid_input'],
    ['in a style that is none', 'captions', 'sparkling', 'invalid_input', 'captions'],
  ];

  it.concurrent.each(bad)('%s is refused', async (_, place, value, code, field) => {
    const { exit, answer, stderr } = await render(changed(place, value));
    expect([exit, answer.error?.code, stderr.includes(`(${code})`)]).toEqual([2, code, true]);
    expect(answer.error.message + answer.error.hint).not.toContain('undefined');
    if (field) expect(Object.keys(answer.error.fields)).toContain(field);
    expect(stderr).not.toMatch(/at \w+ \(|node:internal|root:/);
  });

  it.concurrent.each([
    ['that is not there', () => [undefined]],
    ['that is no JSON', () => ['{ "form": 1,']],
    ['that nests too deep', () => ['['.repeat(200_000)]],
    ['in a profile that is none', () => [cut, { args: ['--profile', 'cinema'] }]],
    ['into a folder that is not there', () => [cut, { out: 'nowhere/film.mp4' }]],
    ['into a folder itself', () => [cut, { out: 'films' }]],
    ['over one of its own files', () => [cut, { out: 'clip.mp4' }]],
    ['keeping parts in a file', () => [cut, { args: ['--keep', 'clip.mp4'] }]],
  ] as [string, () => [unknown, More?]][])('one %s is refused', async (_, given) => {
    const { exit, answer } = await render(...given());
    expect([exit, answer.error.code, typeof answer.error.hint]).toEqual([2, 'invalid_input', 'string']);
  });

  it('leaves nothing behind', async () => {
    expect(await left()).toEqual([]);
    expect(await readFile(join(home, 'clip.mp4'))).toEqual(await readFile(join(example, 'clip.mp4')));
  });
});

describe('the example', { timeout: 180_000 }, () => {
  const preview = ['--profile', 'preview'];

  it('is rendered as it stands, and only what changes is made again', async () => {
    const args = [...preview, '--keep', 'kept'];
    const { exit, answer } = await render(cut, { out: 'films/example.mp4', args });
    expect([exit, answer.degraded]).toEqual([0, []]);
    expect(answer.report).toMatchObject({ width: 540, height: 960, frames: 195, black: [], frozen: [] });
    expect((await probe(join(home, 'films/example.mp4'))).audio?.codec).toBe('aac');
    const parts = await readdir(join(home, 'kept/parts'));
    const other = changed('segments.1.overlays.0.text', '$30');
    expect((await render(other, { out: 'films/example.mp4', args })).exit).toBe(0);
    const added = (await readdir(join(home, 'kept/parts'))).filter((name) => !parts.includes(name) && name.endsWith('.mp4'));
    // The second segment alone: the price comes after the transition.
    expect(added.length).toBeLessThanOrEqual(2);
    expect((await readdir(join(home, 'kept'))).sort()).toEqual(['parts', 'proxies']);
    await rm(join(home, 'films/example.mp4'));
  });

  it.runIf(tellsProcesses)('ends at Ctrl-C with nothing left, however much was to be done', async () => {
    const long = changed(
      'segments',
      Array.from({ length: 60 }, () => cut.segments[0]),
    );
    const begun = (async () => {
      while ((await toolsWith(home, 'segment-')).length === 0) await pause(5);
    })();
    const { exit, answer } = await render(long, { interruptAfter: begun });
    expect([exit, answer.error.code]).toEqual([130, 'cancelled']);
    expect([await left(), await toolsWith(home)]).toEqual([[], []]);
  });

  it.runIf(tellsProcesses)('is rendered although its ffmpeg is killed', async () => {
    const rendering = render(cut, { out: 'films/killed.mp4', args: preview });
    expect(await killTool(rendering, home, 'segment-1.mp4.part')).toBe(true);
    const { exit, answer } = await rendering;
    expect([exit, answer.report?.frames]).toEqual([0, 195]);
    expect(await left()).toEqual(['killed.mp4']);
    await rm(join(home, 'films/killed.mp4'));
  });

  it('is not half written on a full disk, and is whole once there is room', async ({ skip }) => {
    const disk = join(home, 'disk');
    await mkdir(disk);
    const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'hookline-test', disk]).catch(() => null);
    if (mounted?.exit !== 0) skip('only root can make a small disk');
    try {
      const full = await render(cut, { out: 'disk/film.mp4', args: preview });
      expect([full.exit, full.answer.error.code, typeof full.answer.error.hint]).toEqual([5, 'disk_full', 'string']);
      expect([await readdir(disk), await left()]).toEqual([[], []]);
      await run('mount', ['-o', 'remount,size=60m', disk]);
      expect((await render(cut, { out: 'disk/film.mp4', args: preview })).exit).toBe(0);
    } finally {
      await run('umount', [disk]);
    }
  });
});
