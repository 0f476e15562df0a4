import { type AssEvent, colour, opacity, roundedBox } from './ass.ts';
import type { Sticker } from './emoji.ts';
import { widthOf } from './fonts.ts';
import { ink } from './legible.ts';
import { act, pop } from './motion.ts';
import type { Kit, Part, SetOverlay } from './overlay-kit.ts';
import { drawLine } from './overlay-line.ts';
import { fitLine } from './overlay-text.ts';

const height = 92;
const gap = 18;
const badge = 50;
const inset = 22;
const badgeGreen = '#2BE3A8';

/** A check mark in a 30 × 24 box, drawn as a band of one thickness. */
const check = 'm 0 12 l 5 7 l 11 13 l 25 0 l 30 5 l 11 24';

/** Proof points as cards, one under the other, each from its own moment to its end; `inTurn` each leaves its place to the next. */
export function drawChips(chips: readonly SetOverlay[], { canvas }: Kit, inTurn = false): Part | null {
  if (chips.length === 0) return null;
  const rows = inTurn ? 1 : chips.length;
  const ordered = chips.toSorted((one, other) => one.start - other.start);
  const endOf = (chip: SetOverlay) => {
    const next = inTurn ? ordered.find(({ start }) => start > chip.start) : undefined;
    return Math.min(chip.end, next?.start ?? chip.end);
  };
  const free = 0.42 * (canvas.safe.bottom - canvas.safe.top);
  // More chips than fit at full size are drawn smaller, never over one another.
  const shrink = Math.min(1, free / (rows * (height + gap) - gap));
  const [high, mark, pad] = [height * shrink, badge * shrink, inset * shrink];
  const set = chips.map((chip) => {
    const label = fitLine(chip.face, chip.text, canvas.room - mark - 3.8 * pad, 33 * shrink, 20 * shrink);
    const text = widthOf(chip.face, label.text, label.cap);
    return { chip, label, text, across: mark + text + 3.8 * pad };
  });
  const width = Math.max(...set.map(({ across }) => across));
  return {
    size: { width, height: rows * (high + gap * shrink) - gap * shrink },
    times: { start: Math.min(...chips.map(({ start }) => start)), end: Math.max(...chips.map(({ end }) => end)) },
    notes: set.some(({ label }) => label.cut) ? ['chip: the text was too long and was cut'] : [],
    draw: (middle) => {
      const events: AssEvent[] = [];
      const stickers: Sticker[] = [];
      const left = middle.x - width / 2;
      const total = rows * (high + gap * shrink) - gap * shrink;
      for (const [row, { chip, label, text, across }] of set.entries()) {
        const y = middle.y - total / 2 + (inTurn ? 0 : row) * (high + gap * shrink) + high / 2;
        const times = { start: chip.start, end: endOf(chip) };
        const enter = { from: { x: Math.min(70, canvas.room - across), y: 0 }, seconds: 0.16 };
        const card = roundedBox(across, high, 26 * shrink);
        const centre = { x: left + across / 2, y };
        const badgeAt = { x: left + pad + mark / 2, y };
        const late = { start: Math.min(chip.start + 0.16, times.end), end: times.end };
        const line = drawLine({
          ...{ face: chip.face, text: label.text, cap: label.cap, hex: '#FFFFFF', layer: 15, tags: '', edge: null, emoji: chip.emoji },
          ...{ ...times, enter, at: { x: left + 2 * pad + mark + text / 2, y } },
        });
        events.push(
          act(
            { layer: 13, ...times, tags: `\\1c${colour('#000000')}\\1a${opacity(0.4)}\\blur16\\p1`, body: card },
            { x: centre.x, y: y + 10 },
            enter,
          ),
          act({ layer: 14, ...times, tags: `\\1c${colour('#0B0F1A')}\\1a${opacity(0.88)}\\p1`, body: card }, centre, enter),
          act({ layer: 15, ...times, tags: `\\1c${colour(badgeGreen)}\\p1`, body: roundedBox(mark, mark, mark / 2) }, badgeAt, enter),
          act({ layer: 17, ...late, tags: `\\1c${colour(ink)}${pop(20)}\\p1`, body: scaled(check, 0.86 * shrink) }, badgeAt),
          ...line.events,
        );
        stickers.push(...line.stickers);
      }
      return { events, stickers };
    },
  };
}

function scaled(drawing: string, factor: number): string {
  return drawing.replace(/\d+/g, (number) => String(Math.round(Number(number) * factor * 100) / 100));
}
