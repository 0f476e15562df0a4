import type { Cut, CutOverlay } from '#core/cut.ts';
import { placePicture } from './picture-place.ts';
import type { PictureProfile } from './picture-profile.ts';
import { framesOfSegment, type Piece, piecesOf } from './pieces.ts';
import { type SourceShape, uprightClip } from './source-shape.ts';

/** A brand's picture over the film's first or last moments. */
interface Card {
  side: 'intro' | 'outro';
  media: string;
  /** Frames of its segment. */
  from: number;
  to: number;
}

/** Of a segment's own length, so that something of it is left to see. */
const mostOfSegment = 0.6;
/** Seconds in which a card comes or goes. */
const fading = 0.3;

/** The cards over a segment. They stay clear of its transitions. */
export function cardsOn(cut: Cut, index: number): Card[] {
  const { intro = null, outro = null } = cut.brand ?? {};
  const frames = framesOfSegment(cut, index);
  const body = piecesOf(cut).find((piece) => piece.kind === 'segment' && piece.index === index);
  if (body?.kind !== 'segment') return [];
  const lengthOf = (seconds: number) => Math.max(1, Math.round(Math.min(seconds * cut.fps, frames * mostOfSegment)));
  const cards: Card[] = [];
  if (intro && index === 0) cards.push({ side: 'intro', media: intro.media, from: 0, to: Math.min(lengthOf(intro.seconds), body.to) });
  if (outro && index === cut.segments.length - 1) {
    const from = Math.max(frames - lengthOf(outro.seconds), body.from, cards[0]?.to ?? 0);
    if (from < frames) cards.push({ side: 'outro', media: outro.media, from, to: frames });
  }
  return cards;
}

/** The media of a piece's cards. */
export function mediaOfCards(cut: Cut, { kind, index }: Piece): string[] {
  return kind === 'segment' ? cardsOn(cut, index).map(({ media }) => media) : [];
}

/** Overlays without the time in which a card is in their place; the button stays, it asks for what the film is for. */
export function besideCards(overlays: readonly CutOverlay[], cut: Cut, index: number): CutOverlay[] {
  const cards = cardsOn(cut, index);
  const first = (cards.find(({ side }) => side === 'intro')?.to ?? 0) / cut.fps;
  const last = (cards.find(({ side }) => side === 'outro')?.from ?? Number.POSITIVE_INFINITY) / cut.fps;
  return overlays.flatMap((overlay) => {
    if (overlay.kind === 'cta') return overlay;
    const [start, end] = [Math.max(overlay.start, first), Math.min(overlay.end, last)];
    return end - start > 0.3 ? { ...overlay, start, end } : [];
  });
}

/** Inputs for the cards of a segment's piece, the first of which has the number `input`, and filters that go on from the picture and lay them over it. */
export function cardFilters(
  cut: Cut,
  piece: Piece & { kind: 'segment' },
  profile: PictureProfile,
  { fileOf, shapeOf }: { fileOf: (media: string) => string; shapeOf?: (media: string) => SourceShape },
  input: number,
): { inputs: string[]; graph: string } {
  const cards = cardsOn(cut, piece.index).filter((card) => card.from < piece.to && card.to > piece.from);
  const laid = cards.map((card, place) => {
    const shape = shapeOf?.(card.media) ?? uprightClip;
    const drawn = drawCard(card, piece, shape, profile, { input: input + place, label: `card${place}` });
    return {
      inputs: [...shape.reader, '-i', `file:${fileOf(card.media)}`],
      graph: `[below${place}];${drawn};[below${place}][card${place}]overlay=format=yuv420:eof_action=pass`,
    };
  });
  return { inputs: laid.flatMap(({ inputs }) => inputs), graph: laid.map(({ graph }) => graph).join('') };
}

/**
 * Near the film's shape a card fills it; another stands whole on the colours of its upper edge or, where it is see-through, on a dark ground that the
 * film shines through.
 */
function drawCard(
  { side, from, to }: Card,
  piece: { from: number },
  shape: SourceShape,
  { width, height, fps }: PictureProfile,
  { input, label }: { input: number; label: string },
): string {
  const frames = to - from;
  const fade = Math.min(Math.round(fading * fps), frames);
  const fit = placePicture(shape, { width, height }).grounded ? 'decrease' : `increase:flags=bicubic,crop=${width}:${height}`;
  const [start, skipped] = [Math.max(0, from - piece.from), Math.max(0, piece.from - from)];
  const still = [
    `[${label}g][${label}p]overlay=x=(W-w)/2:y=(H-h)/2:format=rgb`,
    'scale=out_color_matrix=bt709:out_range=tv',
    'format=yuva420p',
    `loop=loop=-1:size=1,settb=1/${fps},setpts=N,trim=end_frame=${frames}`,
    side === 'intro' ? `fade=t=out:s=${frames - fade}:n=${fade}:alpha=1` : `fade=t=in:s=0:n=${fade}:alpha=1`,
    `trim=start_frame=${skipped},setpts=PTS-STARTPTS+${start}`,
  ].join(',');
  const ground = shape.clear
    ? `[${label}b]nullsink;color=c=0x06070B@0.88:s=${width}x${height}:r=${fps},format=rgba,trim=end_frame=1`
    : `[${label}b]crop=iw:ih*0.04:0:0,scale=${width}:${height},gblur=sigma=${Math.round(height / 24)}`;
  return [
    `[${input}:v]format=rgba,split[${label}a][${label}b];[${label}a]scale=${width}:${height}:force_original_aspect_ratio=${fit}[${label}p]`,
    `${ground}[${label}g]`,
    `${still}[${label}]`,
  ].join(';');
}
