import type { Ink } from '#media/canvas.ts';
import { fade, mix, tune } from '../palette.ts';
import { across, box, disc, down, line, placed, pool, type Scene, type SetPlan, shape } from './scene.ts';
import { drawSurface } from './surface.ts';

function drawDumbbell(ink: Ink, scene: Scene, x: number, y: number, scale: number, band: string): void {
  const iron = scene.grade('#2b2e34');
  placed(ink, x, y, scale, () => {
    box(ink, -60, -8, 120, 16, scene.grade('#8d9299'), 6);
    for (const side of [-1, 1]) {
      box(ink, side === -1 ? -84 : 46, -44, 38, 88, iron, 10);
      box(ink, side === -1 ? -104 : 82, -32, 22, 64, tune(iron, { l: 0.06 }), 8);
      box(ink, side === -1 ? -72 : 58, -44, 10, 88, band);
    }
  });
}

function drawKettlebell(ink: Ink, scene: Scene, x: number, y: number, scale: number, color: string): void {
  const own = scene.grade(color, 0.6);
  placed(ink, x, y, scale, () => {
    line(ink, 'M-34,-90 C-56,-164 56,-164 34,-90', tune(own, { l: -0.05 }), 22);
    disc(ink, 0, -56, 66, own, 58);
    disc(ink, -20, -74, 20, fade(tune(own, { l: 0.15 }), 0.6), 15);
  });
}

export const gym: SetPlan = {
  surface: 0.866,
  lights: [
    { x: 540, y: 470, radius: 700, strength: 0.4 },
    { x: 200, y: 900, radius: 460, strength: 0.35, color: 'accent' },
  ],
  far: (ink, scene) => {
    const { palette } = scene;
    const brick = mix(palette.deep, palette.base, 0.5);
    box(ink, 0, 0, 1080, 1920, brick);
    for (let row = 0; row < 22; row++)
      for (let i = -1; i < 8; i++)
        box(ink, i * 164 + (row % 2) * 82 + 3, 250 + row * 62, 158, 56, tune(brick, { l: (scene.random(row * 11 + i) - 0.3) * 0.05 }), 4);
    // The mirror wall with a line of light above it.
    box(ink, 90, 420, 900, 780, scene.grade('#20242a'), 6);
    box(ink, 104, 434, 872, 752, down(ink, 434, 1186, mix(palette.base, palette.light, 0.42), mix(palette.deep, palette.base, 0.75)));
    // In the mirror: the hall across, its row of lamps and a bag on its chain.
    for (let i = 0; i < 4; i++) box(ink, 150 + i * 210, 500 + (i % 2) * 6, 130, 16, mix(palette.base, palette.light, 0.85), 8);
    box(ink, 104, 1010, 872, 176, mix(palette.deep, palette.base, 0.55));
    const bag = mix(scene.grade('#b5483c', 0.7), palette.accent, 0.25);
    line(ink, 'M300,434 L300,640', scene.grade('#3a3e46'), 6);
    box(ink, 252, 636, 96, 330, across(ink, 252, 348, tune(bag, { l: 0.05 }), bag, tune(bag, { l: -0.12 })), 40);
    box(ink, 252, 700, 96, 20, fade(palette.light, 0.5));
    shape(ink, 'M180,1186 L520,434 L650,434 L310,1186 Z M390,1186 L730,434 L770,434 L430,1186 Z', fade(palette.light, 0.16));
    box(ink, 536, 434, 8, 752, scene.grade('#20242a'));
    pool(ink, 540, 392, 560, palette.light, 0.8 * scene.glow, 0.3);
    box(ink, 120, 384, 840, 16, palette.light, 8);
    box(ink, 120, 1204, 840, 10, mix(palette.accent, palette.light, 0.2), 5);
  },
  mid: (ink, scene) => {
    const steel = scene.grade('#3a3e46');
    const lit = tune(steel, { l: 0.1 });
    // The rack on the right: two uprights, a loaded bar.
    for (const x of [760, 1010]) {
      box(ink, x, 480, 40, 1140, down(ink, 480, 1600, lit, steel));
      for (let i = 0; i < 12; i++) disc(ink, x + 20, 540 + i * 78, 8, fade(scene.palette.ink, 0.7));
    }
    box(ink, 760, 480, 290, 34, lit, 6);
    box(ink, 640, 792, 460, 16, scene.grade('#b9bec6'), 8);
    for (const [x, r] of [
      [690, 128],
      [722, 104],
    ] as const)
      box(ink, x - 16, 800 - r, 28, r * 2, x === 690 ? mix(scene.palette.accent, scene.palette.deep, 0.25) : steel, 10);
    // The dumbbell shelf on the left.
    for (const y of [900, 1080, 1260]) {
      shape(ink, `M-20,${y} L380,${y} L400,${y + 34} L-20,${y + 34} Z`, down(ink, y, y + 34, lit, steel));
      for (const [i, x] of [70, 268].entries())
        drawDumbbell(ink, scene, x, y - 42, 0.84, i ? scene.palette.accent : mix(scene.palette.accent, scene.palette.light, 0.5));
    }
    for (const x of [20, 330]) box(ink, x, 780, 26, 880, down(ink, 780, 1600, lit, steel));
    drawKettlebell(ink, scene, 560, 1500, 1, '#c9523f');
    drawKettlebell(ink, scene, 900, 1520, 1.15, '#3f5f88');
    box(ink, 0, 1490, 1080, 430, down(ink, 1490, 1920, mix(scene.palette.deep, scene.palette.ink, 0.3), scene.palette.ink));
  },
  front: (ink, scene) => drawSurface(ink, scene, { material: 'rubber', color: '#3b3f49', back: 1580, front: 1758 }),
};
