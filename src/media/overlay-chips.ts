import type { Box, CutOverlay } from '#core/cut.ts';
import { type AssEvent, canvasHeight, colour, literal, opacity, roundedBox, type } from './ass.ts';
import { capShift, widthOf } from './fonts.ts';
import { pop, type Travel, travel } from './motion.ts';
import { fitLine } from './overlay-text.ts';

interface ChipPlan {
  seconds: number;
  width: number;
  /** Share of the height where the first chip begins. */
  top: number;
}

const height = 92;
const gap = 20;
const badge = 50;
const inset = 22;
const bottom = 0.3;
const badgeGreen = '#2BE3A8';

/** A check mark in a 30 × 24 box, drawn as a band of one thickness. */
const check = 'm 0 12 l 5 7 l 11 13 l 25 0 l 30 5 l 11 24';

/** Proof points as cards that slide in from the left, one under the other, and stay till the segment's end. */
export function drawChips(chips: readonly CutOverlay[], plan: ChipPlan): { events: AssEvent[]; taken: Box[]; notes: string[] } {
  const left = 0.07 * plan.width;
  const free = (bottom - plan.top) * canvasHeight;
  // More chips than fit at full size are drawn smaller, never over one another.
  const shrink = Math.min(1, free / Math.max(1, chips.length * (height + gap) - gap));
  const notes: string[] = [];
  const taken: Box[] = [];
  const events = chips.flatMap((chip, row) => {
    const [h, b, pad] = [height * shrink, badge * shrink, inset * shrink];
    const label = fitLine('bold', chip.text, 0.8 * plan.width - b - 3.6 * pad, 33 * shrink, 20 * shrink);
    if (label.cut) notes.push('chip: the text was too long and was cut');
    const text = widthOf('bold', label.text, label.cap);
    const across = b + text + 3.8 * pad;
    const y = plan.top * canvasHeight + row * (height + gap) * shrink + h / 2;
    taken.push({ x: left / plan.width, y: (y - h / 2) / canvasHeight, width: across / plan.width, height: h / canvasHeight });
    const times = { start: chip.start, end: plan.seconds };
    const how: Travel = { enter: { from: { x: -0.5 * plan.width, y: 0 }, seconds: 0.34 } };
    const card = roundedBox(across, h, 26 * shrink);
    const centre = { x: left + across / 2, y };
    const badgeAt = { x: left + pad + b / 2, y };
    const textAt = { x: left + 2 * pad + b + text / 2, y: y - capShift('bold', label.cap) };
    const late = { ...times, start: chip.start + 0.2 };
    return [
      ...travel(
        { layer: 8, ...times, tags: `\\1c${colour('#000000')}\\1a${opacity(0.4)}\\blur16\\p1`, body: card },
        { x: centre.x, y: y + 10 },
        how,
      ),
      ...travel({ layer: 9, ...times, tags: `\\1c${colour('#0B0F1A')}\\1a${opacity(0.86)}\\p1`, body: card }, centre, how),
      ...travel({ layer: 10, ...times, tags: `\\1c${colour(badgeGreen)}\\p1`, body: roundedBox(b, b, b / 2) }, badgeAt, how),
      ...travel({ layer: 11, ...late, tags: `\\1c${colour('#06251C')}${pop(20)}\\p1`, body: scaled(check, 0.86 * shrink) }, badgeAt, {}),
      ...travel(
        { layer: 11, ...times, tags: `${type('bold', label.cap)}\\1c${colour('#FFFFFF')}`, body: literal(label.text) },
        textAt,
        how,
      ),
    ];
  });
  return { events, taken, notes };
}

function scaled(drawing: string, factor: number): string {
  return drawing.replace(/\d+/g, (number) => String(Math.round(Number(number) * factor * 100) / 100));
}
