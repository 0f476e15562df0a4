import type { Ink } from '#media/canvas.ts';
import { fade, mix, tune } from '../palette.ts';
import { drawCurtain, drawWindow } from './props.ts';
import { box, disc, down, line, placed, type Scene, type SetPlan, shape } from './scene.ts';
import { drawSurface } from './surface.ts';

const star = (x: number, y: number, r: number): string =>
  `${Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? r : r * 0.48;
    const angle = (i * Math.PI) / 5 - Math.PI / 2;
    return `${i === 0 ? 'M' : 'L'}${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`;
  }).join(' ')} Z`;

function drawMobile(ink: Ink, scene: Scene, x: number): void {
  const thread = scene.grade('#8a7a6a');
  line(ink, `M${x},200 L${x},420 M${x - 160},440 Q${x},390 ${x + 160},440`, thread, 6);
  const hang = [
    [-160, 440, 110],
    [-80, 414, 190],
    [0, 410, 110],
    [80, 414, 210],
    [160, 440, 120],
  ] as const;
  const colors = ['#f0c25e', '#8fb9d9', '#f09a84', '#a9cf9f', '#d7a8d9'];
  for (const [i, [dx, y, drop]] of hang.entries()) {
    line(ink, `M${x + dx},${y} L${x + dx},${y + drop}`, thread, 4);
    const own = scene.grade(colors[i] ?? '#f0c25e', 0.7);
    if (i % 2 === 0) shape(ink, star(x + dx, y + drop + 26, 42), own);
    else {
      disc(ink, x + dx, y + drop + 30, 36, own);
      disc(ink, x + dx + 16, y + drop + 22, 30, mix(scene.wall.base, scene.wall.lit, 0.4));
    }
  }
}

export const nursery: SetPlan = {
  surface: 0.866,
  lights: [
    { x: 830, y: 620, radius: 620, strength: 0.45 },
    { x: 150, y: 1010, radius: 420, strength: 0.45 },
  ],
  far: (ink, scene) => {
    const dot = fade(scene.palette.light, 0.2);
    for (let row = 0; row < 13; row++)
      for (let i = 0; i < 8; i++) shape(ink, star(i * 150 + (row % 2) * 75 + 20, 300 + row * 100, 13), dot);
    drawWindow(ink, scene, 700, 380, 300, 460);
    drawCurtain(ink, scene, 620, 340, 110, 640, '#f2cdb8');
    drawCurtain(ink, scene, 970, 340, 130, 640, '#f2cdb8');
    // Bunting across the wall.
    line(ink, 'M-20,320 Q280,440 600,330', scene.grade('#e9dfd0'), 6);
    const flags = ['#f09a84', '#f0c25e', '#8fb9d9', '#a9cf9f', '#d7a8d9', '#f09a84'];
    for (const [i, color] of flags.entries()) {
      const x = 20 + i * 92;
      const y = 336 + Math.sin(((x + 20) / 600) * Math.PI) * 46;
      shape(ink, `M${x},${y} L${x + 66},${y + 2} L${x + 32},${y + 78} Z`, scene.grade(color, 0.65));
    }
    box(ink, 0, 1180, 1080, 24, scene.grade('#fbf5ea', 0.55));
    box(ink, 0, 1204, 1080, 500, mix(scene.wall.base, scene.grade('#f3e9dc'), 0.35));
  },
  mid: (ink, scene) => {
    drawMobile(ink, scene, 250);
    // The crib: rails, bars, mattress.
    const wood = scene.grade('#d9b48a', 0.6);
    for (let i = 0; i < 11; i++)
      box(ink, 20 + i * 54, 1060, 18, 460, down(ink, 1060, 1520, tune(wood, { l: 0.04 }), tune(wood, { l: -0.08 })), 8);
    box(ink, -10, 1370, 620, 90, scene.grade('#f4ece2', 0.6), 24);
    box(ink, -20, 1030, 640, 44, tune(wood, { l: 0.05 }), 20);
    box(ink, -20, 1480, 640, 44, wood, 16);
    for (const x of [-20, 580]) box(ink, x, 990, 44, 680, tune(wood, { l: -0.02 }), 18);
    // A toy bear on a low chest.
    box(
      ink,
      720,
      1330,
      400,
      400,
      down(ink, 1330, 1700, scene.grade('#8fb0a8', 0.55), tune(scene.grade('#8fb0a8', 0.55), { l: -0.14 })),
      14,
    );
    box(ink, 700, 1306, 420, 34, scene.grade('#f3e9dc', 0.6), 10);
    placed(ink, 900, 1308, 1.05, () => {
      const fur = scene.grade('#b98458', 0.65);
      const light = tune(fur, { l: 0.1 });
      for (const side of [-1, 1]) disc(ink, side * 52, -228, 28, fur);
      disc(ink, 0, -70, 84, fur, 80);
      disc(ink, 0, -64, 50, light, 50);
      disc(ink, 0, -180, 76, fur, 68);
      disc(ink, 0, -160, 34, light, 26);
      disc(ink, 0, -172, 11, scene.grade('#3a2a20'), 8);
      for (const side of [-1, 1]) {
        disc(ink, side * 30, -194, 7, scene.grade('#3a2a20'));
        disc(ink, side * 88, -86, 28, fur, 44);
        disc(ink, side * 62, -18, 44, tune(fur, { l: -0.03 }), 32);
      }
    });
  },
  front: (ink, scene) => drawSurface(ink, scene, { material: 'planks', color: '#e0c7a4', back: 1580, front: 1758 }),
};
