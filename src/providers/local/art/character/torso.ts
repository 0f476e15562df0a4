import type { Ink } from '#media/canvas.ts';
import { Path2D } from '#media/canvas.ts';
import { fade } from '../palette.ts';
import type { Kit } from './kit.ts';
import { bothSides, fill, fillRound, ramp, stroke } from './shape.ts';
import { drawTopDetails } from './tops.ts';

/** Half of the trunk's outline from the neck's side (at `top`) over the shoulder down past the waist; the picture's right. */
function flank(kit: Kit, lift: number, from: string, loose: number): string {
  const { shoulder, waist } = kit.traits;
  const s = shoulder + loose * 0.4;
  const w = waist + loose;
  const y = (v: number): number => v - lift;
  return `${from} C${s * 0.5},${y(-598)} ${s * 0.62},${y(-588)} ${s * 0.78},${y(-573)} C${s * 0.96},${y(-556)} ${s},${y(-520)} ${s - 2},${y(-470)} C${s - 12},-390 ${w + 22},-310 ${w + 8},-200 C${w + 2},-120 ${w + 6},-60 ${w + 12},44 L0,44`;
}

/** The right-hand outline alone, for the rim light. */
function rightFlank(kit: Kit, lift: number): Path2D {
  const outline = flank(kit, lift, '', looseness[kit.drawing.top.style]).replace(/ L0,44$/, '');
  if (kit.drawing.top.style !== 'tank') return new Path2D(`M${kit.traits.neck + 40},${-606 - lift}${outline}`);
  const { shoulder: s, waist: w } = kit.traits;
  return new Path2D(`M${s - 16},-420 C${w + 30},-330 ${w + 10},-280 ${w + 6},-200 C${w},-120 ${w + 4},-60 ${w + 10},44`);
}

/** How far each top stands off the body (units). */
const looseness = { tee: 6, apron: 4, tank: -2, shirt: 8, blazer: 12, hoodie: 22, sweater: 14 } as const;

type Neckline = { width: number; depth: number };

/** How far down the neck's opening goes, per top (units below the neck's base). */
function necklineOf(kit: Kit): Neckline {
  const n = kit.traits.neck;
  switch (kit.drawing.top.style) {
    case 'tee':
      return { width: n + 22, depth: 58 };
    case 'apron':
      return { width: n + 18, depth: 48 };
    case 'tank':
      return { width: n + 62, depth: 150 };
    case 'shirt':
      return { width: n + 16, depth: 118 };
    case 'blazer':
      return { width: n + 16, depth: 210 };
    case 'hoodie':
      return { width: n + 20, depth: 66 };
    case 'sweater':
      return { width: n + 8, depth: 34 };
  }
}

function garment(kit: Kit, lift: number): Path2D {
  const { width, depth } = necklineOf(kit);
  const loose = looseness[kit.drawing.top.style];
  const top = -622 - lift;
  const v = kit.drawing.top.style === 'shirt' || kit.drawing.top.style === 'blazer';
  const neck = v
    ? `M0,${top + depth} L${width},${top}`
    : `M0,${top + depth} C${width * 0.62},${top + depth} ${width},${top + depth * 0.5} ${width},${top}`;
  if (kit.drawing.top.style !== 'tank') return bothSides(`${flank(kit, lift, neck, loose)} Z`);
  const { shoulder, waist } = kit.traits;
  const [s, w] = [shoulder, waist];
  return bothSides(
    `M0,${top + depth} C${width * 0.5},${top + depth} ${s * 0.42},${top + 110} ${s * 0.43},${top + 26} L${s * 0.66},${top + 38} C${s * 0.66},${-470} ${s * 0.76},${-440} ${s - 16},${-420} C${w + 30},-330 ${w + 10},-280 ${w + 6},-200 C${w},-120 ${w + 4},-60 ${w + 10},44 L0,44 Z`,
  );
}

/** Neck, chest and the garment; `lift` raises the shoulders (units). */
export function drawTorso(ink: Ink, kit: Kit, lift: number): void {
  const step = Math.round(lift * 2) / 2;
  const n = kit.traits.neck;
  const bare = kit.drawing.top.style === 'tank';
  const nape = `M0,-720 L${n},-720 L${n + 1},${-652 - step * 0.4} C${n + 3},${-620 - step} ${n + 18},${-612 - step} ${n + 46},${-606 - step}`;
  const body = kit.memo(`body:${step}`, () =>
    bothSides(bare ? `${flank(kit, step, nape, 0)} Z` : `${nape} L${n + 60},${-580 - step} L${n + 30},-430 L0,-400 Z`),
  );
  fill(
    ink,
    body,
    kit.memo('body-light', () => ramp(ink, { x: -n - 40, y: -660 }, { x: n + 90, y: -600 }, [kit.skin.lit, kit.skin.base, kit.skin.shade])),
  );
  drawNeckShadow(ink, kit, step);
  const top = kit.memo(`top:${step}`, () => garment(kit, step));
  stroke(
    ink,
    kit.memo(`top-rim:${step}`, () => rightFlank(kit, step)),
    kit.rim,
    9,
  );
  const s = kit.traits.shoulder;
  fillRound(ink, kit.memo, `top-light:${step}`, top, kit.top, [-s, -s * 0.52, s * 0.5, s]);
  if (!bare)
    fill(
      ink,
      kit.memo(`fold:${step}`, () => folds(kit)),
      fade(kit.top.deep, 0.22),
    );
  drawTopDetails(ink, kit, step);
}

/** Two long soft folds at the waist's shadow side and one on the light side. */
function folds(kit: Kit): Path2D {
  const w = kit.traits.waist;
  return new Path2D(
    `M${w * 0.98},-330 C${w * 0.62},-260 ${w * 0.5},-170 ${w * 0.62},-60 C${w * 0.64},-20 ${w * 0.66},20 ${w * 0.66},50 L${w + 30},50 L${w + 10},-160 Z
     M${-w * 0.94},-300 C${-w * 0.74},-232 ${-w * 0.72},-170 ${-w * 0.84},-92 C${-w * 0.88},-150 ${-w * 0.98},-210 ${-w * 0.94},-300 Z`,
  );
}

/** The chin's shadow on the neck: what makes a head sit on a body. */
function drawNeckShadow(ink: Ink, kit: Kit, lift: number): void {
  const n = kit.traits.neck;
  const path = kit.memo(
    `neck-shadow:${lift}`,
    () =>
      new Path2D(
        `M${-n},-720 L${n},-720 L${n + 2},${-636 - lift * 0.5} C${n * 0.6},${-602 - lift * 0.5} ${-n * 0.5},${-612 - lift * 0.5} ${-n},${-664} Z`,
      ),
  );
  fill(ink, path, fade(kit.skin.deep, 0.82));
  if (kit.traits.lashes) return;
  stroke(
    ink,
    kit.memo(`collarbone`, () => bothSides(`M14,-566 C40,-580 80,-586 ${n + 70},-590`)),
    fade(kit.skin.deep, 0.3),
    4,
  );
}

/** Draws what falls on the trunk and only there. */
export function onTorso(ink: Ink, kit: Kit, lift: number, draw: () => void): void {
  ink.save();
  // A plain rectangle just inside the flanks: clipping to their curve would cost as much as the whole face.
  ink.beginPath();
  ink.rect(-kit.traits.waist - 8, -560 - lift, kit.traits.waist * 2 + 16, 604 + lift);
  ink.clip();
  draw();
  ink.restore();
}
