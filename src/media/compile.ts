import { dirname } from 'node:path';
import type { Cut, CutSegment } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { type AssEvent, assScript } from './ass.ts';
import { layoutCaptions } from './captions.ts';
import { besideCards, cardFilters, mediaOfCards } from './card.ts';
import type { Sticker } from './emoji.ts';
import { filterValue } from './ffmpeg.ts';
import { type Face, facesIn } from './fonts.ts';
import { layoutOverlays } from './overlays.ts';
import { boxOnFrame, textArea } from './picture-place.ts';
import type { PictureProfile } from './picture-profile.ts';
import { readSource } from './picture-source.ts';
import { framesOfPiece, framesOfSegment, mediaOfPiece, type Piece } from './pieces.ts';
import { type SourceShape, uprightClip } from './source-shape.ts';
import type { SourceFile } from './source-stretch.ts';
import { type PieceSticker, placeStickers } from './stickers.ts';
import { textCanvas } from './text-canvas.ts';
import { transitionFilters } from './transition.ts';
import { markFilter, markOf, mediaOfMark } from './watermark.ts';

/** Where a piece's files are. */
export interface PieceFiles {
  /** The local file of a medium that the cut names. */
  fileOf: (media: string) => string;
  /** What is known of that file; an upright clip unless told. */
  shapeOf?: (media: string) => SourceShape;
  /** Where the ASS script will be written, and beside it the pictures of emoji. */
  assFile: string;
  fontsDir: string;
}

export interface CompiledPiece {
  /** Everything for ffmpeg but the output file. */
  args: string[];
  ass: string;
  /** Faces the script needs in the font folder. */
  faces: Face[];
  /** Pictures to draw before the run. */
  stickers: PieceSticker[];
  frames: number;
  /** What could not be shown as asked. */
  notes: string[];
}

/** The most lines an ASS script may have for one segment; real segments have a few hundred, each costs time on every frame. */
const mostEvents = 6000;
const mostWords = 800;
const mostOverlays = 40;

/**
 * What ffmpeg has to do for one piece of a cut; pure. Every piece gets the same encoder settings, so that they join without another encode.
 * Errors: `invalid_input` for a length that is not whole frames or for text that cannot be set.
 */
export function compilePiece(cut: Cut, piece: Piece, profile: PictureProfile, files: PieceFiles): CompiledPiece {
  const written =
    piece.kind === 'segment'
      ? [writeOn(cut, piece.index, profile, files)]
      : [writeOn(cut, piece.index, profile, files), writeOn(cut, piece.index + 1, profile, files)];
  const boundary = framesOfSegment(cut, piece.index) / cut.fps;
  const events = written.flatMap(({ events }, place) => (place === 0 ? events : events.map((event) => later(event, boundary))));
  const stickers = written.flatMap(({ stickers }, place) => (place === 0 ? stickers : stickers.map((one) => later(one, boundary))));
  const frames = framesOfPiece(piece);
  const { inputs, graph } =
    piece.kind === 'segment' ? segmentGraph(cut, piece, profile, files) : transitionGraph(cut, piece, profile, files);
  const start = (piece.kind === 'segment' ? piece.from : framesOfSegment(cut, piece.index) - piece.half) / cut.fps;
  const chain = [...graph, `${textFilters(start, files)}[text]`].join(',');
  const count = inputs.filter((arg) => arg === '-i').length;
  const placed = placeStickers(stickers, { profile, start, seconds: frames / cut.fps, input: count, folder: dirname(files.assFile) });
  const [mark = null] = mediaOfMark(cut);
  const marked = markFilter(cut, profile, count + placed.stickers.length, placed.to, 'out');
  const watched =
    '[out]split[film][seen];[seen]fps=10,scale=144:-2:flags=fast_bilinear,blackdetect=d=0.5:pix_th=0.06,freezedetect=n=0.0003:d=0.5,nullsink';
  const ass = assScript(textCanvas(profile, cut.platform), events);
  return {
    args: [
      ...inputs,
      ...placed.inputs,
      ...(mark === null ? [] : [...(files.shapeOf?.(mark).reader ?? []), '-i', `file:${files.fileOf(mark)}`]),
      ...['-filter_threads', '1', '-filter_complex_threads', '1'],
      ...['-filter_complex', [chain, ...placed.filters, marked ?? `[${placed.to}]null[out]`, watched].join(';')],
      ...['-map', '[film]', '-an', '-sn', '-dn', '-frames:v', String(frames)],
      ...encoder(profile),
    ],
    ass,
    faces: facesIn(ass),
    stickers: placed.stickers,
    frames,
    notes: [...new Set([...written.flatMap(({ notes }) => notes), ...placed.notes])],
  };
}

/** Every picture and clip that a piece is drawn from. */
export function mediaToRead(cut: Cut, piece: Piece): string[] {
  return [...mediaOfPiece(cut, piece), ...mediaOfCards(cut, piece), ...mediaOfMark(cut)];
}

/** Everything written on one segment, in its own time. */
function writeOn(
  cut: Cut,
  index: number,
  frame: PictureProfile,
  files: PieceFiles,
): { events: AssEvent[]; stickers: Sticker[]; notes: string[] } {
  const segment = cut.segments[index] as CutSegment;
  // Before any of it is measured: nobody says or reads as much in a segment.
  if (segment.words.length > mostWords || segment.overlays.length > mostOverlays) throw tooMuchText(index);
  const { shape } = sourceFile(segment, files);
  const area = textArea(shape, frame);
  const canvas = textCanvas(frame, cut.platform, area);
  const keepClear = segment.keepClear.flatMap(({ start, end, ...box }) => {
    const placed = boxOnFrame(box, shape, frame);
    return placed ? { ...placed, start, end } : [];
  });
  const shared = { seconds: segment.seconds, theme: cut.captions, canvas, keepClear };
  const overlays = besideCards(segment.overlays, cut, index);
  const accent = cut.brand?.accent ?? cut.captions.box;
  const kit = layoutOverlays({ ...shared, overlays, accent, disclosure: cut.disclosure, mark: markOf(cut, frame) });
  const captions = layoutCaptions({ ...shared, words: segment.words, taken: kit.taken });
  const events = [...captions.events, ...kit.events];
  if (events.length > mostEvents) throw tooMuchText(index);
  return {
    events,
    stickers: [...captions.stickers, ...kit.stickers],
    notes: [...kit.notes, ...captions.notes],
  };
}

function sourceFile({ source }: CutSegment, { fileOf, shapeOf }: PieceFiles): SourceFile {
  return { file: fileOf(source.media), shape: shapeOf?.(source.media) ?? uprightClip };
}

function tooMuchText(index: number) {
  return new HooklineError('invalid_input', `Segment ${index + 1} has too much text on screen.`, {
    hint: 'Shorten its words or overlays.',
  });
}

function later<T extends { start: number; end: number }>(event: T, seconds: number): T {
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
  const cards = cardFilters(cut, piece, profile, files, 1);
  return { inputs: [...input, ...cards.inputs], graph: [`[0:v]${filters}${cards.graph}`] };
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
    // Rounded: 0.133333 s is 3.99999 frames, and cut off to 3 it would show all text of the piece a frame late.
    `setpts=PTS-STARTPTS+round(${start.toFixed(6)}/TB)`,
    'setparams=colorspace=bt470bg:range=tv',
    `ass=filename=${filterValue(assFile)}:fontsdir=${filterValue(fontsDir)}`,
    'setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv',
    'setpts=PTS-STARTPTS',
  ].join(',');
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
