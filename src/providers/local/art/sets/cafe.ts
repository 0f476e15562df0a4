import type { Ink } from '#media/canvas.ts';
import { fade, mix, tune } from '../palette.ts';
import { drawPlant, drawShelf } from './props.ts';
import { across, box, disc, down, line, placed, pool, type Scene, type SetPlan, shape } from './scene.ts';
import { drawSurface } from './surface.ts';

/** A globe of glass on a wire. */
function drawGlobe(ink: Ink, scene: Scene, x: number, y: number, r: number): void {
  const warm = mix(scene.palette.light, '#ffdd9c', 0.5);
  line(ink, `M${x},0 L${x},${y - r}`, scene.grade('#2b2a2c'), 5);
  pool(ink, x, y, r * 4, warm, 0.5 * scene.glow);
  disc(ink, x, y, r, mix(warm, '#fff6e2', 0.3));
  box(ink, x - r * 0.34, y - r - 14, r * 0.68, 26, scene.grade('#b98f4e', 0.6), 6);
}

/** The street behind the glass: house fronts, an awning, lights out of focus. */
function drawStreet(ink: Ink, scene: Scene, x: number, y: number, width: number, height: number): void {
  const { palette, mood } = scene;
  const sky = mood === 'tense' ? mix(palette.deep, palette.light, 0.2) : mix(palette.base, palette.light, mood === 'flat' ? 0.62 : 0.85);
  const far = mix(sky, palette.base, 0.5);
  ink.save();
  ink.beginPath();
  ink.rect(x, y, width, height);
  ink.clip();
  box(ink, x, y, width, height, down(ink, y, y + height, sky, mix(sky, palette.accent, 0.16)));
  for (const [i, [at, wide, tall]] of [
    [0, 0.3, 0.56],
    [0.26, 0.3, 0.74],
    [0.54, 0.26, 0.6],
    [0.78, 0.3, 0.82],
  ].entries()) {
    const left = x + (at ?? 0) * width;
    const top = y + height * (1 - (tall ?? 0));
    const tone = tune(far, { l: (i % 2 ? -0.05 : 0.03) * 1.2 });
    box(ink, left, top, (wide ?? 0) * width, height, tone);
    for (let k = 0; k < 8; k++)
      box(ink, left + 18 + (k % 2) * 52, top + 26 + Math.floor(k / 2) * 84, 30, 48, mix(tone, palette.light, k % 3 ? 0.22 : 0.6), 3);
  }
  const low = y + height * 0.86;
  box(ink, x, low, width, height, down(ink, low, y + height, mix(far, palette.deep, 0.3), mix(far, palette.deep, 0.6)));
  for (let i = 0; i < 9; i++)
    disc(
      ink,
      x + scene.random(i + 4) * width,
      y + height * (0.56 + scene.random(i + 24) * 0.36),
      12 + scene.random(i + 44) * 16,
      fade(i % 3 ? palette.light : palette.accent, 0.34),
    );
  ink.restore();
}

