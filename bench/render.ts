import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { captionTheme } from '#core/caption-themes.ts';
import type { Cut } from '#core/cut.ts';
import { createLimiter } from '#kit/limiter.ts';
import { runTogether } from '#kit/run-together.ts';
import { compilePiece } from '#media/compile.ts';
import { runFfmpeg } from '#media/ffmpeg.ts';
import { pictureProfile } from '#media/picture-profile.ts';
import { framesOfPiece, nameOfPiece, piecesOf } from '#media/pieces.ts';
import { renderCut } from '#media/render-cut.ts';
import { makeComposition } from './render-composition.ts';
import { watchMemory } from './tree-memory.ts';

/**
 * What a film costs beside the work nobody can save: decoding its clips to nowhere and encoding the same composited frames, with our
 * encoder's settings. `node bench/render.ts [--pairs 5] [--cache FOLDER]` prints CPU seconds and memory of whole `hookline cut render`
 * processes: the master, a preview, one changed word, another caption style. Each pair measures all of it anew and takes about four minutes
 * on two quiet cores; 6 GB of disk. The clips are made once (two minutes more) and kept in the cache folder.
 */
const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '5' }, cache: { type: 'string', default: join(tmpdir(), 'hookline-bench-render') } },
});
const main = resolve(import.meta.dirname, '../src/cli/main.ts');
const places = createLimiter(Math.max(2, cpus().length));

