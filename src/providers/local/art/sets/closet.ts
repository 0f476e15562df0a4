import type { Ink } from '#media/canvas.ts';
import { fade, mix, tune } from '../palette.ts';
import { drawPlant } from './props.ts';
import { across, box, disc, down, line, placed, pool, type Scene, type SetPlan, shape } from './scene.ts';
import { drawSurface } from './surface.ts';

/** A garment on its hanger, seen from its side as on a full rail; `y` is the rail's. */
function drawGarment(ink: Ink, scene: Scene, x: number, y: number, width: number, length: number, color: string): void {
  const cloth = scene.grade(color, 0.66);
  const half = width / 2;
  const top = y + 34;
  const low = y + length;
  line(ink, `M${x},${top + 4} L${x},${y + 6} C${x},${y - 16} ${x + 20},${y - 14} ${x + 18},${y + 2}`, scene.grade('#5b4636'), 5);
  shape(
    ink,
    `M${x - 7},${top} C${x - half * 0.8},${top + 16} ${x - half},${top + 34} ${x - half},${top + 80} C${x - half - 3},${y + length * 0.6} ${x - half + 4},${low - 60} ${x - half - 4},${low} Q${x},${low + 12} ${x + half + 4},${low - 2} C${x + half - 4},${low - 60} ${x + half + 3},${y + length * 0.6} ${x + half},${top + 80} C${x + half},${top + 34} ${x + half * 0.8},${top + 16} ${x + 7},${top} Z`,
    across(ink, x - half, x + half, tune(cloth, { l: 0.06 }), [0.45, cloth], tune(cloth, { l: -0.11 })),
  );
  for (const at of [-0.2, 0.24])
    line(
      ink,
      `M${x + half * at},${top + 96} Q${x + half * at + 5},${y + length * 0.6} ${x + half * at},${low - 16}`,
      fade(tune(cloth, { l: -0.16 }), 0.4),
      4,
    );
}

/** Folded knits, the lowest at `y`. */
function drawStack(ink: Ink, scene: Scene, x: number, y: number, width: number, colors: readonly string[]): void {
  for (const [i, color] of colors.entries()) {
    const knit = scene.grade(color, 0.62);
    const low = y - i * 34;
    const inset = scene.random(i + Math.round(x)) * 10;
    box(ink, x + inset, low - 33, width - inset * 1.5, 33, down(ink, low - 33, low, tune(knit, { l: 0.05 }), tune(knit, { l: -0.07 })), 13);
    box(ink, x + inset + 8, low - 17, width - inset * 1.5 - 18, 3, fade(tune(knit, { l: -0.2 }), 0.45));
  }
}

function drawShoe(ink: Ink, scene: Scene, x: number, y: number, side: 1 | -1, color: string): void {
  const leather = scene.grade(color, 0.65);
  placed(ink, x, y, side, () => {
    shape(ink, 'M-50,-8 L-52,-66 C-30,-78 -12,-66 0,-48 C20,-32 52,-34 58,-8 Z', leather);
    box(ink, -54, -12, 114, 12, tune(leather, { l: 0.26, c: 0.5 }), 5);
  });
}

