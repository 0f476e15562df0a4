import type { CaptionTheme } from '#core/caption-theme.ts';
import type { Box, CutOverlay } from '#core/cut.ts';
import { type AssEvent, canvasHeight, colour, lightness, literal, opacity, type Point, roundedBox, shadowOnly, type } from './ass.ts';
import { capShift, type Face, widthOf } from './fonts.ts';
import { type Actor, pop, type Travel, travel } from './motion.ts';
import { drawChips } from './overlay-chips.ts';
import { breakLines, cleanText, fitLine } from './overlay-text.ts';

export interface OverlayInput {
  overlays: readonly CutOverlay[];
  theme: CaptionTheme;
  disclosure: string;
  seconds: number;
  /** Width of the layout canvas (1920 high). */
  width: number;
}

/** Overlay events, the boxes (shares) they take from the captions, and what could not be shown as asked. */
export interface Drawn {
  events: AssEvent[];
  taken: Box[];
  notes: string[];
}

const ink = '#06070B';
const yellow = '#FFD84D';
/** Longest a hook headline stays, in seconds. */
const hookStay = 3.5;

/** Draws a segment's overlays and the disclosure label. Layers 5 and up. */
export function layoutOverlays(input: OverlayInput): Drawn {
  const { overlays, seconds, width, theme } = input;
  const notes: string[] = [];
  const clean = (overlay: CutOverlay, face: Face): CutOverlay => {
    const { text, dropped } = cleanText(overlay.text, face);
    if (dropped.length > 0) notes.push(`${overlay.kind}: left out ${dropped.join(' ')}`);
    return { ...overlay, text, start: Math.max(0, overlay.start), end: Math.min(seconds, overlay.end) };
  };
  const of = (kind: CutOverlay['kind'], face: Face) =>
    overlays
      .filter((overlay) => overlay.kind === kind)
      .map((overlay) => clean(overlay, face))
      .filter(({ text, start, end }) => text !== '' && end > start);
  const prices = of('price', 'anton');
  const drawn = [
    drawLabel(input),
    ...of('hook', 'anton').map((hook) => drawHook(hook, theme, width)),
    ...prices.map((price) => drawPrice(price, theme, width)),
    drawChips(of('chip', 'bold'), { seconds, width, top: prices.length > 0 ? 0.235 : 0.12 }),
    ...of('cta', 'black').map((cta) => drawButton(cta, theme, width)),
  ];
  return {
    events: drawn.flatMap(({ events }) => events),
    taken: drawn.flatMap(({ taken }) => taken),
    notes: [...notes, ...drawn.flatMap((one) => one.notes)],
  };
}

/** A headline's second colour: the theme's box when that is light enough to read, else yellow. */
function accentOf(theme: CaptionTheme): string {
  return lightness(theme.box) > 0.55 ? theme.box : yellow;
}

interface Line {
  face: Face;
  text: string;
  cap: number;
  /** Middle of the capitals. */
  at: Point;
  hex: string;
  layer: number;
  motion: string;
}

/** Text with a deep soft shadow instead of an outline, so that it reads on any picture. */
function drawLine({ face, text, cap, at, hex, layer, motion }: Line, times: { start: number; end: number }, how: Travel): AssEvent[] {
  const font = type(face, cap);
  const anchor = { x: at.x, y: at.y - capShift(face, cap) };
  const actor = (tags: string, up: number): Actor => ({
    layer: layer + up,
    ...times,
    tags: `${font}${tags}${motion}`,
    body: literal(text),
  });
  // Small type needs the darker edge.
  const halo = shadowOnly(ink, cap / 9, cap / 8, cap < 60 ? 0.85 : 0.6);
  const drop = `\\blur${(cap / 60).toFixed(1)}\\1c${colour(ink)}\\1a${opacity(0.8)}`;
  return [
    ...travel(actor(halo, 0), anchor, how),
    ...travel(actor(drop, 1), { x: anchor.x, y: anchor.y + cap / 20 }, how),
    ...travel(actor(`\\1c${colour(hex)}`, 2), anchor, how),
  ];
}

