import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { captionTheme } from '#core/caption-themes.ts';
import type { Cut, CutSegment } from '#core/cut.ts';
import { assScript } from './ass.ts';
import { masterAudio } from './audio-master.ts';
import { filterValue, runFfmpeg } from './ffmpeg.ts';
import { installFonts } from './fonts.ts';
import { type JoinRequest, joinMaster, provenance } from './join-master.ts';
import { measureLoudness } from './loudness.ts';
import { piecesOf } from './pieces.ts';
import { makePoster } from './poster.ts';
import { probe } from './probe.ts';
import { foreignFont, renderPiece } from './render.ts';
import { verifyMaster } from './verify.ts';

const size = { width: 270, height: 480, fps: 30 };
const loudness = { lufs: -14, truePeak: -1.5 };
const film: Cut = {
  form: 1,
  fps: 30,
  segments: [],
  transitions: [],
  audio: { voices: [], music: null, loudness },
  captions: captionTheme(null),
  platform: 'all',
  disclosure: 'Ad · AI-made',
  brand: null,
};

let folder: string;
let clip: string;
let voice: string;
let music: string;

beforeAll(async () => {
  // A home like this is legal, so paths in filters must survive it.
  folder = join(await mkdtemp(join(tmpdir(), 'hookline-render-')), "it's [a] test, isn't it; 100%:x");
  await mkdir(folder);
  [clip, voice, music] = [join(folder, 'clip.mp4'), join(folder, 'voice.wav'), join(folder, 'music.wav')];
  const coding = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
  await runFfmpeg(['-f', 'lavfi', '-i', 'testsrc2=s=270x480:r=30:d=2', ...coding, clip]);
  await runFfmpeg(['-f', 'lavfi', '-i', "flite=text='Stop drinking cold coffee':voice=kal16", '-ar', '48000', voice]);
  await runFfmpeg(['-f', 'lavfi', '-i', 'aevalsrc=0.3*sin(220*2*PI*t)*exp(-3*mod(t\\,0.5))|0.3*sin(330*2*PI*t):d=1.5:s=48000', music]);
});

afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

function segment(more: Partial<CutSegment> = {}): CutSegment {
  const words = [
    { text: 'Stop', start: 0.2, end: 0.5 },
    { text: 'it.', start: 0.6, end: 0.9 },
  ];
  return { source: { kind: 'clip', media: 'a', from: 0 }, seconds: 2, words, overlays: [], keepClear: [], ...more };
}

function render(segment: CutSegment, name: string, more: { clipFile?: string; signal?: AbortSignal } = {}) {
  const { clipFile = clip, ...options } = more;
  const cut = { ...film, segments: [segment] };
  const [piece] = piecesOf(cut);
  if (!piece) throw new Error('no piece');
  const file = join(folder, `${name}.mp4`);
  return renderPiece(cut, piece, { profile: { ...size, quality: 'master' }, fileOf: () => clipFile, folder, file, ...options });
}

/** Red, green, blue of one pixel as a viewer sees it. */
async function pixel(file: string, at: number, x: number, y: number): Promise<number[]> {
  const parts: Buffer[] = [];
  const look = `crop=2:2:${x}:${y},scale=in_color_matrix=bt709:in_range=tv,format=rgb24`;
  const raw = ['-frames:v', '1', '-vf', look, '-f', 'rawvideo', 'pipe:1'];
  await runFfmpeg(['-ss', String(at), '-i', file, ...raw], { onOutput: (chunk) => parts.push(chunk) });
  return [...Buffer.concat(parts).subarray(0, 3)];
}