export const closet: SetPlan = {
  surface: 0.866,
  lights: [
    { x: 170, y: 520, radius: 520, strength: 0.45 },
    { x: 900, y: 620, radius: 520, strength: 0.4 },
    { x: 540, y: 760, radius: 440, strength: 0.25, color: 'accent' },
  ],
  far: (ink, scene) => {
    const { palette } = scene;
    const wood = scene.grade('#a07650', 0.42);
    const inside = tune(wood, { l: -0.13 });
    box(ink, 0, 0, 1080, 1920, wood);
    // Two open bays with a strip of light above, a mirror between them.
    for (const [x, width] of [
      [-30, 410],
      [720, 400],
    ] as const) {
      box(ink, x, 380, width, 1240, down(ink, 380, 1200, tune(inside, { l: 0.1 }), inside, tune(inside, { l: -0.07 })), 6);
      box(ink, x, 380, width, 16, mix(palette.light, '#ffe3b4', 0.4), 8);
      pool(ink, x + width / 2, 400, 330, mix(palette.light, '#ffdca6', 0.4), 0.5 * scene.glow, 0.7);
    }
    for (const y of [280, 320]) box(ink, 0, y, 1080, 4, fade(palette.ink, 0.18));
    const rim = scene.grade('#c9a468', 0.6);
    shape(ink, 'M426,1620 L426,660 C426,480 674,480 674,660 L674,1620 Z', rim);
    shape(
      ink,
      'M442,1620 L442,664 C442,502 658,502 658,664 L658,1620 Z',
      down(ink, 500, 1600, mix(palette.base, palette.light, 0.58), mix(palette.base, palette.light, 0.16)),
    );
    shape(ink, 'M442,1180 L600,520 L646,580 L470,1320 Z', fade(palette.light, 0.2));
  },
  mid: (ink, scene) => {
    const { palette } = scene;
    const wood = scene.grade('#a07650', 0.5);
    // Left: the rail, its clothes by colour from light to dark.
    box(ink, -30, 476, 410, 14, scene.grade('#c7ccd2', 0.6), 7);
    const clothes = ['#f1e9dc', '#e3cdb0', '#d99b7a', '#c06a54', '#8c9db0', '#5d7a94', '#4d6a5c', '#3c3f52'];
    for (const [i, color] of clothes.entries())
      drawGarment(ink, scene, 4 + i * 50, 482, 58, 430 + Math.round(scene.random(i + 3) * 3) * 62, color);
    // Right: shelves with knits, boxes, a bag and a hat.
    for (const y of [640, 860, 1080]) {
      box(ink, 720, y, 400, 18, down(ink, y, y + 18, tune(wood, { l: 0.08 }), tune(wood, { l: -0.04 })));
      box(ink, 720, y + 18, 400, 30, down(ink, y + 18, y + 48, fade(palette.ink, 0.3), fade(palette.ink, 0)));
    }
    drawStack(ink, scene, 748, 640, 150, ['#e9dcc8', '#d98f74', '#8fa7a3']);
    shape(ink, 'M930,640 C930,620 1110,620 1110,640 Z', scene.grade('#cfae7e', 0.66));
    shape(ink, 'M966,628 C966,560 1074,560 1074,628 Z', scene.grade('#cfae7e', 0.66));
    box(ink, 966, 606, 108, 18, scene.grade('#4a3a34', 0.6));
    const bag = mix(scene.grade('#b5523f', 0.66), palette.accent, 0.2);
    line(ink, 'M786,752 C786,690 862,690 862,752', bag, 12);
    box(ink, 752, 746, 146, 114, down(ink, 746, 860, tune(bag, { l: 0.04 }), tune(bag, { l: -0.09 })), 16);
    box(ink, 806, 778, 38, 20, scene.grade('#d9b25f', 0.7), 6);
    drawStack(ink, scene, 930, 860, 146, ['#6f86a0', '#e7dccb', '#b07a8c', '#e0b878']);
    for (const [i, color] of ['#ede4d6', '#c98d70'].entries()) {
      const own = scene.grade(color, 0.6);
      box(ink, 748 + i * 176, 980, 156, 100, down(ink, 980, 1080, own, tune(own, { l: -0.06 })), 5);
      box(ink, 742 + i * 176, 966, 168, 26, tune(own, { l: 0.04 }), 5);
    }
    // Low and quiet: drawers on the left, two pairs of shoes on the right.
    box(ink, -30, 1150, 410, 480, down(ink, 1150, 1600, tune(wood, { l: 0.02 }), tune(wood, { l: -0.14 })), 6);
    for (const y of [1290, 1430]) box(ink, -20, y, 390, 5, fade(palette.ink, 0.35));
    for (const y of [1222, 1362, 1500]) box(ink, 120, y, 110, 12, scene.grade('#c9a468', 0.6), 6);
    drawShoe(ink, scene, 800, 1240, 1, '#efe6da');
    drawShoe(ink, scene, 930, 1240, 1, '#7a4a38');
    box(ink, 720, 1240, 400, 14, tune(wood, { l: 0.04 }));
    drawPlant(ink, scene, 330, 1152, 0.52, 'trailing', '#efe6da');
    disc(ink, 90, 1136, 40, scene.grade('#d9b08a', 0.6), 18);
  },
  front: (ink, scene) => drawSurface(ink, scene, { material: 'wood', color: '#c39a70', back: 1580, front: 1758 }),
};
