import { HooklineError } from '#core/errors.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { type Loudness, loudnessMeter, readLoudness } from './loudness.ts';
import { type Probe, probe } from './probe.ts';
import { faultOf, joinStandstills, longestStandstill, type Span, type Standstill, watchStandstills } from './standstills.ts';

export interface ExpectedMaster {
  width: number;
  height: number;
  fps: number;
  /** Length of the film; always whole frames. */
  seconds: number;
  /** Null for a silent film. */
  loudness: Loudness | null;
  /** Where the picture may stand still (`mayStand` of the cut); nowhere unless told. */
  mayStand?: readonly Span[];
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
  const { lufs = null, truePeak = null } = loudness ?? {};
  return accepted({ frames: video.frames ?? 0, lufs, truePeak, ...shapeOf(video, audio) }, joinStandstills(pieces), expected);
}

/**
 * Decodes a finished film from the first frame to the last and compares it with what it should be.
 * Error: `provider_failed` naming everything that is wrong.
 */
export async function verifyMaster(file: string, expected: ExpectedMaster, options: { signal?: AbortSignal } = {}): Promise<MasterReport> {
  const { video, audio } = requireBoth(await probe(file, options));
  const { standstills, ...seen } = await watch(file, video.seconds, options);
  return accepted({ ...seen, ...shapeOf(video, audio) }, standstills, expected);
}

function requireBoth({ video, audio }: Probe): { video: NonNullable<Probe['video']>; audio: NonNullable<Probe['audio']> } {
  if (video && audio) return { video, audio };
  throw refuse([`it has ${video ? 'no sound' : 'no picture'}`]);
}

function accepted(
  seen: Omit<MasterReport, 'black' | 'frozen'>,
  standstills: readonly Standstill[],
  expected: ExpectedMaster,
): MasterReport {
  const long = (kind: Standstill['kind']) => standstills.filter((one) => one.kind === kind && one.to - one.from > longestStandstill);
  const starts = (kind: Standstill['kind']) => long(kind).map(({ from }) => rounded(from));
  const report = { ...seen, black: starts('black'), frozen: starts('frozen') };
  const stands = (['black', 'frozen'] as const).flatMap((kind) => {
    const [first] = long(kind).flatMap((one) => faultOf(one, expected.mayStand ?? []) ?? []);
    return first === undefined ? [] : [`${kind} picture from ${rounded(first)} s`];
  });
  const faults = [...compare(report, expected), ...stands];
  if (faults.length > 0) throw refuse(faults);
  return report;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
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
  seconds: number,
  options: { signal?: AbortSignal },
): Promise<Pick<MasterReport, 'frames' | 'lufs' | 'truePeak'> & { standstills: Standstill[] }> {
  const standing = watchStandstills(seconds);
  let frames = 0;
  // The small picture keeps the check cheap; the loop filter changes nothing that is looked at here.
  const look = `scale=270:-2:flags=fast_bilinear,blackdetect=d=${longestStandstill}:pix_th=0.06,freezedetect=n=0.0003:d=${longestStandstill},showinfo=checksum=0`;
  const { stderr } = await runFfmpeg(
    [
      ...['-xerror', '-skip_loop_filter', 'all', '-i', `file:${file}`],
      ...['-map', '0:v:0', '-vf', look, '-fps_mode', 'passthrough', '-map', '0:a:0', '-af', loudnessMeter, '-f', 'null', '-'],
    ],
    {
      ...options,
      onLine: (line) => {
        if (/showinfo.* n: *\d+ pts:/.test(line)) frames += 1;
        standing.read(line);
      },
      onRetry: () => {
        frames = 0;
        standing.forget();
      },
    },
  );
  const loudness = readLoudness(stderr);
  const silent = loudness.lufs <= -70;
  return {
    frames,
    lufs: silent ? null : loudness.lufs,
    truePeak: silent ? null : loudness.truePeak,
    standstills: standing.found(),
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
