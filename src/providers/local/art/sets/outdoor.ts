import type { Ink } from '#media/canvas.ts';
import { fade, mix, tune } from '../palette.ts';
import { box, disc, down, placed, pool, type Scene, type SetPlan, shape } from './scene.ts';
import { drawSurface } from './surface.ts';

function drawTree(ink: Ink, scene: Scene, x: number, y: number, scale: number, tone: number): void {
  const green = tune(scene.grade('#4d8f5c', 0.78), { l: tone });
  const dark = tune(green, { l: -0.07 });
  placed(ink, x, y, scale, () => {
    shape(ink, 'M-20,0 C-12,-120 -14,-180 -8,-260 L10,-260 C14,-180 14,-120 22,0 Z', scene.grade('#6a4c38', 0.5));
    for (const [dx, dy, r] of [
      [-86, -290, 92],
      [84, -280, 96],
      [0, -250, 100],
    ] as const)
      disc(ink, dx, dy, r, dark);
    for (const [dx, dy, r] of [
      [-54, -360, 96],
      [56, -368, 100],
      [0, -450, 92],
    ] as const)
      disc(ink, dx, dy, r, green);
    for (const [dx, dy, r] of [
      [-70, -398, 44],
      [-12, -482, 46],
    ] as const)
      disc(ink, dx, dy, r, fade(tune(green, { l: 0.08 }), 0.8));
  });
}

export const outdoor: SetPlan = {
  shaft: false,
  top: (scene) => mix(scene.palette.deep, scene.mood === 'warm' ? '#4a3f6b' : '#24527f', scene.mood === 'tense' ? 0.15 : 0.7),
  surface: 0.868,
  lights: [
    { x: 800, y: 560, radius: 760, strength: 0.6 },
    { x: 200, y: 900, radius: 520, strength: 0.2 },
  ],
  far: (ink, scene) => {
    const { palette, mood } = scene;
    const sky =
      mood === 'tense'
        ? palette.deep
        : mood === 'flat'
          ? mix(palette.base, palette.light, 0.4)
          : mix(palette.base, scene.grade('#5fa8dc', 0.95), 0.85);
    const low = mix(
      palette.light,
      mood === 'bright' ? '#cfe6f2' : palette.accent,
      { warm: 0.4, tense: 0.5, bright: 0.6, flat: 0.12 }[mood],
    );
    box(ink, 0, 0, 1080, 1920, down(ink, 0, 1150, sky, [0.45, mix(sky, low, 0.35)], mood === 'tense' ? mix(sky, low, 0.5) : low));
    pool(ink, 800, 620, 560, palette.light, 0.8 * scene.glow);
    disc(ink, 800, 620, 104, mix(palette.light, mood === 'warm' ? '#ffd27a' : '#fff3cf', 0.5));
    const cloud = (x: number, y: number, s: number): void =>
      placed(ink, x, y, s, () => {
        for (const [dx, dy, r] of [
          [-90, 0, 46],
          [-30, -26, 62],
          [46, -14, 56],
          [104, 6, 40],
        ] as const)
          disc(ink, dx, dy, r, fade(mix(palette.light, sky, 0.25), 0.6));
        box(ink, -120, 2, 250, 44, fade(mix(palette.light, sky, 0.25), 0.6), 22);
      });
    cloud(240, 470, 1.1);
    cloud(980, 400, 0.8);
    cloud(470, 690, 0.7);
    shape(
      ink,
      'M-20,1040 C120,900 240,860 380,960 C520,860 700,820 860,960 C960,900 1040,900 1100,940 L1100,1920 L-20,1920 Z',
      mix(low, scene.grade('#6f93b8', 0.75), 0.6),
    );
    shape(
      ink,
      'M-20,1130 C180,1010 420,1030 600,1120 C780,1030 960,1040 1100,1100 L1100,1920 L-20,1920 Z',
      mix(low, scene.grade('#5f9a7c', 0.75), 0.75),
    );
  },
  mid: (ink, scene) => {
    const grass = scene.grade('#7ab567', 0.8);
    drawTree(ink, scene, 940, 1330, 1.12, -0.03);
    drawTree(ink, scene, 720, 1270, 0.6, 0.03);
    shape(
      ink,
      'M-20,1250 C260,1170 700,1300 1100,1210 L1100,1920 L-20,1920 Z',
      down(ink, 1200, 1800, tune(grass, { l: 0.05 }), tune(grass, { l: -0.16 })),
    );
    shape(
      ink,
      'M470,1246 C520,1300 380,1400 300,1600 L760,1600 C640,1440 600,1300 520,1246 Z',
      fade(mix(scene.grade('#e2cfa4', 0.6), grass, 0.15), 0.85),
    );
    drawTree(ink, scene, 60, 1400, 1.5, 0);
    for (let i = 0; i < 26; i++) {
      const x = scene.random(i) * 1080;
      const y = 1300 + scene.random(i + 40) * 220;
      disc(ink, x, y, 7, [scene.grade('#fff3d6', 0.8), scene.palette.accent, scene.grade('#f5c04f', 0.8)][i % 3] ?? '#ffffff', 5);
    }
  },
  front: (ink, scene) => drawSurface(ink, scene, { material: 'planks', color: '#a97c55', back: 1580, front: 1766 }),
};
