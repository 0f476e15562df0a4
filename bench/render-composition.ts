import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { captionTheme } from '#core/caption-themes.ts';
import type { Cut, CutOverlay } from '#core/cut.ts';
import { runFfmpeg } from '#media/ffmpeg.ts';

/** Seconds of each of the four segments. */
const length = 15;
/** 131 of them in all. */
const wordsOf = [33, 33, 33, 32];
const spoken = 'this is what a normal sentence costs when every word of it is lit as it is said out loud'.split(' ');

/**
 * The film that is measured: 60 s from four clips of 15 Mbit/s with grain, three transitions, 131 lit words, every kind of overlay, a logo,
 * four voices and ducked music. Its files are made once and kept in `folder`; answers with the cut's own file.
 */
export async function makeComposition(folder: string): Promise<{ cut: Cut; file: string; clips: string[] }> {
  await mkdir(folder, { recursive: true });
  const clips = wordsOf.map((_, index) => `clip-${index + 1}.mp4`);
  for (const [index, name] of clips.entries()) await once(folder, name, (file) => makeClip(index, file));
  for (const index of wordsOf.keys()) {
    const speech = `flite=text='${Array(3).fill(spoken.join(' ')).join('. ')}':voice=${index % 2 === 0 ? 'slt' : 'rms'}`;
    const sound = ['-t', String(length), '-ar', '48000', '-f', 'wav'];
    await once(folder, `voice-${index + 1}.wav`, (file) => runFfmpeg(['-f', 'lavfi', '-i', speech, ...sound, file]));
  }
  const chord = 'aevalsrc=0.2*sin(110*2*PI*t)*exp(-2*mod(t\\,0.5))|0.2*sin(165*2*PI*t)*exp(-3*mod(t\\,1)):d=40:s=48000';
  await once(folder, 'music.wav', (file) => runFfmpeg(['-f', 'lavfi', '-i', chord, '-f', 'wav', file]));
  const logo = ['-f', 'lavfi', '-i', "color=white:s=400x400,format=rgba,geq=r=27:g=127:b=92:a='255*lt(hypot(X-200,Y-200),190)'"];
  await once(folder, 'logo.png', (file) => runFfmpeg([...logo, '-frames:v', '1', '-f', 'image2', '-c:v', 'png', file]));
  const cut = cutOf(clips);
  const file = join(folder, 'cut.json');
  await writeFile(file, JSON.stringify(cut));
  return { cut, file, clips: clips.map((name) => join(folder, name)) };
}

async function once(folder: string, name: string, make: (part: string) => Promise<unknown>): Promise<void> {
  const file = join(folder, name);
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (there) return;
  await make(`${file}.part`);
  await rename(`${file}.part`, file);
}

/** Slow colours under a drifting camera with a film's grain: as hard to decode and encode as footage of that rate. */
async function makeClip(index: number, file: string): Promise<void> {
  const palette = ['0x401a5f', '0xe06a30', '0x1b7f5c', '0xffd84d', '0x202840', '0xf2e8dc'];
  const colours = palette.map((colour, place) => `c${(place + index) % palette.length}=${colour}`);
  const ground = `gradients=s=338x600:r=30:d=${length + 0.5}:n=6:${colours.join(':')}:speed=0.03:seed=${index + 3}`;
  const drift = `crop=1080:1920:81+60*sin(t*1.3+${index}):144+110*cos(t)`;
  const look = `scale=1242:2208:flags=bicubic,noise=alls=9:allf=t+u:all_seed=${index + 1},${drift},format=yuv420p`;
  const rate = ['-b:v', '15M', '-maxrate', '20M', '-bufsize', '30M', '-g', '60'];
  const colour = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'];
  const encoder = ['-c:v', 'libx264', '-preset', 'veryfast', ...rate, ...colour, '-f', 'mp4'];
  await runFfmpeg(['-f', 'lavfi', '-i', ground, '-vf', look, ...encoder, file]);
}

function cutOf(clips: readonly string[]): Cut {
  const overlays: CutOverlay[][] = [
    [{ kind: 'hook', text: 'Still peeling?', start: 0, end: 3.6 }],
    [],
    [{ kind: 'chip', text: 'Double thick adhesive', start: 3, end: length }],
    [
      { kind: 'price', text: '$12.48', start: 2, end: length },
      { kind: 'cta', text: 'Tap the link', start: 5, end: length },
    ],
  ];
  return {
    form: 1,
    fps: 30,
    segments: clips.map((media, index) => ({
      source: { kind: 'clip', media, from: 0.25 },
      seconds: length,
      words: Array.from({ length: wordsOf[index] ?? 0 }, (_, place) => {
        const start = 0.3 + place * 0.42;
        return { text: spoken[place % spoken.length] ?? '', start, end: start + 0.32 };
      }),
      overlays: overlays[index] ?? [],
      keepClear: [],
    })),
    transitions: [
      { after: 1, kind: 'whip-left', seconds: 0.3 },
      { after: 2, kind: 'zoom', seconds: 0.3 },
      { after: 3, kind: 'dissolve', seconds: 0.4 },
    ],
    audio: {
      voices: clips.map((_, index) => ({ media: `voice-${index + 1}.wav`, at: index * length })),
      music: { media: 'music.wav', gainDb: -16 },
      loudness: { lufs: -14, truePeak: -1.5 },
    },
    captions: captionTheme('boxed'),
    platform: 'all',
    disclosure: 'Ad · AI-made',
    brand: { watermark: { media: 'logo.png', corner: 'top-left', width: 0.12, opacity: 0.9 }, accent: null, intro: null, outro: null },
  };
}
