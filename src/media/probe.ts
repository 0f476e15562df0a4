import { open } from 'node:fs/promises';
import { z } from 'zod';
import { HooklineError } from '#core/errors.ts';
import { failedOnFile, type Limits, runFfprobe } from './ffmpeg.ts';

/** What a media file holds. Sizes in pixels (after rotation), times in seconds. */
export interface Probe {
  container: Container;
  seconds: number;
  streams: number;
  video: VideoStream | null;
  audio: AudioStream | null;
}

export interface VideoStream {
  codec: string;
  width: number;
  height: number;
  fps: number;
  pixelFormat: string;
  /** Colour matrix and transfer by ffmpeg's names; null where the file does not say. */
  matrix: string | null;
  transfer: string | null;
  seconds: number;
  /** As the header says; null where it does not. */
  frames: number | null;
}

export interface AudioStream {
  codec: string;
  sampleRate: number;
  channels: number;
  seconds: number;
}

export type Container = 'mov' | 'matroska' | 'wav' | 'mp3' | 'ogg' | 'flac' | 'aac' | 'avi';

/** Caps for reading a file that a stranger may have made (security.md §0, T5). */
export const readLimits: Limits = { memory: 2_500_000_000, cpu: 20 };

/**
 * Arguments that make ffmpeg or ffprobe read `file` as exactly `container` and nothing else: a playlist in a
 * renamed file would otherwise pull in other files. Ends with `-i`.
 */
export function safeInput(file: string, container: Container): string[] {
  return [...safeReader(container), '-i', `file:${file}`];
}

/** The same for any demuxer, without the file. */
export function safeReader(demuxer: Container | 'image2'): string[] {
  return ['-protocol_whitelist', 'file,pipe', '-format_whitelist', demuxer, '-f', demuxer, '-max_pixels', '40000000'];
}

/** The container by its first bytes, or `unsupported_media`. */
export async function sniff(file: string): Promise<Container> {
  const handle = await open(file, 'r').catch((cause: unknown) => {
    throw new HooklineError('not_found', 'The media file is not there.', { hint: 'Upload it again.', cause });
  });
  const head = Buffer.alloc(16);
  try {
    await handle.read(head, 0, 16, 0);
  } finally {
    await handle.close();
  }
  const container = containerOf(head);
  if (container) return container;
  throw new HooklineError('unsupported_media', 'This is not a video or sound file that Hookline can read.', {
    hint: 'Use MP4, MOV, WebM, MKV, WAV, MP3, M4A, OGG or FLAC.',
  });
}

/** Whether a file may be a video, by its first 16 bytes. Errors: `unsupported_media`. */
export function checkVideoHead(head: Uint8Array): void {
  const padded = Buffer.alloc(16);
  padded.set(head.subarray(0, 16));
  const container = containerOf(padded);
  if (container === 'mov' || container === 'matroska' || container === 'avi') return;
  throw new HooklineError('unsupported_media', 'This is not a video that Hookline can read.', { hint: 'Use MP4, MOV, WebM or MKV.' });
}

function containerOf(head: Buffer): Container | null {
  const text = (from: number, to: number) => head.toString('latin1', from, to);
  const box = text(4, 8);
  if (box === 'ftyp' || box === 'moov' || box === 'wide' || box === 'mdat') return 'mov';
  if (head.readUInt32BE(0) === 0x1a45dfa3) return 'matroska';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'wav';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'AVI ') return 'avi';
  if (text(0, 4) === 'OggS') return 'ogg';
  if (text(0, 4) === 'fLaC') return 'flac';
  if (text(0, 3) === 'ID3') return 'mp3';
  const sync = head.readUInt16BE(0);
  if ((sync & 0xfff6) === 0xfff0) return 'aac';
  if ((sync & 0xffe0) === 0xffe0 && (sync & 0x0006) !== 0) return 'mp3';
  return null;
}

const amount = z.coerce.number().finite().nonnegative().catch(0);
const report = z.object({
  streams: z
    .array(
      z.object({
        codec_type: z.string().catch(''),
        codec_name: z.string().catch('unknown'),
        width: amount.optional(),
        height: amount.optional(),
        pix_fmt: z.string().optional(),
        color_space: z.string().optional(),
        color_transfer: z.string().optional(),
        avg_frame_rate: z.string().optional(),
        r_frame_rate: z.string().optional(),
        duration: amount.optional(),
        nb_frames: z.coerce.number().optional().catch(undefined),
        sample_rate: amount.optional(),
        channels: amount.optional(),
        disposition: z.object({ attached_pic: z.number().optional() }).optional(),
        side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional(),
      }),
    )
    .default([]),
  format: z.object({ duration: amount.optional() }).default({}),
});

/**
 * Reads the header of a local media file; safe on hostile ones (one demuxer, no other file, capped memory and time).
 * Errors: `not_found`, `unsupported_media` when it cannot be read.
 */
export async function probe(file: string, options: { signal?: AbortSignal } = {}): Promise<Probe> {
  const container = await sniff(file);
  const json = await runFfprobe(['-v', 'error', '-of', 'json', '-show_streams', '-show_format', ...safeInput(file, container)], {
    timeout: 20_000,
    limits: readLimits,
    ...options,
  }).catch((error: unknown) => {
    throw failedOnFile(error) ? unreadable(error) : error;
  });
  return summarise(container, report.parse(JSON.parse(json)));
}

export function unreadable(cause: unknown): HooklineError {
  return new HooklineError('unsupported_media', 'The file is damaged or not what its name says.', {
    hint: 'Export it again as MP4 (H.264 and AAC) and upload the new file.',
    cause,
  });
}

function summarise(container: Container, { streams, format }: z.infer<typeof report>): Probe {
  const picture = streams.find((stream) => stream.codec_type === 'video' && stream.disposition?.attached_pic !== 1);
  const sound = streams.find((stream) => stream.codec_type === 'audio');
  const seconds = format.duration || Math.max(0, ...streams.map((stream) => stream.duration ?? 0));
  const turned = picture?.side_data_list?.some(({ rotation }) => rotation !== undefined && Math.abs(rotation) % 180 === 90) ?? false;
  const width = picture?.width ?? 0;
  const height = picture?.height ?? 0;
  return {
    container,
    seconds,
    streams: streams.length,
    video: picture
      ? {
          codec: picture.codec_name,
          width: turned ? height : width,
          height: turned ? width : height,
          fps: rate(picture.avg_frame_rate) || rate(picture.r_frame_rate),
          pixelFormat: picture.pix_fmt ?? 'unknown',
          matrix: picture.color_space ?? null,
          transfer: picture.color_transfer ?? null,
          seconds: picture.duration || seconds,
          frames: picture.nb_frames ?? null,
        }
      : null,
    audio: sound
      ? {
          codec: sound.codec_name,
          sampleRate: sound.sample_rate ?? 0,
          channels: sound.channels ?? 0,
          seconds: sound.duration || seconds,
        }
      : null,
  };
}

/** `30000/1001` as a number; 0 when unknown. */
function rate(text: string | undefined): number {
  const [over, under] = (text ?? '').split('/').map(Number);
  return over && under && Number.isFinite(over / under) ? over / under : 0;
}
