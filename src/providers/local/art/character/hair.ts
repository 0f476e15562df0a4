import type { Ink } from '#media/canvas.ts';
import { Path2D } from '#media/canvas.ts';
import { fade, mix } from '../palette.ts';
import { hairPlans } from './hair-plans.ts';
import { drawForeheadShadow } from './head.ts';
import type { Kit } from './kit.ts';
import { cutOut, fill, ramp, rimOf, stroke } from './shape.ts';

/*
 * Hair in head units (see head.ts). A plan says what lies behind the body, what lies on the head and
 * what hangs in front of the shoulders; this file only lights it.
 */

const crowns: Partial<Record<Kit['drawing']['hair']['style'], number>> = { bun: 268, quiff: 226, curls: 230, hijab: 202 };

/** How far the hair rises over the middle of the head (head units). */
export function crownOf(kit: Kit): number {
  return crowns[kit.drawing.hair.style] ?? 198;
}

/** What hangs behind neck and shoulders; drawn before the trunk. */
export function drawHairBack(ink: Ink, kit: Kit): void {
  const plan = hairPlans[kit.drawing.hair.style];
  if (!plan.back) return;
  const back = kit.memo('hair-back', () => (plan.back?.(kit) ?? new Path2D()).simplify());
  fill(
    ink,
    kit.memo('hair-back-rim', () => rimOf(back, 5, -1)),
    kit.rim,
  );
  fill(
    ink,
    back,
    kit.memo('hair-back-light', () =>
      ramp(ink, { x: -140, y: -160 }, { x: 130, y: 220 }, [kit.hair.base, kit.hair.shade, mix(kit.hair.shade, kit.hair.deep, 0.5)]),
    ),
  );
  if (plan.backStrands)
    stroke(
      ink,
      kit.memo('back-strands', () => new Path2D(plan.backStrands)),
      fade(kit.hair.lit, 0.28),
      4,
    );
}

/** What lies on the head and falls before the shoulders; throws its shadow on the forehead first. */
export function drawHairFront(ink: Ink, kit: Kit): void {
  const { style } = kit.drawing.hair;
  const plan = hairPlans[style];
  if (!plan.front) {
    // A bare crown takes the light instead.
    fill(
      ink,
      kit.memo('shine', () => new Path2D('M-70,-120 C-40,-146 0,-150 26,-142 C0,-134 -40,-122 -62,-92 Z')),
      fade(mix(kit.skin.lit, '#ffffff', 0.5), 0.4),
    );
    return;
  }
  const front = kit.memo('hair-front', () => (plan.front?.(kit) ?? new Path2D()).simplify());
  if (style !== 'buzz') drawForeheadShadow(ink, kit, () => plan.shadow?.(kit) ?? front);
  // Between curls it would glitter; their mass behind has its own.
  if (style !== 'curls')
    fill(
      ink,
      kit.memo('hair-rim', () => cutOut(rimOf(front), 20, -400, 400, 800)),
      kit.rim,
    );
  fill(
    ink,
    front,
    kit.memo('hair-light', () => hairLight(ink, kit)),
  );
  if (plan.shade)
    fill(
      ink,
      kit.memo('hair-shade', () => new Path2D(plan.shade)),
      fade(kit.hair.deep, 0.5),
    );
  if (plan.strands)
    stroke(
      ink,
      kit.memo('strands', () => new Path2D(plan.strands)),
      fade(kit.hair.deep, 0.55),
      3,
    );
  if (plan.shine)
    stroke(
      ink,
      kit.memo('hair-shine', () => new Path2D(plan.shine)),
      kit.memo('shine-light', () =>
        ramp(ink, { x: -120, y: 0 }, { x: 120, y: 0 }, [fade(mix(kit.hair.lit, kit.light.key, 0.3), 0.75), fade(kit.hair.lit, 0.15)]),
      ),
      plan.shineWidth ?? 8,
    );
  if (plan.ties)
    fill(
      ink,
      kit.memo('ties', () => new Path2D(plan.ties)),
      kit.accent.base,
    );
}

function hairLight(ink: Ink, kit: Kit) {
  return ramp(ink, { x: -120, y: -180 }, { x: 130, y: 40 }, [
    [0, kit.hair.lit],
    [0.45, kit.hair.base],
    [1, kit.hair.shade],
  ]);
}
