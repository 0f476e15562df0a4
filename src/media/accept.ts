import { stat } from 'node:fs/promises';
import { HooklineError } from '#core/errors.ts';
import { failedOnFile, runFfmpeg } from './ffmpeg.ts';
import { type Probe, probe, readLimits, safeInput, unreadable } from './probe.ts';

/** What an upload may be; the numbers are generous for short video and small enough to decode in seconds. */
export const uploadLimits = { bytes: 500_000_000, seconds: 600, sidePixels: 4096, streams: 8, fps: 120 };

const videoCodecs = ['h264', 'hevc', 'vp8', 'vp9', 'av1', 'mpeg4', 'prores', 'mjpeg'];
const audioCodecs = ['aac', 'mp3', 'opus', 'vorbis', 'flac', 'alac', 'ac3', 'pcm_s16le', 'pcm_s24le', 'pcm_s32le', 'pcm_f32le', 'pcm_u8'];

/**
 * Checks an uploaded video: type by content, allowed codec, limits, and that its keyframes decode to the end.
 * Errors: `unsupported_media` (not a video, a playlist in disguise, damaged, cut short), `too_large`.
 */
export async function acceptVideo(file: string, options: { signal?: AbortSignal } = {}): Promise<Probe> {
  const found = await checkVideo(file, options);
  const output = ['-map', '0:V:0', '-an', '-fps_mode', 'passthrough'];
  // Between keyframes nothing is decoded: where the last one stands tells nothing about the end.
  await decode(file, found, { input: ['-skip_frame', 'nokey'], output, promised: null }, options);
  return found;
}

/** The same by what its header says, without decoding. */
export async function checkVideo(file: string, options: { signal?: AbortSignal } = {}): Promise<Probe> {
  const found = await checkCommon(file, options);
  const video = found.video;
  if (!video) throw refuse('The file has no picture.', 'Use a file with a picture, such as MP4, MOV, WebM or MKV.');
  if (!videoCodecs.includes(video.codec)) throw refuse(`The picture codec ${video.codec} is not supported.`, 'Export it as H.264 in MP4.');
  if (video.width < 16 || video.height < 16) throw refuse('The picture is smaller than 16 pixels.', 'Upload a larger video.');
  if (Math.max(video.width, video.height) > uploadLimits.sidePixels) throw tooLarge(`${video.width}×${video.height} pixels`, '4096 a side');
  if (video.fps > uploadLimits.fps) throw tooLarge(`${Math.round(video.fps)} frames a second`, `${uploadLimits.fps}`);
  return found;
}

/** Checks an uploaded sound file in the same way; every sample is decoded. Errors as in `acceptVideo`. */
export async function acceptAudio(file: string, options: { signal?: AbortSignal } = {}): Promise<Probe> {
  const found = await checkCommon(file, options);
  if (!found.audio) throw refuse('The file has no sound.', 'Upload WAV, MP3, M4A, OGG or FLAC.');
  if (!audioCodecs.includes(found.audio.codec))
    throw refuse(`The sound codec ${found.audio.codec} is not supported.`, 'Export it as WAV or MP3.');
  if (found.audio.channels > 8) throw refuse('The file has more than 8 channels.', 'Export it in stereo.');
  await decode(file, found, { input: [], output: ['-map', '0:a:0', '-vn'], promised: found.audio.seconds || found.seconds }, options);
  return found;
}

async function checkCommon(file: string, options: { signal?: AbortSignal }): Promise<Probe> {
  const { size } = await stat(file).catch((cause: unknown) => {
    throw new HooklineError('not_found', 'The media file is not there.', { hint: 'Upload it again.', cause });
  });
  if (size === 0) throw refuse('The file is empty.', 'Upload it again.');
  if (size > uploadLimits.bytes) throw tooLarge(`${Math.round(size / 1e6)} MB`, `${uploadLimits.bytes / 1e6} MB`);
  const found = await probe(file, options);
  if (found.streams > uploadLimits.streams)
    throw refuse(`The file has ${found.streams} tracks.`, 'Export it with one picture and one sound track.');
  if (found.seconds > uploadLimits.seconds) throw tooLarge(`${Math.round(found.seconds)} s`, `${uploadLimits.seconds} s`);
  if (found.seconds <= 0) throw refuse('The file does not say how long it is.', 'Export it again as MP4 or WAV.');
  return found;
}

/** A truncated file still has a complete header (when it stands in front), so only decoding tells. `promised`: seconds that must come, where all is decoded. */
async function decode(
  file: string,
  found: Probe,
  { input, output, promised }: { input: string[]; output: string[]; promised: number | null },
  options: { signal?: AbortSignal },
): Promise<void> {
  const args = ['-v', 'warning', '-stats', '-xerror', '-threads', '1', ...input, ...safeInput(file, found.container), ...output];
  const limit = ['-t', String(uploadLimits.seconds), '-f', 'null', '-'];
  const { stderr } = await runFfmpeg([...args, ...limit], { timeout: 120_000, limits: { ...readLimits, cpu: 60 }, ...options }).catch(
    (error: unknown) => {
      throw failedOnFile(error) ? unreadable(error) : error;
    },
  );
  if (endsEarly(stderr, found, promised)) throw unreadable(stderr.slice(-400));
}

/** What ffmpeg says of a file that was cut. AVI says nothing and MP3 may say it wrongly: there the sound must really be shorter than its header says. */
function endsEarly(log: string, { container }: Probe, promised: number | null): boolean {
  if (/partial file|ended prematurely|Truncat|Invalid data|moov atom not found|stream \d+, offset/i.test(log)) return true;
  if (promised === null || (container !== 'avi' && !/filesize and duration do not match/.test(log))) return false;
  const [, hours, minutes, seconds] = [...log.matchAll(/time=(\d+):(\d+):([\d.]+)/g)].at(-1) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) < 0.95 * promised;
}

function refuse(message: string, hint: string) {
  return new HooklineError('unsupported_media', message, { hint });
}

function tooLarge(found: string, allowed: string) {
  return new HooklineError('too_large', `The file is too large: ${found}, allowed is ${allowed}.`, {
    hint: 'Trim or scale it down, then upload again.',
  });
}
