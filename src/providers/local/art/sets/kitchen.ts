import { tune } from '../palette.ts';
import { drawPendant, drawPlant, drawShelf, drawVase, drawWindow } from './props.ts';
import { box, disc, down, line, placed, type SetPlan } from './scene.ts';
import { drawSurface } from './surface.ts';

export const kitchen: SetPlan = {
  surface: 0.868,
  lights: [
    { x: 180, y: 620, radius: 760, strength: 0.5 },
    { x: 860, y: 420, radius: 420, strength: 0.4, color: 'accent' },
  ],
  far: (ink, scene) => {
    const tile = scene.grade('#dfe6e2', 0.4);
    box(ink, 0, 760, 1080, 700, tile);
    for (let row = 0; row < 8; row++) {
      const y = 760 + row * 84;
      for (let i = -1; i < 8; i++) {
        const x = i * 160 + (row % 2) * 80;
        box(ink, x + 4, y + 4, 152, 76, tune(tile, { l: (scene.random(row * 9 + i) - 0.5) * 0.035 + 0.015 }), 5);
      }
    }
    drawWindow(ink, scene, 40, 330, 330, 460);
    drawShelf(ink, scene, 640, 640, 480);
    drawShelf(ink, scene, 640, 900, 480);
    const bowls = scene.grade('#e8ddcb');
    for (const [i, x] of [690, 690, 690].entries())
      box(ink, x - 44 + i * 4, 622 - i * 22, 120 - i * 8, 22, tune(bowls, { l: -i * 0.03 }), 9);
    for (const [i, x] of [840, 912, 984].entries()) {
      box(ink, x, 520, 60, 120, scene.grade(['#d9a25f', '#7d9a78', '#c46a4f'][i] ?? '#d9a25f'), 10);
      box(ink, x - 3, 506, 66, 22, scene.grade('#8a6242'), 5);
    }
    drawVase(ink, scene, 700, 900, 0.9, '#4f7f8a');
    drawPlant(ink, scene, 960, 900, 0.62, 'trailing', '#e6d6bf');
    for (const [i, x] of [796, 838].entries()) box(ink, x, 816 - i * 18, 34, 84 + i * 18, scene.grade(i ? '#efe9df' : '#b98a5e'), 12);
  },
  mid: (ink, scene) => {
    const cabinet = scene.grade('#5f7f86', 0.45);
    box(ink, 0, 1300, 1080, 620, down(ink, 1300, 1920, cabinet, tune(cabinet, { l: -0.14 })));
    box(ink, 0, 1262, 1080, 44, scene.grade('#e9e0d2', 0.6));
    drawPlant(ink, scene, 120, 1264, 0.72, 'broad', '#c9785a');
    placed(ink, 930, 1262, 1, () => {
      disc(ink, 0, -74, 78, scene.grade('#c9523f', 0.6), 74);
      line(ink, 'M70,-90 C112,-110 116,-132 138,-134', scene.grade('#c9523f', 0.6), 20);
      line(ink, 'M-56,-132 C-70,-214 70,-214 56,-132', scene.grade('#3a3434'), 13);
      box(ink, -34, -156, 68, 18, scene.grade('#3a3434'), 8);
    });
    drawPendant(ink, scene, 850, 250, 0.95, '#2f3438');
  },
  front: (ink, scene) => drawSurface(ink, scene, { material: 'wood', color: '#b07d4f', back: 1580, front: 1760 }),
};
