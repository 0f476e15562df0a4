import type { CaptionTheme } from '#core/caption-theme.ts';
import type { CutSegment } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { assScript, canvasHeight } from './ass.ts';
import { layoutCaptions } from './captions.ts';
import { layoutOverlays } from './overlays.ts';

export interface CompileOptions {
  width: number;
  height: number;
  fps: number;
  captions: CaptionTheme;
  /** Shown from the first frame to the last; '' for none. */
  disclosure: string;
  index: number;
  clipFile: string;
  /** Where the ASS script will be written. */
  assFile: string;
  fontsDir: string;
}

export interface CompiledSegment {
  /** Everything for ffmpeg but the output file. */
  args: string[];
  ass: string;
  frames: number;
  /** What could not be shown as asked. */
  notes: string[];
}

/** The most lines an ASS script may have; real segments have a few hundred, each costs time on every frame. */
const mostEvents = 4000;

/**
 * What ffmpeg has to do for one segment; pure. Every segment of a film gets the same encoder settings, so that they join without another encode.
 * Errors: `invalid_input` for a length that is not whole frames or for text that cannot be set.
 */
export function compileSegment(segment: CutSegment, options: CompileOptions): CompiledSegment {
  const { width, height, fps } = options;
  const frames = Math.round(segment.seconds * fps);
  if (frames < 1 || Math.abs(frames - segment.seconds * fps) > 1e-6) {
    throw new HooklineError(
      'invalid_input',
      `Segment ${options.index + 1} lasts ${segment.seconds} s, which is not a whole number of frames.`,
      {
        hint: `Use a multiple of 1/${fps} s.`,
      },
    );
  }
  const canvas = (canvasHeight * width) / height;
  const shared = { seconds: segment.seconds, theme: options.captions, width: canvas };
  const overlays = layoutOverlays({ ...shared, overlays: segment.overlays, disclosure: options.disclosure });
  const captions = layoutCaptions({ ...shared, words: segment.words, keepClear: [...segment.keepClear, ...overlays.taken] });
  const events = [...captions.events, ...overlays.events];
  if (events.length > mostEvents) {
    throw new HooklineError('invalid_input', `Segment ${options.index + 1} has too much text on screen.`, {
      hint: 'Shorten its words or overlays.',
    });
  }
  return {
    args: [
      ...['-threads', '1', '-i', `file:${options.clipFile}`, '-filter_threads', '1'],
      ...['-map', '0:v:0', '-an', '-sn', '-dn', '-vf', pictureChain(options), '-frames:v', String(frames)],
      ...encoder(height, fps),
    ],
    ass: assScript(canvas, events),
    frames,
    notes: [...overlays.notes, ...captions.notes],
  };
}

/**
 * Any clip to the film's size and rate, then the text. The colour matrix is named BT.601 while libass draws because old and
 * new ffmpeg then draw alike (`colour` in ass.ts counts on it), and BT.709 again after.
 */
function pictureChain({ width, height, fps, assFile, fontsDir }: CompileOptions): string {
  return [
    'setpts=PTS-STARTPTS',
    `fps=${fps}`,
    `scale=${width}:${height}:force_original_aspect_ratio=increase:flags=bicubic`,
    `crop=${width}:${height}`,
    'setsar=1',
    'format=yuv420p',
    // A clip that ends a few frames early holds its last picture; a shorter one is an error (the frame count is checked).
    'tpad=stop_mode=clone:stop_duration=0.2',
    'setparams=colorspace=bt470bg:range=tv',
    `ass=filename=${filterValue(assFile)}:fontsdir=${filterValue(fontsDir)}`,
    'setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv',
  ].join(',');
}

function encoder(height: number, fps: number): string[] {
  const quality = height >= 960 ? ['-preset', 'veryfast', '-crf', '21'] : ['-preset', 'ultrafast', '-crf', '23'];
  return [
    ...['-c:v', 'libx264', ...quality, '-profile:v', 'high', '-threads', '1', '-pix_fmt', 'yuv420p'],
    ...['-x264-params', `keyint=${fps * 2}:min-keyint=${fps / 2}:open-gop=0:colorprim=bt709:transfer=bt709:colormatrix=bt709`],
    ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709', '-color_range', 'tv'],
    ...['-r', String(fps), '-video_track_timescale', '15360', '-map_metadata', '-1', '-f', 'mp4'],
  ];
}

/** A path as a filter option's value: escaped once for the option list and once for the filter graph. */
export function filterValue(path: string): string {
  const option = path.replace(/[\\':]/g, (sign) => `\\${sign}`);
  return option.replace(/[\\'[\],;]/g, (sign) => `\\${sign}`);
}
