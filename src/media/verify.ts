import { HooklineError } from '#core/errors.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { type Loudness, loudnessMeter, readLoudness } from './loudness.ts';
import { type Probe, probe } from './probe.ts';
import type { Standstill } from './render.ts';

export interface ExpectedMaster {
  width: number;
  height: number;
  fps: number;
  /** Length of the film; always whole frames. */
  seconds: number;
  /** Null for a silent film. */
  loudness: Loudness | null;
}

/** What was measured on a master; the figures go into the release's record. */
export interface MasterReport {
  frames: number;
  /** Length of the picture and of the sound. */
  seconds: number;
  soundSeconds: number;
  width: number;
  height: number;
  fps: number;
  videoCodec: string;
  pixelFormat: string;
  audioCodec: string;
  sampleRate: number;
  channels: number;
  /** Null for a silent film. */
  lufs: number | null;
  truePeak: number | null;
  /** Stretches of black or frozen picture longer than 1.5 s, in seconds from the start. */
  black: number[];
  frozen: number[];
}

/** Longest black or frozen picture a film may have, in seconds. */
const standstill = 1.5;
/** A film's loudness may differ this much (LU), its encoded peak must stay below this (dBTP). */
const loudnessRange = 0.5;
const peakCeiling = -1;

/** A piece as it was rendered: where it is, how long, and where its picture stood still. */
export interface WatchedPiece {
  file: string;
  seconds: number;
  standstills: readonly Standstill[];
}

/**
 * Checks a film that was joined from watched pieces without decoding it: counts, sizes and codecs from its index, still pictures and
 * loudness as they were measured on the parts. Error: `provider_failed` naming everything that is wrong.
 */
export async function checkMaster(
  file: string,
  { expected, pieces, loudness }: { expected: ExpectedMaster; pieces: readonly WatchedPiece[]; loudness: Loudness | null },
  options: { signal?: AbortSignal } = {},
): Promise<MasterReport> {
  const { video, audio } = requireBoth(await probe(file, options));
  const still = (kind: Standstill['kind']) => longStandstills(pieces, kind);
  const { lufs = null, truePeak = null } = loudness ?? {};
  const seen = { frames: video.frames ?? 0, lufs, truePeak, black: still('black'), frozen: still('frozen') };
  return accepted({ ...seen, ...shapeOf(video, audio) }, expected);
}

/** Where the film stands still for too long, in seconds; what ends one piece and begins the next is one stretch. */
function longStandstills(pieces: readonly WatchedPiece[], kind: Standstill['kind']): number[] {
  let at = 0;
  const stretches: { from: number; to: number }[] = [];
  for (const { seconds, standstills } of pieces) {
    for (const { from, to } of standstills.filter((one) => one.kind === kind)) {
      const last = stretches.at(-1);
      // Two frames' play: the detectors look at pairs.
      if (last && at + from - last.to < 0.08) last.to = at + to;
      else stretches.push({ from: at + from, to: at + to });
    }
    at += seconds;
  }
  return stretches.filter(({ from, to }) => to - from > standstill).map(({ from }) => Math.round(from * 100) / 100);
}

/**
 * Decodes a finished film from the first frame to the last and compares it with what it should be.
 * Error: `provider_failed` naming everything that is wrong.
 */
export async function verifyMaster(file: string, expected: ExpectedMaster, options: { signal?: AbortSignal } = {}): Promise<MasterReport> {
  const { video, audio } = requireBoth(await probe(file, options));
  return accepted(await watch(file, video, audio, options), expected);
}

function requireBoth({ video, audio }: Probe): { video: NonNullable<Probe['video']>; audio: NonNullable<Probe['audio']> } {
  if (video && audio) return { video, audio };
  throw refuse([`it has ${video ? 'no sound' : 'no picture'}`]);
}

function accepted(report: MasterReport, expected: ExpectedMaster): MasterReport {
  const faults = compare(report, expected);
  if (faults.length > 0) throw refuse(faults);
  return report;
}