export const cafe: SetPlan = {
  surface: 0.868,
  lights: [
    { x: 170, y: 700, radius: 700, strength: 0.5 },
    { x: 800, y: 470, radius: 420, strength: 0.4 },
    { x: 940, y: 1060, radius: 420, strength: 0.25, color: 'accent' },
  ],
  far: (ink, scene) => {
    const { palette } = scene;
    const plaster = scene.grade('#b98a6a', 0.36);
    box(ink, 0, 0, 1080, 1920, down(ink, 200, 1500, tune(plaster, { l: 0.05 }), tune(plaster, { l: -0.06 })));
    // The shop window on the left, its frame dark.
    const iron = scene.grade('#2d2f33');
    box(ink, -60, 310, 470, 900, iron, 6);
    drawStreet(ink, scene, -40, 330, 430, 860);
    for (const x of [96, 250]) box(ink, x, 330, 12, 860, iron);
    box(ink, -40, 520, 430, 12, iron);
    // Half-height tiles behind the bar, and the board over it: strokes, never words.
    const tile = scene.grade('#e9e3d6', 0.5);
    for (let row = 0; row < 7; row++)
      for (let i = 0; i < 6; i++)
        box(ink, 470 + i * 112 - (row % 2) * 56, 800 + row * 62, 106, 56, tune(tile, { l: (scene.random(row * 7 + i) - 0.5) * 0.05 }), 4);
    box(ink, 600, 376, 400, 250, scene.grade('#8a6242', 0.6), 8);
    box(ink, 614, 390, 372, 222, scene.grade('#25292b', 0.7), 4);
    for (let i = 0; i < 5; i++) {
      const y = 424 + i * 38;
      box(ink, 640, y, 110 + scene.random(i) * 90, 9, fade(palette.light, i === 0 ? 0.75 : 0.4), 4);
      box(ink, 910, y, 44, 9, fade(i === 0 ? palette.accent : palette.light, i === 0 ? 0.8 : 0.4), 4);
    }
    drawShelf(ink, scene, 520, 780, 560, '#8a6242');
    for (const [i, color] of ['#f0e9dc', '#d9785c', '#f0e9dc', '#4f7f8a', '#e2c48b', '#f0e9dc'].entries()) {
      const own = scene.grade(color, 0.62);
      const x = 560 + i * 84;
      box(ink, x, 722, 54, 58, across(ink, x, x + 54, tune(own, { l: 0.05 }), tune(own, { l: -0.08 })), 12);
      line(ink, `M${x + 54},738 C${x + 76},738 ${x + 76},766 ${x + 52},766`, own, 8);
    }
  },
  mid: (ink, scene) => {
    const { palette } = scene;
    const steel = scene.grade('#b9bec4', 0.6);
    const dark = scene.grade('#2b2d31');
    const bar = mix(scene.grade('#3f6a62', 0.55), palette.deep, 0.2);
    // The bar on the right, with its slatted front.
    box(ink, 470, 1236, 640, 36, scene.grade('#a97a50', 0.6), 6);
    box(ink, 490, 1272, 620, 650, down(ink, 1272, 1800, bar, tune(bar, { l: -0.14 })));
    for (let i = 0; i < 13; i++) box(ink, 500 + i * 48, 1280, 5, 420, fade(palette.ink, 0.18));
    // The coffee machine.
    placed(ink, 820, 1236, 1, () => {
      box(ink, -150, -210, 310, 66, across(ink, -150, 160, tune(steel, { l: 0.08 }), steel, tune(steel, { l: -0.1 })), 14);
      box(ink, -140, -146, 290, 90, dark, 4);
      box(ink, -150, -62, 310, 62, across(ink, -150, 160, tune(steel, { l: 0.04 }), tune(steel, { l: -0.12 })), 10);
      for (const x of [-70, 70]) {
        box(ink, x - 26, -146, 52, 24, steel, 6);
        line(ink, `M${x},-112 L${x + 54},-98`, scene.grade('#6b4a33'), 13);
        box(ink, x - 20, -96, 40, 34, scene.grade('#f3ece0', 0.7), 8);
      }
      for (const x of [-110, -74, -38]) disc(ink, x, -178, 9, x === -110 ? palette.accent : dark);
      for (let i = 0; i < 4; i++) box(ink, -130 + i * 66, -246, 48, 38, scene.grade('#f3ece0', 0.6), 8);
    });
    // Pastries under glass.
    placed(ink, 560, 1236, 1, () => {
      box(ink, -80, -14, 160, 14, scene.grade('#8a6242', 0.6), 6);
      for (const [x, y] of [
        [-40, -28],
        [6, -30],
        [46, -28],
        [-16, -62],
        [26, -62],
      ] as const)
        disc(ink, x, y, 30, scene.grade('#c98d4e', 0.7), 20);
      shape(ink, 'M-74,-14 L-74,-90 C-74,-170 74,-170 74,-90 L74,-14 Z', fade(palette.light, 0.2));
      line(ink, 'M-58,-40 L-58,-92 C-56,-118 -40,-136 -24,-140', fade(palette.light, 0.55), 6);
      disc(ink, 0, -156, 11, steel);
    });
    // By the window: a bench with its cushion and a plant.
    const bench = scene.grade('#7d5638', 0.6);
    box(ink, -20, 1190, 400, 26, tune(bench, { l: 0.05 }), 6);
    box(ink, -20, 1340, 430, 74, scene.grade('#c76f52', 0.55), 30);
    box(ink, -20, 1404, 430, 516, down(ink, 1404, 1800, bench, tune(bench, { l: -0.16 })));
    drawPlant(ink, scene, 60, 1192, 0.62, 'broad', '#efe4d4');
    for (const [x, y, r] of [
      [470, 330, 40],
      [660, 250, 34],
      [880, 300, 44],
    ] as const)
      drawGlobe(ink, scene, x, y, r);
  },
  front: (ink, scene) => drawSurface(ink, scene, { material: 'wood', color: '#94633f', back: 1580, front: 1762 }),
};
