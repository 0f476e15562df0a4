import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cuesOf } from '#core/subtitles.ts';
import { readWav } from '#media/samples.ts';
import { succeed } from './api/film-steps.ts';
import { openRenderFilm, type RenderFilm } from './api/render-film.ts';
import { openTestApi, type TestApi } from './api-house.ts';
import { testHome } from './database.ts';

let api: TestApi;
let film: RenderFilm;
let folder: Awaited<ReturnType<typeof testHome>>;

beforeAll(async () => {
  api = await openTestApi();
  folder = await testHome();
  film = await openRenderFilm(api);
}, 180_000);
afterAll(async () => {
  await api.close();
  await folder[Symbol.asyncDispose]();
});

async function saved(file: { url: string } | null, name: string): Promise<string> {
  const path = join(folder.dir, name);
  await writeFile(path, await film.fetched(file));
  return path;
}

interface Probed {
  format: { duration: string; tags?: Record<string, string> };
  streams: { codec_type: string; width?: number; height?: number; pix_fmt?: string }[];
}
async function probed(path: string): Promise<Probed> {
  const { stdout } = await promisify(execFile)('ffprobe', ['-v', 'error', '-of', 'json', '-show_format', '-show_streams', path]);
  return JSON.parse(stdout) as Probed;
}

describe('files made from a finished film', { timeout: 180_000 }, () => {
  it.each([
    ['preview', 270, 480],
    ['4:5', 270, 338],
    ['1:1', 270, 270],
    ['16:9', 480, 270],
  ] as const)('the film in %s is laid out anew, whole, and says that it is AI-made', async (kind, width, height) => {
    const render = await film.made(kind);
    expect([render.current, render.files.length, render.file?.mime]).toEqual([true, 1, 'video/mp4']);
    const { format, streams } = await probed(await saved(render.file, 'film.mp4'));
    const picture = streams.find(({ codec_type }) => codec_type === 'video');
    expect([picture?.width, picture?.height, picture?.pix_fmt]).toEqual([width, height, 'yuv420p']);
    expect(Number(format.duration)).toBeCloseTo(film.seconds, 1);
    expect(format.tags?.['comment']).toMatch(/^AI-made/);
    expect(streams.some(({ codec_type }) => codec_type === 'audio')).toBe(true);
  });

  it('the hook is a film of its own, with its sound', async () => {
    const render = await film.made('hook');
    const { format, streams } = await probed(await saved(render.file, 'hook.mp4'));
    const { cut } = (await succeed(api, 'GET /videos/{id}/cut', { params: { id: film.id } })).body;
    expect(Number(format.duration)).toBeCloseTo(cut.segments[0]?.seconds ?? 0, 1);
    expect(streams.map(({ codec_type }) => codec_type).sort()).toEqual(['audio', 'video']);
  });

  it('the timeline’s pictures come in a strip, with the times they stand for', async () => {
    const { files } = await film.made('sprite');
    expect(files.map(({ file }) => file.mime)).toEqual(['image/jpeg', 'text/vtt']);
    const [picture, times] = files;
    const { width, height, exif } = await sharp(await film.fetched(picture?.file)).metadata();
    expect([width, height]).toEqual([1080, 192]);
    expect(exif?.toString('latin1')).toContain('AI-made');
    const text = (await film.fetched(times?.file)).toString();
    expect(text.startsWith('WEBVTT')).toBe(true);
    expect([...text.matchAll(/#xywh=(\d+),0,108,192/g)].map(([, x]) => Number(x))).toEqual(
      Array.from({ length: 10 }, (_, tile) => tile * 108),
    );
    expect(text).toContain(`${picture?.name}#xywh=0,0`);
  });

  it('the thumbnail moves for three seconds', async () => {
    const render = await film.made('animation');
    const { format, pages, delay, width, pageHeight, exif } = await sharp(await film.fetched(render.file), {
      animated: true,
    }).metadata();
    expect([format, pages, width, pageHeight]).toEqual(['webp', 30, 270, 480]);
    expect(delay?.reduce((sum, one) => sum + one, 0)).toBe(3000);
    expect(exif?.toString('latin1')).toContain('AI-made');
  });

  it('subtitles say the words of the cut, in order and at their times', async () => {
    const { cut } = (await succeed(api, 'GET /videos/{id}/cut', { params: { id: film.id } })).body;
    const words = cut.segments.flatMap((segment) => segment.words.map(({ text }) => text)).join(' ');
    const said = (text: string) =>
      text
        .split('\n\n')
        .filter((block) => block.includes(' --> '))
        .map((block) => block.slice(block.indexOf('\n', block.indexOf('-->')) + 1).trim())
        .join(' ')
        .replaceAll('\n', ' ');
    const srt = (await film.fetched((await film.made('srt')).file)).toString();
    expect(said(srt)).toBe(words);
    expect([...srt.matchAll(/^(\d+)$/gm)].map(([, n]) => Number(n))).toEqual(cuesOf(cut).map((_, index) => index + 1));
    const vtt = (await film.fetched((await film.made('vtt')).file)).toString();
    expect(vtt).toMatch(/^WEBVTT\n\nNOTE AI-made/);
    expect(said(vtt)).toBe(words);
  });

  it('sound tracks sum up to what is heard', async () => {
    const { files } = await film.made('stems');
    expect(files.map(({ name }) => name.replace(/^.*-/, ''))).toEqual(['mix.wav', 'voice.wav', 'music.wav']);
    const tracks = [];
    for (const [index, { file }] of files.entries()) {
      const { channels, rate } = await readWav(await saved(file, `${index}.wav`));
      expect([rate, channels.length]).toEqual([48_000, 2]);
      expect((channels[0]?.length ?? 0) / rate).toBeCloseTo(film.seconds, 1);
      tracks.push(channels[0] as Float32Array);
    }
    const [mix, voice, music] = tracks as [Float32Array, Float32Array, Float32Array];
    const power = (at: (n: number) => number) => Math.sqrt(mix.reduce((sum, _, n) => sum + at(n) ** 2, 0) / mix.length);
    const rest = power((n) => (mix[n] ?? 0) - (voice[n] ?? 0) - (music[n] ?? 0));
    // What the limiter and the encoding take is far below what is there.
    expect(rest / power((n) => mix[n] ?? 0)).toBeLessThan(0.15);
    expect(power((n) => music[n] ?? 0)).toBeGreaterThan(0.001);
    expect((await probed(join(folder.dir, '1.wav'))).format.tags?.['comment']).toMatch(/^AI-made/);
  });
});