function shapeOf(video: NonNullable<Probe['video']>, audio: NonNullable<Probe['audio']>) {
  return {
    seconds: video.seconds,
    soundSeconds: audio.seconds,
    width: video.width,
    height: video.height,
    fps: video.fps,
    videoCodec: video.codec,
    pixelFormat: video.pixelFormat,
    audioCodec: audio.codec,
    sampleRate: audio.sampleRate,
    channels: audio.channels,
  };
}

async function watch(
  file: string,
  video: NonNullable<Probe['video']>,
  audio: NonNullable<Probe['audio']>,
  options: { signal?: AbortSignal },
): Promise<MasterReport> {
  const black: number[] = [];
  const frozen: number[] = [];
  let frames = 0;
  // The small picture keeps the check cheap; the loop filter changes nothing that is looked at here.
  const look = `scale=270:-2:flags=fast_bilinear,blackdetect=d=${standstill}:pix_th=0.06,freezedetect=n=0.0003:d=${standstill},showinfo=checksum=0`;
  const { stderr } = await runFfmpeg(
    [
      ...['-xerror', '-skip_loop_filter', 'all', '-i', `file:${file}`],
      ...['-map', '0:v:0', '-vf', look, '-fps_mode', 'passthrough', '-map', '0:a:0', '-af', loudnessMeter, '-f', 'null', '-'],
    ],
    {
      ...options,
      onLine: (line) => {
        if (/showinfo.* n: *\d+ pts:/.test(line)) frames += 1;
        const dark = /black_start:([\d.]+)/.exec(line)?.[1];
        if (dark !== undefined) black.push(Number(dark));
        const still = /freeze_start: ([\d.]+)/.exec(line)?.[1];
        if (still !== undefined) frozen.push(Number(still));
      },
      onRetry: () => {
        frames = 0;
        black.length = 0;
        frozen.length = 0;
      },
    },
  );
  const loudness = readLoudness(stderr);
  const silent = loudness.lufs <= -70;
  return {
    frames,
    ...shapeOf(video, audio),
    lufs: silent ? null : loudness.lufs,
    truePeak: silent ? null : loudness.truePeak,
    black,
    frozen,
  };
}

function compare(report: MasterReport, expected: ExpectedMaster): string[] {
  const faults: string[] = [];
  const check = (right: boolean, fault: string) => {
    if (!right) faults.push(fault);
  };
  const frames = Math.round(expected.seconds * expected.fps);
  const frame = 1.001 / expected.fps;
  check(report.frames === frames, `${report.frames} frames instead of ${frames}`);
  check(Math.abs(report.seconds - expected.seconds) <= frame, `${report.seconds} s of picture instead of ${expected.seconds}`);
  check(Math.abs(report.soundSeconds - expected.seconds) <= frame, `${report.soundSeconds} s of sound instead of ${expected.seconds}`);
  check(report.width === expected.width && report.height === expected.height, `${report.width}×${report.height} pixels`);
  check(Math.abs(report.fps - expected.fps) < 0.01, `${report.fps} frames a second`);
  check(report.videoCodec === 'h264' && report.pixelFormat === 'yuv420p', `picture is ${report.videoCodec} ${report.pixelFormat}`);
  check(report.audioCodec === 'aac' && report.sampleRate === 48_000, `sound is ${report.audioCodec} at ${report.sampleRate} Hz`);
  check(report.black.length === 0, `black picture from ${report.black[0]} s`);
  check(report.frozen.length === 0, `frozen picture from ${report.frozen[0]} s`);
  if (expected.loudness) {
    check(report.lufs !== null && Math.abs(report.lufs - expected.loudness.lufs) <= loudnessRange, `${report.lufs ?? 'no'} LUFS`);
    check(report.truePeak !== null && report.truePeak <= peakCeiling, `peaks at ${report.truePeak ?? 'no'} dBTP`);
  }
  return faults;
}

function refuse(faults: string[]) {
  return new HooklineError('provider_failed', `The finished film is not as it should be: ${faults.join(', ')}.`, {
    hint: 'Render it again; if it happens again, make the named clip or voice anew.',
  });
}
