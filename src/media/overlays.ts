import type { CaptionTheme } from '#core/caption-theme.ts';
import type { Box, ClearBox, CutOverlay } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { type AssEvent, colour, opacity, roundedBox } from './ass.ts';
import { hair, meets, placeBlock, type Taken, takenBy } from './caption-place.ts';
import type { Sticker } from './emoji.ts';
import { type Face, widthOf } from './fonts.ts';
import { ink, textOn } from './legible.ts';
import { act, breathe } from './motion.ts';
import { drawChips } from './overlay-chips.ts';
import { drawHook, drawPrice, headScales } from './overlay-head.ts';
import type { Kit, Part, SetOverlay } from './overlay-kit.ts';
import { drawLine } from './overlay-line.ts';
import { breakLines, cleanText, fitLine } from './overlay-text.ts';
import { shareOf, type TextCanvas } from './text-canvas.ts';
import { capitals, facesFor, isRightToLeft, unitsOf, withOthers } from './writing.ts';

export interface OverlayInput {
  overlays: readonly CutOverlay[];
  theme: CaptionTheme;
  /** Of buttons, price and headline. */
  accent: string;
  disclosure: string;
  seconds: number;
  canvas: TextCanvas;
  /** Boxes (shares) that overlays stay out of where there is room. */
  keepClear: readonly ClearBox[];
  /** The brand's mark, if it has one. */
  mark: { box: Box; corner: string } | null;
}

/** Overlay events and stickers, what they take from the captions, and what could not be shown as asked. */
export interface Drawn {
  events: AssEvent[];
  stickers: Sticker[];
  taken: Taken[];
  notes: string[];
}

/** Fonts of themes that are made for headlines too. */
const display: readonly CaptionTheme['font'][] = ['Luckiest Guy', 'Bebas Neue'];
/** Above and below a part, as a share of the height. */
const air = 0.004;
/** So far from its home a part still looks as if it stood there. */
const nearHome = 0.08;
/** Seconds in which a headline can be read. */
const readable = 2;
const labelHeight = 46;
const below = 18;
/** How far shadows are seen below what throws them: they too end inside the safe zone. */
const shade = 12;
/** Between the label and what stands beside it. */
const beside = 20;

