import { contrast } from '#core/contrast.ts';
import { type AssEvent, colour, opacity, roundedBox } from './ass.ts';
import type { Sticker } from './emoji.ts';
import { extentOf, type Face, widthOf } from './fonts.ts';
import { anyPicture, ink, softEdge, textOn } from './legible.ts';
import { act, pop, vanish } from './motion.ts';
import type { Kit, Part, SetOverlay } from './overlay-kit.ts';
import { drawLine } from './overlay-line.ts';
import { breakLines, fitLine } from './overlay-text.ts';
import { unitsOf } from './writing.ts';

const leading = 0.34;

/** Sizes to try in turn: smaller ones find room above a head where the full one does not. */
export const headScales = [1, 0.82, 0.68, 0.56];

/** The headline: up to three lines, popping in one by one; the second in the accent, tilted. */
export function drawHook(hook: SetOverlay, kit: Kit, scale = 1): Part {
  const { canvas, accent } = kit;
  const words = unitsOf(hook.text);
  const room = canvas.room / 1.1;
  const high = scale * Math.max(210, 0.135 * canvas.height);
  const { face, end } = hook;
  const options = [1, 2, 3].flatMap((count) => {
    const lines = breakLines(face, words, count);
    if (!lines) return [];
    const tallest = high / (count + (count - 1) * leading);
    const widest = Math.max(...lines.map((line) => widthOf(face, line, 1)));
    return [{ lines, cap: Math.min(tallest, 132, room / widest) }];
  });
  // Two lines where they are hardly smaller than one: the second has the accent.
  const best = options.reduce(
    (one, other) => (other.cap > one.cap * (one.lines.length === 1 ? 0.86 : 1.02) ? other : one),
    options[0] ?? { lines: [hook.text], cap: 40 },
  );
  const { cap, lines } = best;
  const marks = lines.some((line) => extentOf(face, line).above > 1.15) ? 0.25 * cap : 0;
  const edge = softEdge(['#FFFFFF', accent], anyPicture, canvas.pixel, 0.62);
  const margin = edge ? edge.reach : 0;
  const height = cap * (lines.length + (lines.length - 1) * leading) + 2 * margin + marks;
  const width = Math.max(...lines.map((line) => widthOf(face, line, cap))) + 2 * margin;
  // An accent that ink cannot carry stands behind the words instead of in them.
  const boxed = contrast(accent, ink) < 7;
  const tilted = lines.length > 1 ? 1 : -1;
  return {
    notes: [],
    size: { width: Math.min(canvas.room, width * 1.06), height },
    times: { start: hook.start, end },
    draw: (middle) => {
      const events: AssEvent[] = [];
      const stickers: Sticker[] = [];
      let emoji: readonly string[] = hook.emoji;
      for (const [row, text] of lines.entries()) {
        const at = { x: middle.x, y: middle.y - height / 2 + margin + marks + cap / 2 + row * cap * (1 + leading) };
        const time = { start: hook.start + row * 0.14, end };
        const turned = row === tilted;
        const tags = `${pop(72, turned ? 2 : 0)}${vanish(end - time.start)}`;
        const onBox = turned && boxed ? textOn(accent, '#FFFFFF', canvas.pixel) : null;
        if (onBox) {
          const extent = extentOf(face, text);
          const box = roundedBox(
            widthOf(face, text, cap) + 0.42 * cap,
            cap * (Math.max(1, extent.above) + extent.below) + 0.26 * cap,
            0.12 * cap,
          );
          const centre = { x: at.x, y: at.y + (extent.below - Math.max(0, extent.above - 1)) * cap * 0.5 };
          events.push(
            act(
              { layer: 20, ...time, tags: `\\1c${colour(ink)}\\1a${opacity(0.45)}\\blur12${tags}\\p1`, body: box },
              { x: centre.x, y: centre.y + 8 },
            ),
          );
          events.push(act({ layer: 21, ...time, tags: `\\1c${colour(accent)}${tags}\\p1`, body: box }, centre));
        }
        const hex = onBox ? onBox.text : turned ? accent : '#FFFFFF';
        const line = drawLine({ face, text, cap, at, hex, layer: 22, tags, edge: onBox ? onBox.edge : edge, emoji, ...time });
        emoji = line.rest;
        events.push(...line.events);
        stickers.push(...line.stickers);
      }
      return { events, stickers };
    },
  };
}

