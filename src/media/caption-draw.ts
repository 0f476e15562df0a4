import type { CaptionTheme } from '#core/caption-theme.ts';
import { type AssEvent, centredAt, colour, literal, opacity, type Point, round, roundedBox, type } from './ass.ts';
import { layers, type Moment } from './caption-layers.ts';
import { drawMark, type Rectangle } from './caption-marks.ts';
import type { PlacedWord, SetGroup } from './caption-set.ts';
import { typedText } from './caption-typed.ts';
import type { Sticker } from './emoji.ts';
import { type Edge, edgeTags, ink, type Look } from './legible.ts';
import { emojiPlaces, emojiSize } from './overlay-text.ts';
import { centredBody, isRightToLeft } from './writing.ts';

/** What a group is drawn with. */
interface Drawing {
  theme: CaptionTheme;
  look: Look;
  /** Around a word's ink, inside its box. */
  padding: { across: number; down: number };
  pixel: number;
}

/** A stretch of a word's time in which it is drawn alike. `tags` are its motion and clip. */
interface Pose {
  start: number;
  end: number;
  layer: number;
  hex: string;
  tags: string;
  /** How far it comes up from below as it enters, in canvas pixels. */
  rise: number;
}

/** Everything of one group around `middle`. Times follow the words exactly (to 1/100 s). */
export function drawGroup(set: SetGroup, middle: Point, drawing: Drawing): { events: AssEvent[]; stickers: Sticker[] } {
  const { group, words } = set;
  const { theme } = drawing;
  const plate = !theme.plate ? [] : theme.layout === 'typed' ? drawTape(set, middle, theme.plate) : [drawPlate(set, middle, theme.plate)];
  const parts = words.map((placed, index) => {
    const { word } = placed;
    const appear = theme.reveal === 'spoken' && theme.layout !== 'typed' ? word.start : group.start;
    const lit = { start: word.start, end: Math.max(word.start, words[index + 1]?.word.start ?? group.end) };
    const centre = { x: middle.x + placed.at.x, y: middle.y + placed.at.y };
    const moment = { appear, lit, leave: group.end };
    return { events: drawWord(placed, centre, moment, drawing), stickers: stickersOf(placed, centre, moment) };
  });
  return { events: [...plate, ...parts.flatMap(({ events }) => events)], stickers: parts.flatMap(({ stickers }) => stickers) };
}

function drawPlate(
  { group, width, height }: SetGroup,
  middle: Point,
  { color, opacity: share }: { color: string; opacity: number },
): AssEvent {
  const shape = roundedBox(width, height, Math.min(28, height / 3));
  const at = `\\an5\\pos(${round(middle.x)},${round(middle.y)})`;
  return { layer: layers.plate, start: group.start, end: group.end, text: `{${at}\\1c${colour(color)}\\1a${opacity(share)}\\p1}${shape}` };
}

/** A strip behind each line that grows with what is typed on it. */
function drawTape({ group, words }: SetGroup, middle: Point, { color, opacity: share }: { color: string; opacity: number }): AssEvent[] {
  return words.map(({ word, cap, width, at, above, below }, index) => {
    const line = words.filter((other) => other.at.y === at.y);
    const [pad, next] = [0.5 * cap, words[index + 1]];
    const sides = line.slice(0, line.findIndex((other) => other.word === word) + 1);
    const left = Math.min(...sides.map((one) => one.at.x - one.width / 2)) - pad;
    const right = Math.max(...sides.map((one) => one.at.x + one.width / 2), at.x + width / 2) + pad;
    const centre = { x: middle.x + (left + right) / 2, y: middle.y + at.y + (below - above) / 2 };
    const tags = `\\an5\\pos(${round(centre.x)},${round(centre.y)})\\1c${colour(color)}\\1a${opacity(share)}\\p1`;
    const stays = !next || next.at.y !== at.y;
    const shape = roundedBox(right - left, above + below + 0.5 * cap, 8);
    return { layer: layers.plate, start: word.start, end: stays ? group.end : next.word.start, text: `{${tags}}${shape}` };
  });
}

function drawWord(placed: PlacedWord, centre: Point, moment: Moment, drawing: Drawing): AssEvent[] {
  const { theme, look, padding } = drawing;
  if (theme.layout === 'typed') return typedText(placed, centre, moment, (part, body) => setText(placed, centre, part, body, drawing));
  const around: Rectangle = {
    left: centre.x - placed.width / 2 - padding.across,
    right: centre.x + placed.width / 2 + padding.across,
    top: centre.y - placed.above - padding.down,
    bottom: centre.y + placed.below + padding.down,
  };
  const { poses, events } = posesOf(placed, around, moment, drawing);
  const shown = literal(placed.word.shown);
  // A word that changes its size takes its edge with it; else one edge serves all the while it is there.
  const scaling = theme.mark === 'scale' || theme.layout === 'one';
  const edged = scaling ? poses : [{ ...(poses[0] as Pose), start: moment.appear, end: moment.leave, ...entering(theme) }];
  return [
    ...edged.flatMap((pose) => lightAndEdge(placed, centre, pose, shown, drawing)),
    ...events,
    ...(look.markEdge && (theme.mark === 'box' || theme.mark === 'marker')
      ? poses
          .filter(({ layer }) => layer === layers.lit)
          .map((pose) => drawEdge(placed, centre, { ...pose, layer: layers.markEdge }, shown, look.markEdge as Edge))
      : []),
    ...poses.map((pose) => drawText(placed, centre, pose, `\\1c${colour(pose.hex)}`, shown)),
  ];
}