/** Draws a segment's overlays and the disclosure label, inside the safe zone, each clear of the ones before it. Errors: `invalid_input`. */
export function layoutOverlays(input: OverlayInput): Drawn {
  const { overlays, seconds, canvas, theme, mark } = input;
  const { safe, height } = canvas;
  const notes: string[] = [];
  const kit: Kit = { canvas, accent: input.accent, seconds };
  const of = (kind: CutOverlay['kind'], chain: readonly Face[], upper: boolean): SetOverlay[] =>
    overlays.flatMap((overlay) => {
      if (overlay.kind !== kind) return [];
      const { text, face, emoji, dropped } = cleanText(upper ? capitals(overlay.text) : overlay.text, chain);
      if (dropped.length > 0) notes.push(`${kind}: left out ${dropped.join(' ')}`);
      const [start, end] = [Math.max(0, overlay.start), Math.min(seconds, overlay.end)];
      return text !== '' && end > start ? [{ ...overlay, text, face, emoji, start, end }] : [];
    });
  const headline = display.includes(theme.font) ? facesFor(theme) : withOthers('anton');
  const label = drawLabel(input, notes);
  const taken = [...label.taken, ...(mark ? [{ box: mark.box, start: 0, end: seconds }] : [])];
  const strip = Math.max((label.taken[0]?.box.height ?? 0) * height, mark?.corner.startsWith('top') ? mark.box.height * height : 0) + below;
  const top = (safe.top + (label.taken.length > 0 || mark?.corner.startsWith('top') ? strip : 0)) / height;
  const bottom = (safe.bottom - shade) / height;

  const clear = takenBy(input.keepClear, seconds);
  const drawn: Omit<Drawn, 'taken'>[] = [label];
  const find = (part: Part, home: 'top' | 'bottom', side: 'left' | 'middle') => {
    const x = side === 'left' ? safe.left + part.size.width / 2 : canvas.middle;
    const share = shareOf(canvas, { x, y: 0 }, part.size);
    const boxes = [...clear, ...taken].filter((one) => meets(one, part.times)).map(({ box }) => box);
    const high = share.height + 2 * air;
    const near = home === 'top' ? top + share.height / 2 : bottom - share.height / 2;
    // Below the label, but where that is too low beside it: the label is in the way only of what is as wide.
    const wanted = { x: share.x, width: share.width, height: high, home: near, top: safe.top / height - air, bottom: bottom + air };
    const { y, covered } = placeBlock(wanted, boxes);
    return { part, x, y, box: { ...share, y: y - high / 2, height: high }, covered, away: Math.abs(y - near) };
  };
  /** Takes the first of a part's sizes that is clear near its home, else the first that is clear, else the first. */
  const place = (kind: CutOverlay['kind'], sizes: readonly (Part | null)[], home: 'top' | 'bottom', side: 'left' | 'middle') => {
    const found = sizes.flatMap((part) => (part ? [find(part, home, side)] : []));
    const clear = found.filter(({ covered }) => covered === 0);
    const best = clear.find(({ away }) => away < nearHome) ?? clear[0] ?? found[0];
    if (!best) return;
    if (best.covered > hair) notes.push(`${kind}: no place is wholly clear of face, product and other text`);
    taken.push({ ...best.part.times, box: best.box });
    drawn.push({ ...best.part.draw({ x: best.x, y: best.y * height }), notes: best.part.notes });
  };
  /** A cut of the picture at which a headline that was long enough to be read may leave. */
  const cutUnder = ({ start, end }: SetOverlay): number | null => {
    const cuts = clear.map((one) => one.start).filter((at) => at >= start + readable && at < end);
    return cuts.length > 0 ? Math.max(...cuts) : null;
  };
  for (const hook of of('hook', headline, true)) {
    const cut = cutUnder(hook);
    const shorter = cut === null ? [] : [...headScales, 0.48].map((scale) => drawHook({ ...hook, end: cut }, kit, scale));
    place('hook', [...headScales.map((scale) => drawHook(hook, kit, scale)), ...shorter], 'top', 'middle');
  }
  for (const price of of('price', headline, true))
    place(
      'price',
      headScales.map((scale) => drawPrice(price, kit, scale)),
      'top',
      'middle',
    );
  const chips = of('chip', withOthers('bold', 'medium'), false);
  // Where all of them have no room, each has it in its turn.
  const apart = new Set(chips.map(({ start }) => start)).size === chips.length;
  place('chip', [drawChips(chips, kit), apart && chips.length > 1 ? drawChips(chips, kit, true) : null], 'top', 'left');
  for (const cta of of('cta', withOthers('black'), true)) place('cta', [drawButton(cta, kit)], 'bottom', 'middle');
  return {
    events: drawn.flatMap(({ events }) => events),
    stickers: drawn.flatMap(({ stickers }) => stickers),
    taken,
    notes: [...notes, ...drawn.flatMap((one) => one.notes)],
  };
}

const chevron = { width: 17, gap: 26, on: 'm 0 4 l 5 0 l 17 14 l 5 28 l 0 24 l 9 14', back: 'm 17 4 l 12 0 l 0 14 l 12 28 l 17 24 l 8 14' };

