import { fade, mix, tune } from '../palette.ts';
import { drawBooks, drawPlant, drawShelf } from './props.ts';
import { box, disc, down, line, placed, type SetPlan, shape } from './scene.ts';
import { drawSurface } from './surface.ts';

export const desk: SetPlan = {
  surface: 0.868,
  lights: [
    { x: 230, y: 820, radius: 620, strength: 0.55, color: 'accent' },
    { x: 900, y: 980, radius: 520, strength: 0.4 },
  ],
  far: (ink, scene) => {
    const { palette } = scene;
    const cork = scene.grade('#b98d62', 0.5);
    box(ink, 610, 340, 430, 440, scene.grade('#6b4a33'), 8);
    box(ink, 628, 358, 394, 404, cork, 4);
    const notes = ['#f2d36b', '#e9e4da', '#8fb7c9', '#e88f74', '#e9e4da', '#a9c79a'];
    for (const [i, color] of notes.entries()) {
      const x = 652 + (i % 3) * 122;
      const y = 386 + Math.floor(i / 3) * 180;
      ink.save();
      ink.translate(x + 50, y + 60);
      ink.rotate((scene.random(i) - 0.5) * 0.16);
      const tall = 96 + scene.random(i + 9) * 50;
      box(ink, -50, -60, 100, tall, scene.grade(color, 0.7), 2);
      for (let k = 0; k < 3; k++) box(ink, -36, -36 + k * 20, 70 - k * 14, 6, fade(palette.ink, 0.25));
      disc(ink, 0, -54, 8, palette.accent);
      ink.restore();
    }
    drawShelf(ink, scene, -20, 640, 420);
    drawBooks(ink, scene, 20, 640, 190, 150, 4);
    drawPlant(ink, scene, 310, 640, 0.5, 'trailing', '#ece4d6');
  },
  mid: (ink, scene) => {
    const { palette } = scene;
    const table = scene.grade('#8c6748', 0.6);
    box(ink, 0, 1330, 1080, 60, table);
    box(ink, 0, 1390, 1080, 530, down(ink, 1390, 1920, tune(table, { l: -0.14 }), palette.ink));
    // The monitor: dark glass, a calm page in it.
    box(ink, 800, 1262, 60, 76, scene.grade('#30343c'));
    box(ink, 740, 1322, 180, 14, scene.grade('#30343c'), 6);
    box(ink, 570, 900, 470, 370, scene.grade('#23262d'), 18);
    box(
      ink,
      588,
      918,
      434,
      322,
      down(ink, 918, 1240, mix(palette.base, palette.light, 0.4 + scene.glow * 0.25), mix(palette.base, palette.accent, 0.4)),
      6,
    );
    box(ink, 612, 950, 150, 16, fade(palette.light, 0.75), 8);
    for (let i = 0; i < 4; i++) box(ink, 612, 992 + i * 34, 300 - scene.random(i) * 120, 12, fade(palette.light, 0.4), 6);
    for (let i = 0; i < 5; i++)
      box(ink, 620 + i * 76, 1210 - 40 - scene.random(i + 20) * 50, 46, 40 + scene.random(i + 20) * 50, fade(palette.accent, 0.6), 4);
    const metal = scene.grade('#2f3238');
    placed(ink, 170, 1330, 1, () => {
      disc(ink, 0, -4, 74, metal, 16);
      line(ink, 'M0,-10 L-56,-230 L60,-420', metal, 14);
      shape(ink, 'M30,-440 L96,-470 C150,-430 176,-380 176,-346 L40,-300 C26,-340 20,-400 30,-440 Z', mix(metal, palette.accent, 0.6));
      disc(ink, 108, -322, 66, mix(palette.light, '#ffdf9e', 0.5), 20);
    });
    box(ink, 330, 1250, 70, 82, scene.grade('#d8dde0'), 10);
    for (const [x, h] of [
      [342, 90],
      [362, 120],
      [382, 100],
    ] as const)
      box(ink, x, 1252 - h, 9, h, scene.grade(x === 362 ? '#e0a13c' : '#9aa3a8'), 4);
  },
  front: (ink, scene) => drawSurface(ink, scene, { material: 'wood', color: '#a9784e', back: 1580, front: 1760 }),
};
