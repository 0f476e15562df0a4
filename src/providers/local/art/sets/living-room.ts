import { mix, tune } from '../palette.ts';
import { drawBooks, drawPicture, drawPlant, drawShelf, drawVase, drawWindow } from './props.ts';
import { box, disc, down, line, placed, type SetPlan, shape } from './scene.ts';
import { drawSurface } from './surface.ts';

export const livingRoom: SetPlan = {
  surface: 0.866,
  lights: [
    { x: 880, y: 720, radius: 620, strength: 0.6 },
    { x: 160, y: 560, radius: 480, strength: 0.3 },
  ],
  far: (ink, scene) => {
    drawWindow(ink, scene, -60, 350, 300, 520, [1, 2]);
    drawPicture(ink, scene, 330, 400, 210, 280, 1);
    drawPicture(ink, scene, 570, 380, 170, 170, 2);
    drawPicture(ink, scene, 570, 580, 170, 130, 0);
    drawShelf(ink, scene, 800, 560, 320);
    drawBooks(ink, scene, 830, 560, 150, 120, 12);
    drawVase(ink, scene, 1030, 560, 0.7, '#d9b08a');
    box(ink, 0, 1290, 1080, 26, scene.grade('#efe7db', 0.5));
  },
  mid: (ink, scene) => {
    const { palette } = scene;
    const metal = scene.grade('#2d2f33');
    // The arc lamp over the sofa.
    line(ink, 'M1060,1500 C1080,1000 1060,640 880,610', metal, 13);
    placed(ink, 880, 606, 1, () => {
      shape(
        ink,
        'M-100,90 C-100,16 -60,-14 0,-14 C60,-14 100,16 100,90 Z',
        down(ink, -14, 90, mix(palette.accent, metal, 0.4), mix(palette.accent, metal, 0.15)),
      );
      disc(ink, 0, 90, 94, mix(palette.light, '#ffd692', 0.5), 15);
    });
    drawPlant(ink, scene, 90, 1480, 1.25, 'palm', '#e4d4bd');
    const sofa = scene.grade('#3f6f74', 0.55);
    box(ink, 150, 1080, 1040, 420, down(ink, 1080, 1500, tune(sofa, { l: 0.05 }), tune(sofa, { l: -0.05 })), 76);
    box(ink, 664, 1096, 8, 380, tune(sofa, { l: -0.09 }));
    box(ink, 90, 1210, 170, 420, down(ink, 1210, 1600, tune(sofa, { l: 0.04 }), tune(sofa, { l: -0.09 })), 70);
    box(ink, 240, 1400, 900, 420, down(ink, 1400, 1800, tune(sofa, { l: 0.02 }), tune(sofa, { l: -0.15 })), 50);
    const cushion = (x: number, y: number, size: number, angle: number, color: string): void => {
      const own = scene.grade(color, 0.62);
      ink.save();
      ink.translate(x, y);
      ink.rotate(angle);
      const r = size / 2;
      shape(
        ink,
        `M${-r},${-r} Q0,${-r * 0.8} ${r},${-r} Q${r * 0.82},0 ${r},${r} Q0,${r * 0.86} ${-r},${r} Q${-r * 0.82},0 ${-r},${-r} Z`,
        down(ink, -r, r, tune(own, { l: 0.05 }), tune(own, { l: -0.08 })),
      );
      ink.restore();
    };
    cushion(330, 1310, 210, -0.14, '#e0a458');
    cushion(960, 1300, 220, 0.2, '#d9785c');
    cushion(830, 1330, 180, -0.06, '#efe4d4');
  },
  front: (ink, scene) => drawSurface(ink, scene, { material: 'wood', color: '#8f623f', back: 1580, front: 1758 }),
};
