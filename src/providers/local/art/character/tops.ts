import type { Ink } from '#media/canvas.ts';
import { Path2D } from '#media/canvas.ts';
import { fade } from '../palette.ts';
import type { Kit } from './kit.ts';
import { bothSides, dropOf, fill, fillRound, ramp, stroke } from './shape.ts';

/** Collars, plackets, pockets and straps: what tells one top from another. Drawn over the plain garment. */
export function drawTopDetails(ink: Ink, kit: Kit, lift: number): void {
  ink.save();
  ink.translate(0, -lift);
  details[kit.drawing.top.style](ink, kit);
  ink.restore();
}

const details: Record<Kit['drawing']['top']['style'], (ink: Ink, kit: Kit) => void> = {
  tee: (ink, kit) => {
    const n = kit.traits.neck + 22;
    stroke(
      ink,
      kit.memo('rib', () => bothSides(`M0,-561 C${n * 0.64},-561 ${n + 2},-592 ${n + 3},-622`)),
      kit.accent.base,
      12,
    );
    stroke(
      ink,
      kit.memo('rib-in', () => bothSides(`M0,-568 C${n * 0.6},-568 ${n - 4},-594 ${n - 4},-622`)),
      fade(kit.accent.deep, 0.5),
      2.5,
    );
  },
  sweater: (ink, kit) => {
    const n = kit.traits.neck;
    const roll = kit.memo(
      'roll',
      () =>
        new Path2D(
          `M${-n - 10},-668 C${-n * 0.4},-650 ${n * 0.4},-650 ${n + 10},-668 L${n + 18},-612 C${n * 0.6},-578 ${-n * 0.6},-578 ${-n - 18},-612 Z`,
        ),
    );
    fill(
      ink,
      roll,
      kit.memo('roll-light', () => ramp(ink, { x: -n - 18, y: 0 }, { x: n + 18, y: 0 }, [kit.top.lit, kit.top.base, kit.top.shade])),
    );
    const ribs = [-0.8, -0.48, -0.16, 0.16, 0.48, 0.8]
      .map((x) => `M${x * (n + 8)},${-660 + Math.abs(x) * -4} L${x * (n + 14)},${-592 - Math.abs(x) * 16}`)
      .join(' ');
    stroke(
      ink,
      kit.memo('roll-ribs', () => new Path2D(ribs)),
      fade(kit.top.deep, 0.42),
      3,
    );
    const s = kit.traits.shoulder;
    stroke(
      ink,
      kit.memo('stripes', () =>
        bothSides(`M0,-424 C${s * 0.4},-424 ${s * 0.7},-432 ${s - 16},-444 M0,-392 C${s * 0.4},-392 ${s * 0.7},-400 ${s - 22},-412`),
      ),
      kit.accent.base,
      13,
    );
  },
  shirt: (ink, kit) => {
    const n = kit.traits.neck;
    stroke(
      ink,
      kit.memo('placket', () => new Path2D('M13,-508 L13,44')),
      fade(kit.top.deep, 0.5),
      2.6,
    );
    const buttons = kit.memo('buttons', () => {
      const path = new Path2D();
      for (const y of [-470, -372, -274, -176, -78]) {
        path.moveTo(6, y);
        path.arc(0, y, 6, 0, Math.PI * 2);
      }
      return path;
    });
    fill(ink, buttons, kit.accent.base);
    const leaf = `M2,-500 L${n + 16},-648 C${n + 34},-640 ${n + 48},-610 ${n + 50},-588 L${n * 0.9 + 6},-526 Z`;
    drawCollar(ink, kit, leaf, 'shirt');
    stroke(
      ink,
      kit.memo('pocket', () => new Path2D('M62,-420 L146,-426 L146,-340 L104,-322 L64,-336 Z')),
      fade(kit.top.deep, 0.45),
      2.8,
    );
  },
  blazer: (ink, kit) => {
    const n = kit.traits.neck;
    const inner = kit.memo('inner', () => bothSides(`M0,-380 L${n + 30},-622 L${n + 2},-640 C${n * 0.8},-600 ${n * 0.4},-578 0,-578 Z`));
    fill(
      ink,
      inner,
      kit.memo('inner-light', () => ramp(ink, { x: -80, y: 0 }, { x: 80, y: 0 }, [kit.accent.lit, kit.accent.base, kit.accent.shade])),
    );
    stroke(
      ink,
      kit.memo('inner-rib', () => bothSides(`M0,-574 C${n * 0.5},-574 ${n * 0.9},-598 ${n + 4},-636`)),
      fade(kit.accent.deep, 0.4),
      5,
    );
    stroke(
      ink,
      kit.memo('front', () => new Path2D('M0,-404 C8,-280 2,-120 10,44')),
      fade(kit.top.deep, 0.7),
      3.4,
    );
    const lapel = `M0,-392 C${n * 0.5},-470 ${n + 6},-560 ${n + 16},-646 L${n + 38},-622 L${n + 62},-560 L${n + 94},-548 L${n + 60},-512 C${n + 40},-452 30,-420 0,-392 Z`;
    drawCollar(ink, kit, lapel, 'lapel');
    const buttons = kit.memo('buttons', () => {
      const path = new Path2D();
      for (const y of [-300, -196]) {
        path.moveTo(24, y);
        path.arc(15, y, 9, 0, Math.PI * 2);
      }
      return path;
    });
    fill(ink, buttons, kit.top.deep);
  },
  hoodie: (ink, kit) => {
    const n = kit.traits.neck;
    const hood = `M0,-548 C${n * 0.5},-552 ${n + 4},-576 ${n + 14},-640 C${n + 46},-648 ${n + 84},-626 ${n + 92},-590 C${n + 78},-538 ${n * 0.6},-508 0,-500 Z`;
    drawCollar(ink, kit, hood, 'hood');
    stroke(
      ink,
      kit.memo('cords', () => new Path2D('M-30,-516 C-34,-470 -28,-430 -32,-392 M30,-516 C36,-476 28,-440 34,-410')),
      kit.accent.base,
      7,
    );
    fill(
      ink,
      kit.memo('tips', () => new Path2D('M-36,-396 h9 v22 h-9 Z M30,-414 h9 v22 h-9 Z')),
      kit.accent.shade,
    );
    const pocket = kit.memo('pocket', () => bothSides('M0,-150 L98,-150 L146,-40 L146,44 L0,44 Z'));
    fill(ink, pocket, fade(kit.top.deep, 0.22));
    stroke(
      ink,
      kit.memo('pocket-edge', () => bothSides('M98,-150 L146,-40 M0,-150 L98,-150')),
      fade(kit.top.deep, 0.55),
      3.4,
    );
  },
  apron: (ink, kit) => {
    const { neck: n, waist: w } = kit.traits;
    stroke(
      ink,
      kit.memo('rib', () => bothSides(`M0,-572 C${n * 0.6},-572 ${n + 12},-596 ${n + 14},-622`)),
      fade(kit.top.deep, 0.4),
      3,
    );
    stroke(
      ink,
      kit.memo('straps', () => bothSides(`M${w * 0.5},-432 C${w * 0.52},-500 ${n + 26},-560 ${n + 20},-618`)),
      kit.accent.shade,
      22,
    );
    const bib = kit.memo('bib', () =>
      bothSides(`M0,-440 L${w * 0.58},-440 C${w * 0.62},-360 ${w * 0.74},-290 ${w + 14},-236 L${w + 10},44 L0,44 Z`),
    );
    stroke(
      ink,
      kit.memo('bib-edge', () => bothSides(`M0,-436 L${w * 0.58},-436 C${w * 0.62},-356 ${w * 0.74},-286 ${w + 14},-232`)),
      fade(kit.top.deep, 0.4),
      10,
    );
    fillRound(ink, kit.memo, 'bib-light', bib, kit.accent, [-w, -w * 0.55, w * 0.45, w]);
    stroke(
      ink,
      kit.memo('bib-hem', () => bothSides(`M0,-424 L${w * 0.56},-424`)),
      fade(kit.accent.deep, 0.5),
      2.6,
    );
    stroke(
      ink,
      kit.memo('bib-pocket', () => bothSides(`M0,-190 L${w * 0.52},-190 L${w * 0.52},-70 C${w * 0.5},-56 ${w * 0.4},-54 0,-54`)),
      fade(kit.accent.deep, 0.6),
      3,
    );
  },
  tank: (ink, kit) => {
    const s = kit.traits.shoulder;
    const n = kit.traits.neck + 62;
    stroke(
      ink,
      kit.memo('edge', () => bothSides(`M0,-472 C${n * 0.5},-472 ${s * 0.42},-512 ${s * 0.43},-594`)),
      kit.accent.base,
      9,
    );
    stroke(
      ink,
      kit.memo('armhole', () => bothSides(`M${s * 0.66},-584 C${s * 0.66},-470 ${s * 0.76},-440 ${s - 18},-420`)),
      kit.accent.base,
      9,
    );
  },
};

/** A collar's half leaf, mirrored, with a shadow under it and its own light. */
function drawCollar(ink: Ink, kit: Kit, leaf: string, name: string): void {
  const path = kit.memo(`${name}-path`, () => bothSides(leaf));
  fill(
    ink,
    kit.memo(`${name}-under`, () => dropOf(path, 8)),
    fade(kit.top.deep, 0.5),
  );
  fill(
    ink,
    path,
    kit.memo(`${name}-light`, () => ramp(ink, { x: -120, y: -640 }, { x: 120, y: -520 }, [kit.top.lit, kit.top.base, kit.top.shade])),
  );
  stroke(ink, path, fade(kit.top.deep, 0.35), 2);
}
