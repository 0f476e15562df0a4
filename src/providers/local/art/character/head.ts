import type { Ink } from '#media/canvas.ts';
import { Path2D } from '#media/canvas.ts';
import { fade, mix } from '../palette.ts';
import type { Kit } from './kit.ts';
import { bothSides, fill, glow, lerp, moved, overlap, ramp, rimOf, stroke } from './shape.ts';

/*
 * The head in its own units: origin between the ears, chin at y = 166, crown at −160, ±122 wide at the cheekbones.
 */
function halfFace(kit: Kit): string {
  const { faceWidth: f, jaw } = kit.traits;
  const cheek = 121 * f;
  const corner = lerp(78, 96, jaw) * f;
  const chin = lerp(26, 44, jaw) * f;
  return `M0,-160 C${cheek * 0.7},-160 ${cheek},-108 ${cheek},-36 C${cheek},18 ${corner + 16},72 ${corner},104 C${corner - 12},130 ${chin + 22},164 ${chin - 12},167 L0,167 Z`;
}

export function facePath(kit: Kit): Path2D {
  return kit.memo('face', () => bothSides(halfFace(kit)));
}

/** Ears and the face's plain form with its light; features come on top. */
export function drawHeadForm(ink: Ink, kit: Kit): void {
  const { faceWidth: f } = kit.traits;
  const x = 120 * f;
  for (const side of [-1, 1] as const) {
    const ear = kit.memo(
      `ear:${side}`,
      () =>
        new Path2D(
          `M${side * (x - 8)},-30 C${side * (x + 20)},-46 ${side * (x + 32)},-14 ${side * (x + 22)},12 C${side * (x + 16)},36 ${side * (x - 2)},44 ${side * (x - 10)},30 Z`,
        ),
    );
    if (side === 1) {
      fill(
        ink,
        kit.memo('ear-rim', () => rimOf(ear, 3.4, -1)),
        kit.rim,
      );
    }
    fill(ink, ear, side === 1 ? kit.skin.shade : kit.skin.base);
    stroke(
      ink,
      kit.memo(
        `ear-in:${side}`,
        () => new Path2D(`M${side * (x + 12)},-18 C${side * (x + 16)},2 ${side * (x + 6)},8 ${side * (x + 4)},24`),
      ),
      fade(kit.skin.deep, 0.55),
      4,
    );
  }
  const face = facePath(kit);
  fill(
    ink,
    kit.memo('face-rim', () => rimOf(face, 3.6, -0.5)),
    kit.rim,
  );
  fill(
    ink,
    face,
    kit.memo('face-light', () =>
      ramp(ink, { x: -110, y: -70 }, { x: 126, y: 60 }, [
        [0, kit.skin.lit],
        [0.5, kit.skin.base],
        [0.76, mix(kit.skin.base, kit.skin.shade, 0.6)],
        [1, kit.skin.shade],
      ]),
    ),
  );
  drawPlanes(ink, kit, f);
}

/** The form shadow along the cheek, blush, and for older faces the lines of laughter. */
function drawPlanes(ink: Ink, kit: Kit, f: number): void {
  const side = kit.memo(
    'side-plane',
    () =>
      new Path2D(
        `M${120 * f},-60 C${112 * f},-10 ${92 * f},20 ${88 * f},62 C${84 * f},104 ${62 * f},136 ${20 * f},167 C${60 * f},166 ${92 * f},130 ${98 * f},100 C${112 * f},66 ${122 * f},10 ${120 * f},-60 Z`,
      ),
  );
  fill(ink, side, fade(kit.skin.deep, 0.3));
  const blush = mix(kit.skin.base, '#d8433f', 0.5);
  const strength = kit.traits.lashes ? 0.5 : 0.3;
  for (const cheek of [-1, 1]) {
    fill(
      ink,
      kit.memo(`cheek:${cheek}`, () => {
        const path = new Path2D();
        path.ellipse(cheek * 66 * f, 50, 36, 27, 0, 0, Math.PI * 2);
        return path;
      }),
      kit.memo(`blush:${cheek}`, () => glow(ink, { x: cheek * 66 * f, y: 50 }, 36, [fade(blush, strength), fade(blush, 0)])),
    );
  }
  if (kit.traits.freckles) {
    fill(
      ink,
      kit.memo('freckles', () => {
        const path = new Path2D();
        for (let i = 0; i < 22; i++) {
          const cheek = i % 2 === 0 ? -1 : 1;
          const x = cheek * (34 + kit.traits.vary(40 + i) * 54);
          const y = 28 + kit.traits.vary(80 + i) * 34;
          path.moveTo(x + 2.4, y);
          path.arc(x, y, 2.4, 0, Math.PI * 2);
        }
        return path;
      }),
      fade(kit.skin.deep, 0.5),
    );
  }
  if (!kit.traits.older) return;
  stroke(
    ink,
    kit.memo('laughter', () => bothSides('M40,56 C54,66 58,82 56,98 M84,4 L98,-2 M85,12 L99,12 M20,-92 C40,-97 52,-95 62,-92')),
    fade(kit.skin.deep, 0.42),
    3,
  );
}