/** One state of a typed word: its text and whatever lies behind it. */
function setText(placed: PlacedWord, centre: Point, time: { start: number; end: number }, body: string, drawing: Drawing): AssEvent[] {
  const pose: Pose = { ...time, layer: layers.lit, hex: drawing.look.active, tags: '', rise: 0 };
  return [...lightAndEdge(placed, centre, pose, body, drawing), drawText(placed, centre, pose, `\\1c${colour(pose.hex)}`, body)];
}

/** The states of a word, and the events of its mark. */
function posesOf(placed: PlacedWord, around: Rectangle, { appear, lit, leave }: Moment, { theme, look }: Drawing) {
  const enter = entering(theme);
  const quiet = (start: number, end: number, more: Partial<Pose> = {}): Pose => {
    const comes = start === appear ? enter : { tags: '', rise: 0 };
    return { start, end, layer: layers.quiet, hex: look.text, ...comes, ...more };
  };
  const mark = drawMark(theme, around, { ...lit, spoken: placed.word.end, leave }, isRightToLeft(placed.word.shown), placed);
  const comes = lit.start <= appear && mark.tags === '' ? enter : { tags: mark.tags, rise: 0 };
  const shown: Pose = { start: lit.start, end: mark.stays ? leave : lit.end, layer: layers.lit, hex: look.active, ...comes };
  const under = mark.wipe > 0 ? [quiet(lit.start, Math.min(lit.start + mark.wipe, shown.end), { layer: layers.under })] : [];
  const poses = [quiet(appear, lit.start), ...under, shown, ...(mark.stays ? [] : [quiet(lit.end, leave)])];
  return { poses: poses.filter(({ start, end }) => end > start), events: mark.events };
}

/** How a theme's words come. */
function entering({ enter, layout }: CaptionTheme): { tags: string; rise: number } {
  if (enter === 'rise') return { tags: '', rise: 26 };
  if (enter === 'none') return { tags: '', rise: 0 };
  const from = layout === 'one' ? 62 : layout === 'stack' ? 78 : 88;
  const over = layout === 'one' ? 107 : 103;
  return { tags: `\\fscx${from}\\fscy${from}\\t(0,80,0.7,\\fscx${over}\\fscy${over})\\t(80,150,\\fscx100\\fscy100)`, rise: 0 };
}

function lightAndEdge(placed: PlacedWord, centre: Point, pose: Pose, body: string, { theme, look, pixel }: Drawing): AssEvent[] {
  const { edge } = look;
  if (!edge) return [];
  const light = theme.glow ? { color: theme.glow, reach: edge.reach + 5 * pixel, blur: 15, opacity: 0.95 } : null;
  const low = { x: centre.x, y: centre.y + 0.09 * placed.cap };
  // An outline throws a hard shadow; without one the edge is the shadow.
  const drop = theme.outline && theme.shadow > 0 ? { color: ink, reach: edge.reach, blur: 2 * pixel, opacity: theme.shadow } : null;
  return [
    ...(drop ? [drawEdge(placed, low, { ...pose, layer: layers.light }, body, drop)] : []),
    ...(light ? [drawEdge(placed, centre, { ...pose, layer: layers.light }, body, light)] : []),
    drawEdge(placed, centre, { ...pose, layer: layers.edge }, body, edge),
  ];
}

function drawEdge(placed: PlacedWord, centre: Point, pose: Pose, body: string, edge: Edge): AssEvent {
  return drawText(placed, centre, pose, edgeTags(edge), body);
}

function drawText({ word, cap }: PlacedWord, centre: Point, { layer, start, end, tags, rise }: Pose, look: string, body: string): AssEvent {
  const place = rise === 0 ? centredAt(word.face, cap, centre) : risingTo(word.face, cap, centre, rise);
  const set = centredBody(word.shown, body);
  return { layer, start, end, text: `{\\an5${place}${type(word.face, cap)}${set.direction}${look}${tags}}${set.body}` };
}

function risingTo(face: PlacedWord['word']['face'], cap: number, centre: Point, rise: number): string {
  const [, x = '0', y = '0'] = /\(([-\d.]+),([-\d.]+)\)/.exec(centredAt(face, cap, centre)) ?? [];
  return `\\move(${x},${round(Number(y) + rise)},${x},${y},0,170)`;
}

function stickersOf({ word, cap, width }: PlacedWord, centre: Point, { appear, leave }: Moment): Sticker[] {
  const backwards = isRightToLeft(word.shown);
  return emojiPlaces(word.shown, word.face).flatMap((place, index) => {
    const code = word.emoji[index];
    const from = place * cap - width / 2;
    return code === undefined
      ? []
      : [{ code, at: { x: centre.x + (backwards ? -from : from), y: centre.y }, size: emojiSize * cap, start: appear, end: leave }];
  });
}