/** The call to action: a pill of the accent that breathes once a second. */
function drawButton(cta: SetOverlay, { canvas, accent }: Kit): Part {
  const [high, inset] = [96, 52];
  const label = fitLine(cta.face, cta.text, canvas.room / 1.04 - 2 * inset - chevron.gap - chevron.width, 36, 22);
  const text = widthOf(cta.face, label.text, label.cap);
  const across = text + chevron.gap + chevron.width + 2 * inset;
  const times = { start: cta.start, end: cta.end };
  const pulse = breathe(cta.end - cta.start);
  // From above: below its place is the platform's.
  const enter = { from: { x: 0, y: -34 }, seconds: 0.16 };
  const shape = roundedBox(across, high, high / 2);
  const on = textOn(accent, '#FFFFFF', canvas.pixel);
  // The chevron stands behind the text, whichever way that runs.
  const backwards = isRightToLeft(label.text);
  const side = backwards ? -1 : 1;
  return {
    size: { width: across * 1.04, height: high * 1.04 },
    times,
    notes: label.cut ? ['cta: the text was too long and was cut'] : [],
    draw: (at) => {
      const line = drawLine({
        ...{ face: cta.face, text: label.text, cap: label.cap, hex: on.text, layer: 22, tags: pulse, edge: on.edge, emoji: cta.emoji },
        ...{ ...times, enter, at: { x: at.x - (side * (chevron.gap + chevron.width)) / 2, y: at.y } },
      });
      const chevronAt = { x: at.x + side * (across / 2 - inset - chevron.width / 2), y: at.y };
      const shadow = `\\1c${colour('#000000')}\\1a${opacity(0.4)}\\blur14${pulse}\\p1`;
      return {
        events: [
          act({ layer: 20, ...times, tags: shadow, body: shape }, { x: at.x, y: at.y + 8 }, enter),
          act({ layer: 21, ...times, tags: `\\1c${colour(accent)}${pulse}\\p1`, body: shape }, at, enter),
          ...line.events,
          act(
            { layer: 23, ...times, tags: `\\1c${colour(on.text)}${pulse}\\p1`, body: backwards ? chevron.back : chevron.on },
            chevronAt,
            enter,
          ),
        ],
        stickers: line.stickers,
      };
    },
  };
}

/** "Ad · AI-made": small but readable, from the first frame to the last, in a corner the brand's mark leaves free. */
function drawLabel({ disclosure, seconds, canvas, mark }: OverlayInput, notes: string[]): Drawn {
  const { text, face, emoji, dropped } = cleanText(disclosure, withOthers('bold', 'medium'));
  if (dropped.length > 0) notes.push(`disclosure: left out ${dropped.join(' ')}`);
  if (text === '') return { events: [], stickers: [], taken: [], notes: [] };
  const { safe } = canvas;
  const { lines, cap } = wholeLabel(face, text, 0.6 * canvas.room);
  const leading = 1.7 * cap;
  const size = {
    width: Math.max(...lines.map((line) => widthOf(face, line, cap))) + 36,
    height: labelHeight + (lines.length - 1) * leading,
  };
  const around = { width: size.width + 2 * beside, height: size.height };
  const right = mark?.corner === 'top-left';
  const at = { x: right ? safe.right - size.width / 2 : safe.left + size.width / 2, y: safe.top + size.height / 2 };
  const times = { start: 0, end: seconds };
  let rest: readonly string[] = emoji;
  const written = lines.map((line, row) => {
    const middle = { x: at.x, y: at.y + (row - (lines.length - 1) / 2) * leading };
    const drawn = drawLine({ face, text: line, cap, at: middle, hex: '#FFFFFF', layer: 10, tags: '', edge: null, emoji: rest, ...times });
    rest = drawn.rest;
    return drawn;
  });
  const plate = act(
    { layer: 10, ...times, tags: `\\1c${colour(ink)}\\1a${opacity(0.74)}\\p1`, body: roundedBox(size.width, size.height, 23) },
    at,
  );
  return {
    events: [plate, ...written.flatMap(({ events }) => events)],
    stickers: written.flatMap(({ stickers }) => stickers),
    taken: [{ box: shareOf(canvas, at, around), ...times }],
    notes: [],
  };
}

/** The label in one line, else in two. It is never cut: what it says, it has to say. Error: `invalid_input`. */
function wholeLabel(face: Face, text: string, width: number): { lines: string[]; cap: number } {
  for (const count of [1, 2]) {
    const lines = breakLines(face, unitsOf(text), count) ?? [];
    const fitted = lines.map((line) => fitLine(face, line, width, 21, 15));
    if (lines.length > 0 && fitted.every((one) => !one.cut)) return { lines, cap: Math.min(...fitted.map(({ cap }) => cap)) };
  }
  throw new HooklineError('invalid_input', `The disclosure “${text}” is too long to be shown whole.`, {
    hint: 'Shorten it to two short lines.',
    fields: { disclosure: 'Shorten it.' },
  });
}