/** What the hair throws on the forehead. */
export function drawForeheadShadow(ink: Ink, kit: Kit, hair: () => Path2D): void {
  fill(
    ink,
    kit.memo('forehead-shadow', () => overlap(facePath(kit), moved(hair(), 3, 13))),
    fade(kit.skin.deep, 0.5),
  );
}

/** A full short beard with its moustache; the mouth stays free. */
export function drawBeard(ink: Ink, kit: Kit): void {
  const { faceWidth: f, jaw } = kit.traits;
  const corner = lerp(78, 96, jaw) * f;
  const beard = kit.memo('beard', () => {
    const path = bothSides(
      `M0,178 C${40 * f},180 ${corner - 4},150 ${corner + 4},108 C${118 * f},66 ${123 * f},20 ${120 * f},-26 L${110 * f},-26 C${110 * f},16 ${98 * f},40 ${74 * f},56 C${52 * f},66 ${24 * f},60 0,64 Z`,
    );
    path.addPath(new Path2D('M-36,88 C-20,78 20,78 36,88 C42,98 34,122 0,124 C-34,122 -42,98 -36,88 Z'));
    return path;
  });
  ink.fillStyle = kit.memo('beard-light', () =>
    ramp(ink, { x: -100, y: 20 }, { x: 100, y: 150 }, [kit.hair.lit, kit.hair.base, kit.hair.shade]),
  );
  ink.fill(beard, 'evenodd');
}

/** Round frames with a breath of reflection; drawn after the eyes. */
export function drawGlasses(ink: Ink, kit: Kit, shift: { x: number; y: number }): void {
  ink.save();
  ink.translate(shift.x, shift.y);
  const lens = kit.memo('lens', () =>
    bothSides('M18,-8 C18,-34 34,-44 56,-44 C82,-44 96,-32 96,-8 C96,20 80,34 56,34 C32,34 18,18 18,-8 Z'),
  );
  fill(ink, lens, '#ffffff14');
  fill(
    ink,
    kit.memo('glint', () => new Path2D('M-82,6 L-54,-36 L-40,-36 L-72,18 Z M36,6 L62,-34 L70,-34 L42,16 Z')),
    '#ffffff2e',
  );
  const frame = mix(kit.line, kit.accent.base, 0.12);
  stroke(ink, lens, frame, 6.5);
  stroke(
    ink,
    kit.memo('bridge', () => new Path2D('M-19,-12 C-10,-20 10,-20 19,-12 M-96,-14 L-122,-20 M96,-14 L122,-20')),
    frame,
    6.5,
  );
  ink.restore();
}

export function drawEarrings(ink: Ink, kit: Kit): void {
  const x = 126 * kit.traits.faceWidth;
  const gold = mix('#e9b949', kit.light.key, 0.2);
  const hoop = kit.memo('hoops', () => {
    const path = new Path2D();
    for (const side of [-1, 1]) {
      path.moveTo(side * x + 14, 54);
      path.arc(side * x, 54, 14, 0, Math.PI * 2);
    }
    return path;
  });
  stroke(ink, hoop, gold, 5);
}
