import sharp from 'sharp';
import { HooklineError } from '#core/errors.ts';
import type { Shape } from './picture-place.ts';
import { type Container, probe, safeReader, sniff } from './probe.ts';

/** What has to be known of a clip or picture before ffmpeg is told how to read it. */
export interface SourceShape extends Shape {
  moving: boolean;
  /** Whether parts of it may be see-through. */
  clear: boolean;
  /** Arguments before `-i` that make ffmpeg read the file as what it is and nothing else. */
  reader: readonly string[];
  /** Filters that bring its colours to BT.709 at video range; none when they are there already. */
  toFilm: readonly string[];
}

/** Of a source nothing is known of: an upright clip, as Hookline's own makers leave them. */
export const uprightClip: SourceShape = { width: 1080, height: 1920, moving: true, clear: false, reader: [], toFilm: [] };

const decoders: Record<string, string> = { jpeg: 'mjpeg', png: 'png', webp: 'webp' };

/** Reads a local file's header. Errors: `not_found`, `unsupported_media` for what is neither a clip nor a JPEG, PNG or WebP picture. */
export async function readSourceShape(file: string, options: { signal?: AbortSignal } = {}): Promise<SourceShape> {
  const container = await sniff(file).catch((error: unknown) => {
    if (error instanceof HooklineError && error.code === 'unsupported_media') return null;
    throw error;
  });
  return container === null ? readPicture(file) : readClip(file, container, options);
}

/** The shapes of several media, each read once. Errors as in `readSourceShape`. */
export async function readShapes(
  media: readonly string[],
  fileOf: (media: string) => string,
  signal?: AbortSignal,
): Promise<(media: string) => SourceShape> {
  const names = [...new Set(media)];
  const shapes = await Promise.all(names.map((name) => readSourceShape(fileOf(name), signal ? { signal } : {})));
  const known = new Map(names.map((name, index) => [name, shapes[index] as SourceShape]));
  return (name) => known.get(name) ?? uprightClip;
}

async function readPicture(file: string): Promise<SourceShape> {
  const { format, width, height, hasAlpha } = await sharp(file)
    .metadata()
    .catch((cause: unknown) => {
      throw unsupported(cause);
    });
  const decoder = decoders[format];
  if (decoder === undefined) throw unsupported(format);
  // The demuxer is named because kept files have no extension to tell it by, and `%` in a path is no pattern.
  const reader = [...safeReader('image2'), '-pattern_type', 'none', '-c:v', decoder];
  const toFilm = ['scale=in_color_matrix=bt601:out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd'];
  return { width, height, moving: false, clear: hasAlpha, reader, toFilm };
}

async function readClip(file: string, container: Container, options: { signal?: AbortSignal }): Promise<SourceShape> {
  const { video } = await probe(file, options);
  if (!video || video.width === 0 || video.height === 0) throw unsupported('no picture');
  return {
    width: video.width,
    height: video.height,
    moving: true,
    clear: false,
    reader: safeReader(container),
    toFilm: coloursOf(video.matrix, video.transfer),
  };
}

/** Phones film in HDR, old files are BT.601; what says nothing is taken for BT.709. */
function coloursOf(matrix: string | null, transfer: string | null): string[] {
  if (transfer === 'arib-std-b67' || transfer === 'smpte2084') {
    return [
      'zscale=transfer=linear:npl=203',
      'format=gbrpf32le',
      'zscale=primaries=bt709',
      'tonemap=mobius',
      'zscale=transfer=bt709:matrix=bt709:range=tv',
      'format=yuv420p',
    ];
  }
  if (matrix === null || matrix === 'bt709' || matrix === 'unknown') return [];
  return ['scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd'];
}

function unsupported(cause: unknown): HooklineError {
  return new HooklineError('unsupported_media', 'This is neither a clip nor a picture that can be rendered.', {
    hint: 'Use MP4, MOV, WebM or MKV, or a JPEG, PNG or WebP picture.',
    cause,
  });
}