/** Anton, white then accent, the second line tilted; pops in line by line between 10 and 24 % of the height, leaves upwards. */
function drawHook(hook: CutOverlay, theme: CaptionTheme, width: number): Drawn {
  const end = Math.min(hook.end, hook.start + hookStay);
  const words = hook.text.toLocaleUpperCase('en').split(' ');
  const [top, bottom] = [0.106 * canvasHeight, 0.24 * canvasHeight];
  const room = 0.8 * width;
  const leading = 0.3;
  const options = [1, 2, 3].flatMap((count) => {
    const lines = breakLines('anton', words, count);
    if (!lines) return [];
    const tallest = (bottom - top) / (count + (count - 1) * leading);
    const widest = Math.max(...lines.map((line) => widthOf('anton', line, 100)));
    return [{ lines, cap: Math.min(tallest, 132, (room / widest) * 100) }];
  });
  const best = options.reduce((one, other) => (other.cap > one.cap * 1.02 ? other : one), options[0] ?? { lines: [hook.text], cap: 40 });
  const height = best.cap * (best.lines.length + (best.lines.length - 1) * leading);
  const first = top + (bottom - top - height) / 2 + best.cap / 2;
  const tilted = best.lines.length > 1 ? 1 : -1;
  const events = best.lines.flatMap((text, row) => {
    const at = { x: width / 2, y: first + row * best.cap * (1 + leading) };
    const turned = row === tilted;
    const line: Line = {
      face: 'anton',
      text,
      cap: best.cap,
      at,
      hex: turned ? accentOf(theme) : '#FFFFFF',
      layer: 20,
      motion: pop(72, turned ? 3 : 0),
    };
    const leave = { to: { x: 0, y: -0.05 * canvasHeight }, seconds: 0.22 };
    return drawLine(line, { start: hook.start + row * 0.16, end: end - (best.lines.length - 1 - row) * 0.05 }, { leave });
  });
  return { events, taken: [], notes: [] };
}

/** The figure big in Anton on an accent stroke, what follows it small below. */
function drawPrice(price: CutOverlay, theme: CaptionTheme, width: number): Drawn {
  const [, figure = price.text, rest = ''] = /^(\S*\d\S*)\s+(.+)$/u.exec(price.text) ?? [];
  const big = fitLine('anton', figure.toLocaleUpperCase('en'), 0.72 * width, 142, 60);
  const at = { x: width / 2, y: 0.143 * canvasHeight };
  const times = { start: price.start, end: price.end };
  const leave = { to: { x: 0, y: -40 }, seconds: 0.18 };
  const line: Line = { face: 'anton', text: big.text, cap: big.cap, at, hex: '#FFFFFF', layer: 20, motion: pop(60) };
  const events = drawLine(line, times, { leave });
  const stroke = widthOf('anton', big.text, big.cap) * 1.04;
  const under = { x: at.x, y: at.y + big.cap / 2 + 30 };
  const grow = '\\frz2\\fscx0\\t(140,420,0.5,\\fscx100)';
  events.push(
    ...travel({ layer: 23, ...times, tags: `\\1c${colour(accentOf(theme))}${grow}\\p1`, body: roundedBox(stroke, 16, 8) }, under, {
      leave,
    }),
  );
  if (rest === '') return { events, taken: [], notes: [] };
  const small = fitLine('bold', rest, 0.76 * width, 38, 24);
  const below: Line = {
    face: 'bold',
    text: small.text,
    cap: small.cap,
    at: { x: at.x, y: under.y + 52 },
    hex: '#FFFFFF',
    layer: 20,
    motion: '',
  };
  events.push(
    ...drawLine(below, { start: price.start + 0.12, end: price.end }, { enter: { from: { x: 0, y: 26 }, seconds: 0.25 }, leave }),
  );
  return { events, taken: [], notes: small.cut ? ['price: the text was too long and was cut'] : [] };
}

