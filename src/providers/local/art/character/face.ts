import type { Ink } from '#media/canvas.ts';
import { Path2D } from '#media/canvas.ts';
import { fade, mix, toLch, tune } from '../palette.ts';
import type { Kit } from './kit.ts';
import { fill, lerp, stroke, within } from './shape.ts';

export interface Expression {
  mouth: number;
  blink: number;
  brow: number;
  smile: number;
  gaze: { x: number; y: number };
}

/** Eyes, brows, nose and mouth, in head units; `shift` is how far the features travel as the head turns. */
export function drawFeatures(ink: Ink, kit: Kit, look: Expression, shift: { x: number; y: number }): void {
  within(ink, shift, () => {
    drawNose(ink, kit);
    for (const side of [-1, 1] as const) drawEye(ink, kit, look, side);
    drawMouth(ink, kit, look);
  });
}

/** Brows lie over the hair's shadow and the glasses' rims. */
export function drawBrows(ink: Ink, kit: Kit, look: Expression, shift: { x: number; y: number }): void {
  const heavy = kit.traits.lashes ? 0.72 : 1;
  const light = toLch(kit.drawing.hair.color);
  const natural =
    kit.drawing.hair.style === 'hijab' || kit.drawing.hair.style === 'bald'
      ? mix(kit.line, kit.drawing.skin, 0.08)
      : light.l > 0.6
        ? tune(kit.drawing.hair.color, { l: -0.22 })
        : mix(kit.drawing.hair.color, kit.line, 0.35);
  const up = Math.max(0, look.brow) * 13;
  const worry = Math.max(0, -look.brow);
  within(ink, { x: shift.x * 1.1, y: shift.y * 1.1 }, () => {
    for (const side of [-1, 1]) {
      const inner = -50 - up - worry * 11;
      const outer = -47 - up * 0.8 + worry * 7;
      const peak = -66 - up * 1.15 - worry * 1;
      const t = 11 * heavy;
      const path = new Path2D(
        `M${side * 27},${inner + t * 0.62} C${side * 42},${peak + t * 0.6} ${side * 62},${peak + t * 0.3} ${side * 87},${outer} C${side * 66},${peak - t * 0.85} ${side * 42},${peak - t * 0.8} ${side * 27},${inner - t * 0.42} C${side * 20},${inner - t * 0.2} ${side * 20},${inner + t * 0.5} ${side * 27},${inner + t * 0.62} Z`,
      );
      fill(ink, path, natural);
    }
  });
}

function drawEye(ink: Ink, kit: Kit, look: Expression, side: -1 | 1): void {
  const shut = Math.max(0, Math.min(1, look.blink));
  const wide = 1 + Math.max(0, look.brow) * 0.12 - Math.max(0, look.smile) * 0.14;
  const open = (1 - shut) * wide;
  const big = (kit.traits.lashes ? 1.06 : 0.96) * lerp(0.88, 1.04, kit.traits.vary(21));
  const top = lerp(9, -19 * big, open);
  const bottom = lerp(10, 15 - Math.max(0, look.smile) * 3, 1 - shut);
  within(ink, { x: side * 53, y: -4, scaleX: side }, () => {
    // Mirrored: +x is always the outer corner.
    const upper = `M-25,5 C-19,${top + 1} 9,${top - 6} 27,-1`;
    const lower = `C20,${bottom} -10,${bottom + 2} -25,5 Z`;
    if (shut < 0.85) {
      const white = new Path2D(`${upper} ${lower}`);
      ink.save();
      ink.clip(white);
      fill(ink, white, mix('#fdf8f4', kit.skin.shade, 0.1 + kit.light.shade * 0.16));
      const x = 1 + side * look.gaze.x * 8;
      const y = -2 + look.gaze.y * 5;
      disc(ink, x, y, 13.5, mix(kit.traits.eye, '#0c0808', 0.25));
      disc(ink, x, y + 1.5, 10.5, kit.traits.eye);
      disc(ink, x, y, 6.4, '#140c0e');
      fill(
        ink,
        new Path2D(`${upper} L27,-40 L-25,-40 Z M-30,-40 L32,-40 L27,-1 C9,${top} -19,${top + 7} -25,5 Z`),
        fade(kit.skin.deep, 0.28),
      );
      disc(ink, x - side * 4, y - 5, 3.6, '#ffffff');
      disc(ink, x + side * 4.5, y + 5, 1.7, '#ffffff99');
      ink.restore();
    }
    const lash = kit.traits.lashes ? 6.4 : 4.8;
    stroke(ink, new Path2D(upper), kit.line, lash);
    if (kit.traits.lashes)
      fill(
        ink,
        new Path2D(`M16,${lerp(5, top * 0.42, open)} Q27,${-3 + shut * 6} 36,${-11 + shut * 16} Q34,1 24,${3 + shut * 3} Z`),
        kit.line,
      );
    if (shut < 0.5)
      stroke(ink, new Path2D(`M-17,${top - 7} C-8,${top - 13} 10,${top - 13} 24,${top * 0.5 - 5}`), fade(kit.skin.deep, 0.55), 3);
    stroke(
      ink,
      new Path2D(`M-14,${bottom * 0.8 + 3} C-4,${bottom + 3} 10,${bottom + 2} 21,${bottom * 0.45 + 1}`),
      fade(kit.skin.deep, 0.35),
      2.2,
    );
  });
}

