import { fade, mix, tune } from '../palette.ts';
import { box, disc, down, line, placed, pool, type SetPlan, shape } from './scene.ts';
import { drawSurface } from './surface.ts';

export const studio: SetPlan = {
  shaft: false,
  surface: 0.866,
  lights: [
    { x: 540, y: 820, radius: 700, strength: 0.35 },
    { x: 540, y: 760, radius: 420, strength: 0.25, color: 'accent' },
  ],
  far: (ink, scene) => {
    const { palette } = scene;
    // The paper sweep: wall runs into floor without an edge.
    box(
      ink,
      0,
      0,
      1080,
      1920,
      down(
        ink,
        0,
        1920,
        palette.base,
        [0.4, mix(palette.base, palette.light, 0.26)],
        [0.62, palette.base],
        [0.74, mix(palette.base, palette.deep, 0.35)],
        [0.8, mix(palette.base, palette.light, 0.12)],
        palette.deep,
      ),
    );
    disc(ink, 540, 830, 430, down(ink, 400, 1260, mix(palette.accent, palette.light, 0.12), mix(palette.accent, palette.base, 0.55)));
    disc(ink, 540, 830, 430, fade(palette.base, 0.25));
    line(ink, 'M540,330 A500,500 0 0 1 1040,830', fade(palette.light, 0.35), 5);
    line(ink, 'M540,1330 A500,500 0 0 1 40,830', fade(palette.light, 0.2), 5);
  },
  mid: (ink, scene) => {
    const { palette } = scene;
    const iron = scene.grade('#24262b');
    ink.save();
    ink.globalCompositeOperation = 'screen';
    for (const side of [-1, 1]) {
      const x = 540 + side * 460;
      const cone = ink.createLinearGradient(x, 330, 540 + side * 40, 1400);
      cone.addColorStop(0, fade(palette.light, 0.42 * scene.glow));
      cone.addColorStop(1, fade(palette.light, 0));
      shape(ink, `M${x - side * 60},300 L${x + side * 30},360 L${540 + side * 300},1560 L${540 - side * 300},1560 Z`, cone);
    }
    ink.restore();
    // Two softboxes on their stands.
    for (const side of [-1, 1]) {
      placed(ink, 540 + side * 470, 330, side, () => {
        line(ink, 'M40,40 L70,1300', iron, 14);
        shape(ink, 'M-130,-40 L-30,-120 L96,60 L20,150 Z', mix(palette.light, '#fff6e6', 0.5));
        shape(ink, 'M-30,-120 L96,60 L130,10 L40,-120 Z', iron);
      });
      pool(ink, 540 + side * 470, 340, 260, palette.light, 0.5 * scene.glow);
    }
    pool(ink, 540, 1500, 620, palette.light, 0.35, 0.28);
    box(ink, 0, 1590, 1080, 330, down(ink, 1590, 1920, fade(palette.deep, 0), tune(palette.deep, { l: -0.03 })));
  },
  front: (ink, scene) =>
    drawSurface(ink, scene, { material: 'gloss', color: mix(scene.palette.base, scene.palette.light, 0.3), back: 1590, front: 1762 }),
};