/** The call to action: a pill that breathes once a second, between 79 and 84 % of the height. */
function drawButton(cta: CutOverlay, theme: CaptionTheme, width: number): Drawn {
  const label = fitLine('black', cta.text.toLocaleUpperCase('en'), 0.58 * width, 36, 22);
  const height = 0.05 * canvasHeight;
  const chevron = { width: 17, gap: 26 };
  const text = widthOf('black', label.text, label.cap);
  const across = text + chevron.gap + chevron.width + 2 * 52;
  const at = { x: width / 2, y: 0.815 * canvasHeight };
  const times = { start: cta.start, end: cta.end };
  const pulse = breathe(cta.end - cta.start);
  const enter: Travel = { enter: { from: { x: 0, y: 70 }, seconds: 0.3 } };
  const shape = roundedBox(across, height, height / 2);
  const fill = colour(theme.box);
  const labelAt = { x: at.x - (chevron.gap + chevron.width) / 2, y: at.y - capShift('black', label.cap) };
  const chevronAt = { x: at.x + across / 2 - 52 - chevron.width / 2, y: at.y };
  const actor = (layer: number, tags: string, body: string): Actor => ({ layer, ...times, tags, body });
  const events = [
    ...travel(actor(20, `\\1c${colour('#000000')}\\1a${opacity(0.45)}\\blur18${pulse}\\p1`, shape), { x: at.x, y: at.y + 10 }, enter),
    ...travel(actor(21, `\\1c${fill}${pulse}\\p1`, shape), at, enter),
    ...travel(actor(22, `${type('black', label.cap)}\\1c${colour(theme.active)}${pulse}`, literal(label.text)), labelAt, enter),
    ...travel(actor(22, `\\1c${colour(theme.active)}${pulse}\\p1`, chevronShape), chevronAt, enter),
  ];
  const taken = [{ x: 0.5 - across / width / 2, y: 0.772, width: across / width, height: 0.073 }];
  return { events, taken, notes: label.cut ? ['cta: the text was too long and was cut'] : [] };
}

const chevronShape = 'm 0 4 l 5 0 l 17 14 l 5 28 l 0 24 l 9 14';

function breathe(seconds: number): string {
  const beats = Array.from({ length: Math.ceil(Math.min(seconds, 60)) }, (_, beat) => 500 + beat * 1000);
  return beats.map((at) => `\\t(${at},${at + 160},0.6,\\fscx105\\fscy105)\\t(${at + 160},${at + 520},\\fscx100\\fscy100)`).join('');
}

/** "Ad · AI-made": small but readable, from the first frame to the last, under the platforms' top bar. */
function drawLabel({ disclosure, seconds, width }: OverlayInput): Drawn {
  const { text, dropped } = cleanText(disclosure, 'bold');
  if (text === '') return { events: [], taken: [], notes: [] };
  const label = fitLine('bold', text, 0.6 * width, 21, 15);
  const across = widthOf('bold', label.text, label.cap) + 36;
  const at = { x: 0.07 * width + across / 2, y: 0.082 * canvasHeight };
  const times = { start: 0, end: seconds };
  const plate = { layer: 5, ...times, tags: `\\1c${colour(ink)}\\1a${opacity(0.46)}\\p1`, body: roundedBox(across, 46, 23) };
  const words = {
    layer: 6,
    ...times,
    tags: `${type('bold', label.cap)}\\1c${colour('#FFFFFF')}\\1a${opacity(0.94)}`,
    body: literal(label.text),
  };
  const events = [...travel(plate, at, {}), ...travel(words, { x: at.x, y: at.y - capShift('bold', label.cap) }, {})];
  return { events, taken: [], notes: dropped.length > 0 ? [`disclosure: left out ${dropped.join(' ')}`] : [] };
}