const { cut, file, clips } = await makeComposition(values.cache);
const scratch = await mkdtemp(join(tmpdir(), 'hookline-bench-'));
try {
  const frames = await compositeFrames();
  const pairs: Pair[] = [];
  for (let pair = 0; pair < Number(values.pairs); pair += 1) {
    pairs.push(await measurePair(frames));
    console.error(`pair ${pair + 1}: ${JSON.stringify(pairs.at(-1))}, load ${loadavg()[0]?.toFixed(1)}`);
  }
  report(pairs);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

interface Raw {
  file: string;
  encoder: string[];
}

/** CPU seconds and the most memory in MB. */
interface Run {
  cpu: number;
  memory: number;
}

interface Pair {
  decode: number;
  encode: number;
  master: Run;
  word: Run;
  preview: Run;
  theme: Run;
}

/** The film's own frames as they come to the encoder, unpacked, piece by piece. */
async function compositeFrames(): Promise<Raw[]> {
  const folder = join(scratch, 'composited');
  const profile = pictureProfile('master', cut.fps);
  const fileOf = (media: string) => join(dirname(file), media);
  // Leaves the scripts, fonts and stickers that the pieces are drawn with.
  await renderCut(cut, { profile, fileOf, folder, file: join(scratch, 'first.mp4'), title: 'bench', places });
  const works = piecesOf(cut).map((piece) => async (): Promise<Raw> => {
    const name = nameOfPiece(piece).replace(':', '-');
    const { args } = compilePiece(cut, piece, profile, { fileOf, assFile: join(folder, `${name}.ass`), fontsDir: join(folder, 'fonts') });
    const encoding = args.lastIndexOf('-c:v');
    const raw = join(scratch, `${name}.yuv`);
    await runFfmpeg([...args.slice(0, encoding), '-f', 'rawvideo', '-pix_fmt', 'yuv420p', raw]);
    return { file: raw, encoder: args.slice(encoding) };
  });
  return runTogether(places, works);
}

async function measurePair(frames: readonly Raw[]): Promise<Pair> {
  const keep = join(scratch, 'keep');
  await rm(keep, { recursive: true, force: true });
  const master = await render(cut, 'master', keep);
  const decoding = cut.segments.map(({ seconds }, index) => () => {
    return runFfmpeg(['-threads', '1', '-i', clips[index] ?? '', '-t', String(seconds), '-f', 'null', '-']);
  });
  const decode = await childrenOf(() => runTogether(places, decoding));
  const size = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', '1080x1920', '-r', String(cut.fps)];
  const encoding = frames.map((raw) => () => runFfmpeg([...size, '-i', raw.file, ...raw.encoder, `${raw.file}.mp4`]));
  const encode = await childrenOf(() => runTogether(places, encoding));
  const word = await render(withAnotherWord(cut), 'master', keep);
  await render(cut, 'preview', keep);
  await rm(join(keep, 'parts'), { recursive: true });
  const preview = await render(cut, 'preview', keep);
  const theme = await render({ ...cut, captions: captionTheme('pop') }, 'preview', keep);
  return { decode, encode, master, word, preview, theme };
}

/** As after an edit of the script: the word, and with it the voice of its segment. */
function withAnotherWord(cut: Cut): Cut {
  const [first, ...rest] = cut.segments;
  if (!first) throw new Error('no segments');
  const words = first.words.map((word, place) => (place === 5 ? { ...word, text: 'changed' } : word));
  const voices = cut.audio.voices.map((voice, place) => (place === 0 ? { ...voice, media: 'voice-3.wav' } : voice));
  return { ...cut, segments: [{ ...first, words }, ...rest], audio: { ...cut.audio, voices } };
}

/** One whole `hookline cut render`, as a person starts it. */
async function render(cut: Cut, profile: string, keep: string): Promise<Run> {
  const document = join(dirname(file), `bench-${process.pid}.json`);
  await writeFile(document, JSON.stringify(cut));
  const memory = watchMemory('/nowhere', () => '');
  const options = ['--profile', profile, '--out', join(scratch, 'film.mp4'), '--keep', keep, '--json'];
  const cpu = await childrenOf(
    () =>
      new Promise<void>((done, fail) => {
        const child = spawn(process.execPath, [main, 'cut', 'render', document, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
        child.once('error', fail);
        child.once('close', (exit) => (exit === 0 ? done() : fail(new Error(`exit ${exit}`))));
      }),
  ).finally(() => rm(document, { force: true }));
  const { tree, own } = memory.stop();
  return { cpu, memory: Math.round(tree - own) };
}

/** CPU seconds of the children that `work` ran to their end, and of theirs (proc(5), fields 16 and 17, in hundredths). */
async function childrenOf(work: () => Promise<unknown>): Promise<number> {
  const before = await childSeconds();
  await work();
  return Math.round(((await childSeconds()) - before) * 10) / 10;
}

async function childSeconds(): Promise<number> {
  const fields = (await readFile('/proc/self/stat', 'utf8')).replace(/^.*\) /, '').split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

function report(pairs: readonly Pair[]): void {
  const median = (pick: (pair: Pair) => number) => {
    const sorted = pairs.map(pick).sort((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  const line = (
    what: string,
    cpu: (pair: Pair) => number,
    against: (pair: Pair) => number,
    unit: string,
    memory?: (pair: Pair) => number,
  ) => {
    const most = memory ? `${Math.max(...pairs.map(memory))} MB` : '';
    console.log(`| ${what} | ${median(cpu).toFixed(1)} | ${median((pair) => cpu(pair) / against(pair)).toFixed(2)} ${unit} | ${most} |`);
  };
  const limit = ({ decode, encode }: Pair) => decode + encode;
  const ours = (what: string, pick: (pair: Pair) => Run, against: (pair: Pair) => number, unit: string) =>
    line(
      what,
      (pair) => pick(pair).cpu,
      against,
      unit,
      (pair) => pick(pair).memory,
    );
  const seconds = piecesOf(cut).reduce((sum, piece) => sum + framesOfPiece(piece), 0) / cut.fps;
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`;
  console.log(`${seconds} s of 1080×1920 at ${cut.fps} fps, 4 clips of 15 Mbit/s, 3 transitions, 131 words`);
  console.log(`Median of ${pairs.length}, ${machine}\n\n| | CPU-s | ratio | peak memory |\n|---|---|---|---|`);
  line('decoding the clips', ({ decode }) => decode, limit, 'of the limit');
  line('encoding the composited frames', ({ encode }) => encode, limit, 'of the limit');
  ours('master', ({ master }) => master, limit, '× the limit');
  const master = (pair: Pair) => pair.master.cpu;
  ours('one changed word and its voice', ({ word }) => word, master, '× the master');
  ours('preview, small copies at hand', ({ preview }) => preview, master, '× the master');
  ours('preview in another caption style', ({ theme }) => theme, master, '× the master');
}
