import { fade, mix, tune } from '../palette.ts';
import { drawPlant } from './props.ts';
import { across, box, disc, down, line, placed, pool, type SetPlan, shape } from './scene.ts';
import { drawSurface } from './surface.ts';

export const doorstep: SetPlan = {
  surface: 0.868,
  lights: [
    { x: 170, y: 590, radius: 520, strength: 0.7 },
    { x: 900, y: 700, radius: 460, strength: 0.25, color: 'accent' },
  ],
  far: (ink, scene) => {
    const { palette } = scene;
    const brick = scene.grade('#b8705a', 0.42);
    box(ink, 0, 0, 1080, 1920, tune(brick, { l: -0.06 }));
    for (let row = 0; row < 27; row++)
      for (let i = -1; i < 8; i++)
        box(
          ink,
          i * 158 + (row % 2) * 79 + 4,
          200 + row * 60,
          150,
          52,
          tune(brick, { l: (scene.random(row * 7 + i) - 0.5) * 0.06 + 0.02 }),
          5,
        );
    // The door: surround, fanlight, panels, letter slot, knob.
    const frame = scene.grade('#f3ece0', 0.62);
    box(ink, 300, 300, 560, 1320, tune(frame, { l: -0.07 }), 8);
    box(ink, 322, 322, 516, 1300, frame, 6);
    const door = mix(scene.grade('#2f6a6d', 0.6), palette.accent, 0.12);
    box(ink, 356, 356, 448, 150, down(ink, 356, 506, mix(palette.light, '#ffdf9c', 0.4), mix(palette.light, palette.accent, 0.35)), 6);
    for (const x of [502, 652]) box(ink, x, 356, 10, 150, frame);
    box(ink, 356, 530, 448, 1100, across(ink, 356, 804, tune(door, { l: 0.04 }), tune(door, { l: -0.05 })), 4);
    for (const [x, y, h] of [
      [400, 590, 330],
      [602, 590, 330],
      [400, 1000, 420],
      [602, 1000, 420],
    ] as const) {
      box(ink, x, y, 158, h, tune(door, { l: -0.08 }), 6);
      box(ink, x + 8, y + 10, 142, h - 18, tune(door, { l: 0.015 }), 4);
    }
    box(ink, 510, 940, 140, 30, scene.grade('#d9b25f', 0.7), 8);
    disc(ink, 768, 990, 24, scene.grade('#d9b25f', 0.75));
    disc(ink, 762, 984, 8, fade(palette.light, 0.7));
    disc(ink, 580, 640, 0.1, frame);
  },
  mid: (ink, scene) => {
    const { palette } = scene;
    const iron = scene.grade('#2b2c30');
    // The lantern beside the door.
    pool(ink, 170, 590, 260, mix(palette.light, '#ffcf7a', 0.5), 0.6 * scene.glow);
    line(ink, 'M170,430 L170,500', iron, 12);
    shape(ink, 'M110,520 L230,520 L214,680 L126,680 Z', mix(palette.light, '#ffd27e', 0.55));
    line(ink, 'M110,520 L230,520 L214,680 L126,680 Z M170,520 L170,680', iron, 9);
    shape(ink, 'M96,524 L170,462 L244,524 Z', iron);
    box(ink, 920, 640, 110, 110, iron, 12);
    box(ink, 946, 672, 20, 48, mix(palette.light, palette.accent, 0.3), 4);
    box(ink, 984, 672, 20, 48, mix(palette.light, palette.accent, 0.3), 4);
    drawPlant(ink, scene, 960, 1500, 1.2, 'broad', '#4f5a63');
    // Parcels that just came, on the bench by the door.
    const card = scene.grade('#c99a63', 0.7);
    placed(ink, 0, 0, 1, () => {
      box(ink, 20, 1210, 300, 250, across(ink, 20, 320, tune(card, { l: 0.04 }), tune(card, { l: -0.07 })), 6);
      box(ink, 150, 1210, 46, 250, tune(card, { l: 0.1 }));
      box(ink, 214, 1370, 84, 62, scene.grade('#f5efe4', 0.7), 4);
      box(ink, 60, 1056, 220, 156, across(ink, 60, 280, tune(card, { l: 0.01 }), tune(card, { l: -0.1 })), 6);
      box(ink, 150, 1056, 38, 156, tune(palette.accent, { c: 0.8 }));
    });
    box(ink, -10, 1456, 370, 34, scene.grade('#6d4d38', 0.6), 6);
    box(ink, 20, 1490, 34, 200, scene.grade('#5a3f2e', 0.6));
    box(ink, 296, 1490, 34, 200, scene.grade('#5a3f2e', 0.6));
    box(ink, 0, 1560, 1080, 360, down(ink, 1560, 1920, scene.grade('#8d8a86', 0.5), scene.grade('#4a4a4c', 0.5)));
  },
  front: (ink, scene) => drawSurface(ink, scene, { material: 'stone', color: '#a9a39a', back: 1580, front: 1760 }),
};