function disc(ink: Ink, x: number, y: number, r: number, color: string): void {
  ink.fillStyle = color;
  ink.beginPath();
  ink.arc(x, y, r, 0, Math.PI * 2);
  ink.fill();
}

function drawNose(ink: Ink, kit: Kit): void {
  const wide = lerp(17, 25, kit.traits.vary(11)) + (kit.traits.lashes ? -2 : 3);
  const tip = lerp(50, 58, kit.traits.vary(12));
  const plane = kit.memo(
    'nose',
    () =>
      new Path2D(
        `M8,-22 C9,6 ${wide * 0.75},${tip - 24} ${wide},${tip - 8} C${wide + 3},${tip + 3} ${wide * 0.6},${tip + 7} 2,${tip + 8} C${-wide * 0.4},${tip + 8} ${-wide * 0.7},${tip + 6} ${-wide * 0.86},${tip + 1} C${-wide * 0.2},${tip + 3} ${wide * 0.3},${tip - 1} ${wide * 0.34},${tip - 14} C${wide * 0.3},${tip - 34} 4,4 8,-22 Z`,
      ),
  );
  fill(ink, plane, fade(kit.skin.deep, 0.5));
  fill(
    ink,
    kit.memo('nose-tip', () => {
      const path = new Path2D();
      path.ellipse(-5, tip - 15, 5.5, 8, 0.2, 0, Math.PI * 2);
      return path;
    }),
    fade(mix(kit.skin.lit, '#ffffff', 0.45), 0.45),
  );
}

/** Closed it is a line that smiles or sulks, open it shows teeth and tongue. */
function drawMouth(ink: Ink, kit: Kit, look: Expression): void {
  const open = Math.max(0, Math.min(1, look.mouth));
  const smile = Math.max(-1, Math.min(1, look.smile));
  const half = lerp(33, 27, open * (smile > 0.4 ? 0.2 : 1)) + smile * 9;
  const corner = 99 - smile * 12 + open * 3;
  const upper = lerp(100, 92, open) + smile * 3.5;
  const lower = lerp(101, 141, open) + smile * 4.5;
  const inner = new Path2D(
    `M${-half},${corner} C${-half * 0.5},${upper - 1} -8,${upper - 2} 0,${upper} C8,${upper - 2} ${half * 0.5},${upper - 1} ${half},${corner} C${half * 0.62},${lower - 2} ${half * 0.3},${lower + 1} 0,${lower + 1} C${-half * 0.3},${lower + 1} ${-half * 0.62},${lower - 2} ${-half},${corner} Z`,
  );
  const full = kit.traits.lashes ? 1.25 : 0.8;
  const lips = new Path2D(
    `M${-half - 3},${corner} C${-half * 0.5},${upper - 7 * full} -12,${upper - 11 * full} -6,${upper - 10 * full} Q0,${upper - 7 * full} 6,${upper - 10 * full} C12,${upper - 11 * full} ${half * 0.5},${upper - 7 * full} ${half + 3},${corner} C${half * 0.62},${lower + 9 * full} ${half * 0.34},${lower + 14 * full} 0,${lower + 14 * full} C${-half * 0.34},${lower + 14 * full} ${-half * 0.62},${lower + 9 * full} ${-half - 3},${corner} Z`,
  );
  fill(ink, lips, kit.lip);
  fill(
    ink,
    new Path2D(
      `M${-half * 0.34},${lower + 6 * full} Q0,${lower + 10 * full} ${half * 0.34},${lower + 6 * full} Q0,${lower + 4 * full} ${-half * 0.34},${lower + 6 * full} Z`,
    ),
    '#ffffff3a',
  );
  if (open > 0.04) {
    ink.save();
    ink.clip(inner);
    fill(ink, inner, '#4a1219');
    disc(ink, 0, lower + 8, half * 0.62, '#c4515a');
    const teeth = upper + lerp(2, 15, Math.min(1, open * 1.6));
    fill(
      ink,
      new Path2D(`M${-half},${upper - 20} L${half},${upper - 20} L${half},${teeth - 3} Q0,${teeth + 3} ${-half},${teeth - 3} Z`),
      '#fbf5ef',
    );
    ink.restore();
  } else
    stroke(
      ink,
      new Path2D(`M${-half - 2},${corner} C${-half * 0.4},${upper + smile * 3} ${half * 0.4},${upper + smile * 3} ${half + 2},${corner}`),
      mix(kit.line, kit.lip, 0.2),
      4,
    );
  const dimple = fade(kit.skin.deep, 0.5 * Math.max(0.25, smile));
  stroke(
    ink,
    new Path2D(
      `M${-half - 8},${corner - 6} Q${-half - 4},${corner + 1} ${-half - 7},${corner + 5} M${half + 8},${corner - 6} Q${half + 4},${corner + 1} ${half + 7},${corner + 5}`,
    ),
    dimple,
    3.2,
  );
  stroke(
    ink,
    new Path2D(`M-15,${lower + 22 * Math.max(1, full)} Q0,${lower + 28 * Math.max(1, full)} 15,${lower + 22 * Math.max(1, full)}`),
    fade(kit.skin.deep, 0.28),
    4,
  );
}
