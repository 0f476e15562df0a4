import type { Box, Cut, CutSegment } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { type AssEvent, assScript, canvasHeight, shiftEvents } from './ass.ts';
import { layoutCaptions } from './captions.ts';
import { layoutOverlays } from './overlays.ts';
import { boxOnFrame, textArea } from './picture-place.ts';
import type { PictureProfile } from './picture-profile.ts';
import { readSource } from './picture-source.ts';
import { framesOfPiece, framesOfSegment, type Piece } from './pieces.ts';
import { type SourceShape, uprightClip } from './source-shape.ts';
import type { SourceFile } from './source-stretch.ts';
import { transitionFilters } from './transition.ts';

/** Where a piece's files are. */
export interface PieceFiles {
  /** The local file of a medium that the cut names. */
  fileOf: (media: string) => string;
  /** What is known of that file; an upright clip unless told. */
  shapeOf?: (media: string) => SourceShape;
  /** Where the ASS script will be written. */
  assFile: string;
  fontsDir: string;
}

export interface CompiledPiece {
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
 * What ffmpeg has to do for one piece of a cut; pure. Every piece gets the same encoder settings, so that they join without another encode.
 * Errors: `invalid_input` for a length that is not whole frames or for text that cannot be set.
 */
export function compilePiece(cut: Cut, piece: Piece, profile: PictureProfile, files: PieceFiles): CompiledPiece {
  const canvas = (canvasHeight * profile.width) / profile.height;
  const written =
    piece.kind === 'segment'
      ? [writeOn(cut, piece.index, profile, files)]
      : [writeOn(cut, piece.index, profile, files), writeOn(cut, piece.index + 1, profile, files)];
  const boundary = framesOfSegment(cut, piece.index) / cut.fps;
  const events = written.flatMap(({ events }, place) => (place === 0 ? events : events.map((event) => later(event, boundary))));
  if (events.length > mostEvents) {
    throw new HooklineError('invalid_input', `Segment ${piece.index + 1} has too much text on screen.`, {
      hint: 'Shorten its words or overlays.',
    });
  }
  const frames = framesOfPiece(piece);
  const { inputs, graph } =
    piece.kind === 'segment' ? segmentGraph(cut, piece, profile, files) : transitionGraph(cut, piece, profile, files);
  const start = piece.kind === 'segment' ? piece.from : framesOfSegment(cut, piece.index) - piece.half;
  const chain = [...graph, `${textFilters(start / cut.fps, files)}[text]`].join(',');
  const mark = watermark(cut, profile, files, inputs.filter((arg) => arg === '-i').length);
  const watched =
    '[out]split[film][seen];[seen]scale=144:-2:flags=fast_bilinear,blackdetect=d=0.5:pix_th=0.06,freezedetect=n=0.0003:d=0.5,nullsink';
  return {
    args: [
      ...inputs,
      ...mark.inputs,
      ...['-filter_threads', '1', '-filter_complex_threads', '1'],
      ...['-filter_complex', [chain, mark.graph, watched].join(';')],
      ...['-map', '[film]', '-an', '-sn', '-dn', '-frames:v', String(frames)],
      ...encoder(profile),
    ],
    ass: assScript(canvas, events),
    frames,
    notes: [...new Set(written.flatMap(({ notes }) => notes))],
  };
}

/** Everything written on one segment, in its own time. */
function writeOn(cut: Cut, index: number, frame: PictureProfile, files: PieceFiles): { events: AssEvent[]; notes: string[] } {
  const segment = cut.segments[index] as CutSegment;
  const canvas = (canvasHeight * frame.width) / frame.height;
  const { shape } = sourceFile(segment, files);
  const area = textArea(shape, frame);
  const theme = cut.brand?.accent ? { ...cut.captions, box: cut.brand.accent } : cut.captions;
  const shared = { seconds: segment.seconds, theme, width: canvas * area.width, platform: cut.platform };
  const overlays = layoutOverlays({ ...shared, overlays: segment.overlays, disclosure: cut.disclosure });
  const inArea = (box: Box) => ({ ...box, x: (box.x - area.x) / area.width, width: box.width / area.width });
  const keepClear = segment.keepClear.flatMap((box) => boxOnFrame(box, shape, frame) ?? []).map(inArea);
  const captions = layoutCaptions({ ...shared, words: segment.words, keepClear: [...keepClear, ...overlays.taken] });
  const events = [...captions.events, ...overlays.events];
  return { events: area.x === 0 ? events : shiftEvents(events, canvas * area.x), notes: [...overlays.notes, ...captions.notes] };
}

function sourceFile({ source }: CutSegment, { fileOf, shapeOf }: PieceFiles): SourceFile {
  return { file: fileOf(source.media), shape: shapeOf?.(source.media) ?? uprightClip };
}

function later(event: AssEvent, seconds: number): AssEvent {
  return { ...event, start: event.start + seconds, end: event.end + seconds };
}

interface Graph {
  inputs: string[];
  /** Filters that end without a label. */
  graph: string[];
}

function segmentGraph(cut: Cut, piece: Piece & { kind: 'segment' }, profile: PictureProfile, files: PieceFiles): Graph {
  const segment = cut.segments[piece.index] as CutSegment;
  const stretch = { from: piece.from, to: piece.to, whole: framesOfSegment(cut, piece.index) };
  const { input, filters } = readSource(segment.source, sourceFile(segment, files), stretch, profile, 'a');
  return { inputs: input, graph: [`[0:v]${filters}`] };
}

function transitionGraph(cut: Cut, piece: Piece & { kind: 'transition' }, profile: PictureProfile, files: PieceFiles): Graph {
  const { half, transition, index } = piece;
  const read = (side: number, from: number, to: number, label: string) => {
    const segment = cut.segments[side] as CutSegment;
    const stretch = { from, to, whole: framesOfSegment(cut, side) };
    return readSource(segment.source, sourceFile(segment, files), stretch, profile, label);
  };
  const frames = framesOfSegment(cut, index);
  const a = read(index, frames - half, frames + half, 'a');
  const b = read(index + 1, -half, half, 'b');
  const rate = `setpts=PTS-STARTPTS,fps=${cut.fps},settb=1/${cut.fps}`;
  const graph = `[0:v]${a.filters},${rate}[a];[1:v]${b.filters},${rate}[b];${transitionFilters(transition.kind, 2 * half, profile)}`;
  return { inputs: [...a.input, ...b.input], graph: [graph] };
}

/**
 * The text, at the segment's own time. The colour matrix is named BT.601 while libass draws because old and new ffmpeg then draw alike
 * (`colour` in ass.ts counts on it), and BT.709 again after.
 */
function textFilters(start: number, { assFile, fontsDir }: PieceFiles): string {
  return [
    `setpts=PTS-STARTPTS+${start.toFixed(6)}/TB`,
    'setparams=colorspace=bt470bg:range=tv',
    `ass=filename=${filterValue(assFile)}:fontsdir=${filterValue(fontsDir)}`,
    'setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv',
    'setpts=PTS-STARTPTS',
  ].join(',');
}

/** A brand's mark in its corner, over everything but nothing else's place: within the margins all platforms leave. */
function watermark(
  cut: Cut,
  { width, height }: PictureProfile,
  { fileOf }: PieceFiles,
  input: number,
): { inputs: string[]; graph: string } {
  const mark = cut.brand?.watermark;
  if (!mark?.corner) return { inputs: [], graph: '[text]null[out]' };
  const wide = Math.round((mark.width * Math.min(width, height)) / 2) * 2;
  const x = mark.corner.endsWith('left') ? `${Math.round(width * 0.06)}` : `W-w-${Math.round(width * 0.14)}`;
  const y = mark.corner.startsWith('top') ? `${Math.round(height * 0.075)}` : `H-h-${Math.round(height * 0.22)}`;
  // In the film's own pixel format: anything else converts every frame there and back.
  const graph = `[${input}:v]scale=${wide}:-1:flags=lanczos,format=rgba,colorchannelmixer=aa=${mark.opacity},format=yuva420p[mark];[text][mark]overlay=x=${x}:y=${y}:format=yuv420,format=yuv420p[out]`;
  return { inputs: ['-i', `file:${fileOf(mark.media)}`], graph };
}

function encoder({ height, fps, quality }: PictureProfile): string[] {
  const master = height >= 960 ? ['-preset', 'veryfast', '-crf', '21'] : ['-preset', 'ultrafast', '-crf', '23'];
  return [
    ...['-c:v', 'libx264', ...(quality === 'master' ? master : ['-preset', 'ultrafast', '-crf', '28'])],
    ...['-profile:v', 'high', '-threads', '1', '-pix_fmt', 'yuv420p'],
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