/** The price: its figure big on a tag of the accent, what follows it small below. */
export function drawPrice(price: SetOverlay, kit: Kit, scale = 1): Part {
  const { canvas, accent } = kit;
  // Hard spaces are the room of an emoji and stay with what they stand behind.
  const [, figure = price.text, rest = ''] = /^([^ ]*\d[^ ]*) +(.+)$/u.exec(price.text) ?? [];
  const hole = 15;
  const big = fitLine(price.face, figure, canvas.room - 170, 104 * scale, 44);
  // Small type in a plainer face; an emoji's gap is measured in the face it was made for.
  const plain: Face = price.face === 'anton' && price.emoji.length === 0 ? 'bold' : price.face;
  const small = fitLine(plain, rest, 0.94 * canvas.room, 34, 24);
  const wide = widthOf(price.face, big.text, big.cap);
  const extent = extentOf(price.face, big.text);
  const tag = { width: wide + 130, height: big.cap * Math.max(1.66, extent.above + extent.below + 0.5) };
  const below = rest === '' ? 0 : 30 + small.cap + 14;
  const size = {
    width: Math.max(tag.width * 1.05, rest === '' ? 0 : widthOf(plain, small.text, small.cap) + 30),
    height: tag.height + 26 + below,
  };
  const times = { start: price.start, end: price.end };
  const text = textOn(accent, '#FFFFFF', canvas.pixel);
  const tags = `${pop(60, 2)}${vanish(times.end - times.start)}`;
  return {
    notes: big.cut || small.cut ? ['price: the text was too long and was cut'] : [],
    size,
    times,
    draw: (middle) => {
      const at = { x: middle.x, y: middle.y - size.height / 2 + 13 + tag.height / 2 };
      const shape = tagShape(tag.width, tag.height, hole);
      const line = drawLine({
        ...{
          face: price.face,
          text: big.text,
          cap: big.cap,
          hex: text.text,
          layer: 22,
          tags,
          edge: text.edge,
          emoji: price.emoji,
          ...times,
        },
        at: { x: at.x + 22, y: at.y },
      });
      const under = drawLine({
        ...{ face: plain, text: small.text, cap: small.cap },
        ...{ hex: '#FFFFFF', layer: 20, tags: '', edge: softEdge(['#FFFFFF'], anyPicture, canvas.pixel, 0.7), emoji: line.rest },
        ...{ start: price.start + 0.12, end: price.end, enter: { from: { x: 0, y: 22 }, seconds: 0.18 } },
        at: { x: middle.x, y: middle.y + size.height / 2 - 7 - small.cap / 2 },
      });
      return {
        events: [
          act(
            { layer: 20, ...times, tags: `\\1c${colour(ink)}\\1a${opacity(0.45)}\\blur12${tags}\\p1`, body: shape },
            { x: at.x, y: at.y + 9 },
          ),
          act({ layer: 21, ...times, tags: `\\1c${colour(accent)}${tags}\\p1`, body: shape }, at),
          ...line.events,
          ...(rest === '' ? [] : under.events),
        ],
        stickers: [...line.stickers, ...(rest === '' ? [] : under.stickers)],
      };
    },
  };
}

/** A price tag pointing left, with the hole for its string: the hole runs the other way round, so it stays open. */
function tagShape(width: number, height: number, hole: number): string {
  const [w, h] = [Math.round(width), Math.round(height)];
  const nose = Math.round(Math.min(46, h * 0.42));
  const r = 14;
  const [x, y] = [nose + 14, Math.round(h / 2)];
  const k = Math.round(hole * 0.5523);
  return [
    `m ${nose} 0 l ${w - r} 0 b ${w} 0 ${w} 0 ${w} ${r} l ${w} ${h - r} b ${w} ${h} ${w} ${h} ${w - r} ${h} l ${nose} ${h} b ${nose - 8} ${h} ${nose - 8} ${h} ${nose - 12} ${h - 6}`,
    `l 2 ${y + 6} b -1 ${y} -1 ${y} 2 ${y - 6} l ${nose - 12} 6 b ${nose - 8} 0 ${nose - 8} 0 ${nose} 0`,
    `m ${x - hole} ${y} b ${x - hole} ${y + k} ${x - k} ${y + hole} ${x} ${y + hole} b ${x + k} ${y + hole} ${x + hole} ${y + k} ${x + hole} ${y}`,
    `b ${x + hole} ${y - k} ${x + k} ${y - hole} ${x} ${y - hole} b ${x - k} ${y - hole} ${x - hole} ${y - k} ${x - hole} ${y}`,
  ].join(' ');
}