describe('a rendered segment', () => {
  test('has exactly its frames and colours that are true on screen', async () => {
    const overlays = [{ kind: 'cta' as const, text: 'Tap the link', start: 0, end: 2 }];
    const { file, degraded } = await render(segment({ overlays }), 'plain');
    expect(degraded).toBeNull();
    expect((await probe(file)).video).toMatchObject({
      codec: 'h264',
      width: 270,
      height: 480,
      fps: 30,
      pixelFormat: 'yuv420p',
      frames: 60,
      seconds: 2,
    });
    const button = await pixel(file, 1.45, 78, 362);
    for (const [index, value] of [219, 18, 57].entries()) expect(Math.abs((button[index] ?? 0) - value)).toBeLessThan(16);
  });

  test('shows the same emoji as often as a text has it, also while another piece of the film is rendered', async () => {
    const hot = segment({ words: [], overlays: [{ kind: 'cta', text: 'hot🔥🔥', start: 0, end: 2 }], seconds: 0.5 });
    const made = await Promise.all([render(hot, 'emoji-here'), render(hot, 'emoji-there')]);
    expect(made.map(({ degraded }) => degraded)).toEqual([null, null]);
  });

  test('puts a wide picture on a ground of its own colours, in a small film too', async () => {
    const wide = join(folder, 'wide.mp4');
    const orange = ['-f', 'lavfi', '-i', 'color=c=0xe0a010:s=400x300:r=30:d=1', '-c:v', 'libx264', '-preset', 'ultrafast'];
    await runFfmpeg([...orange, '-pix_fmt', 'yuv420p', wide]);
    const { file } = await render(segment({ words: [], seconds: 0.2 }), 'on-ground', { clipFile: wide });
    const [left, right] = [await pixel(file, 0.1, 20, 386), await pixel(file, 0.1, 240, 386)] as [number[], number[]];
    for (const [index, value] of left.entries()) expect(Math.abs(value - (right[index] ?? 0))).toBeLessThan(12);
  });

  test('shows hostile text as text, or refuses it', async () => {
    const text = "{\\an8\\fs400}\\N',drawtext=textfile=/etc/passwd:x='%{localtime}";
    const hostile = segment({ words: [{ text, start: 0, end: 1 }], overlays: [{ kind: 'hook', text, start: 0, end: 2 }] });
    const { file } = await render(hostile, 'hostile');
    expect((await probe(file)).video?.frames).toBe(60);
    expect(await readFile(join(folder, 'segment-1.ass'), 'utf8')).toContain('\\{\\\u200BAN8\\\u200BFS400\\}\\\u200BN');
    await expect(render(segment({ words: [{ text: 'กาแฟ', start: 0, end: 1 }] }), 'foreign')).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  test('is refused, and leaves no file, when its clip is too short', async () => {
    const short = join(folder, 'short.mp4');
    await runFfmpeg(['-i', clip, '-frames:v', '30', '-c:v', 'libx264', '-preset', 'ultrafast', short]);
    await expect(render(segment(), 'too-short', { clipFile: short })).rejects.toMatchObject({ code: 'provider_failed' });
    expect(existsSync(join(folder, 'too-short.mp4'))).toBe(false);
    expect(existsSync(join(folder, 'too-short.mp4.part'))).toBe(false);
  });

  test('stops when told to', async () => {
    await expect(render(segment(), 'stopped', { signal: AbortSignal.timeout(60) })).rejects.toThrow();
    expect(existsSync(join(folder, 'stopped.mp4.part'))).toBe(false);
  });

  test('never passes with a font that is not ours', async () => {
    const fontsDir = await installFonts(join(folder, 'fonts'), ['black', 'bold', 'anton']);
    const seen = async (script: string) => {
      const file = join(folder, 'fonts.ass');
      await writeFile(file, script);
      const found: (string | null)[] = [];
      const filter = `ass=filename=${filterValue(file)}:fontsdir=${filterValue(fontsDir)}`;
      const source = ['-f', 'lavfi', '-i', 'color=s=270x480:r=30:d=0.1'];
      await runFfmpeg(['-v', 'verbose', ...source, '-vf', filter, '-f', 'null', '-'], { onLine: (line) => found.push(foreignFont(line)) });
      return found.filter((line) => line !== null);
    };
    const script = (tags: string) => assScript({ width: 1080, height: 1920 }, [{ layer: 0, start: 0, end: 1, text: `{${tags}}Aa` }]);
    expect(await seen(script('\\fnAnton'))).toEqual([]);
    expect(await seen(script('\\fnMontserrat\\b1'))).toEqual([]);
    expect(await seen(script('\\fnLuckiest Guy'))).not.toEqual([]);
    expect(await seen(assScript({ width: 1080, height: 1920 }, [{ layer: 0, start: 0, end: 1, text: '保' }]))).not.toEqual([]);
  });
});

describe('a finished film', () => {
  async function film(): Promise<JoinRequest> {
    const pieces = [await render(segment(), 'first'), await render(segment({ words: [] }), 'second')];
    const audio = join(folder, 'audio.m4a');
    const voices = [0.2, 2.1].map((at) => ({ file: voice, at }));
    const made = await masterAudio({ voices, music: { file: music, gainDb: -12 }, seconds: 4, loudness, file: audio });
    expect(made.loudness?.lufs).toBeCloseTo(-14, 0);
    return {
      pieces,
      audio: made,
      file: join(folder, 'film.mp4'),
      metadata: { title: 'Test' },
      expected: { ...size, seconds: 4, loudness },
    };
  }

  test('joins to the frame, is loud enough, says it is AI-made, and passes its own check', async () => {
    const request = await film();
    const { file, report } = await joinMaster(request);
    expect(report).toMatchObject({
      frames: 120,
      seconds: 4,
      soundSeconds: 4,
      videoCodec: 'h264',
      audioCodec: 'aac',
      sampleRate: 48_000,
      black: [],
      frozen: [],
    });
    const { lufs, truePeak } = await measureLoudness(file);
    expect(Math.abs(lufs + 14)).toBeLessThanOrEqual(0.5);
    expect(truePeak).toBeLessThanOrEqual(-1);
    const bytes = await readFile(file);
    expect(bytes.includes(provenance)).toBe(true);
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));

    const poster = await makePoster(file, 1, join(folder, 'poster.jpg'));
    const marks = await sharp(poster).metadata();
    expect([marks.format, marks.width, marks.height]).toEqual(['jpeg', 270, 480]);
    expect(marks.exif?.toString('latin1')).toContain(provenance);
    expect(marks.xmp?.toString('utf8')).toContain('digitalsourcetype/compositeSynthetic');
    await expect(verifyMaster(file, { ...request.expected, seconds: 5 })).rejects.toThrow(/120 frames instead of 150/);
    await expect(verifyMaster(file, { ...request.expected, loudness: { lufs: -20, truePeak: -1.5 } })).rejects.toThrow(/LUFS/);
  });

  test('gets no name when something is wrong with it', async () => {
    const black = join(folder, 'black.mp4');
    await runFfmpeg([
      '-f',
      'lavfi',
      '-i',
      'color=c=black:s=270x480:r=30:d=2',
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-pix_fmt',
      'yuv420p',
      black,
    ]);
    const dark = await render(segment({ words: [] }), 'dark', { clipFile: black });
    const silence = join(folder, 'silence.m4a');
    const audio = await masterAudio({ voices: [], music: null, seconds: 2, loudness, file: silence });
    expect(audio).toEqual({ file: silence, loudness: null });
    const file = join(folder, 'black-film.mp4');
    const request = { pieces: [dark], audio, file, metadata: { title: 'Test' }, expected: { ...size, seconds: 2, loudness: null } };
    await expect(joinMaster(request)).rejects.toThrow(/black picture/);
    expect(existsSync(file)).toBe(false);
    expect(existsSync(`${file}.part`)).toBe(false);
  });
});
