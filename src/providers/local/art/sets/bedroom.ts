import { fade, mix, tune } from '../palette.ts';
import { drawCurtain, drawPicture, drawPlant, drawWindow } from './props.ts';
import { across, box, disc, down, line, placed, type SetPlan, shape } from './scene.ts';
import { drawSurface } from './surface.ts';

export const bedroom: SetPlan = {
  surface: 0.866,
  lights: [
    { x: 150, y: 1080, radius: 560, strength: 0.65 },
    { x: 850, y: 600, radius: 520, strength: 0.35 },
  ],
  far: (ink, scene) => {
    drawWindow(ink, scene, 690, 360, 330, 560);
    drawCurtain(ink, scene, 590, 320, 130, 900, '#e3cdb9');
    drawCurtain(ink, scene, 990, 320, 150, 900, '#e3cdb9');
    line(ink, 'M560,318 L1100,318', scene.grade('#8a6a4c'), 14);
    drawPicture(ink, scene, 110, 420, 210, 270, 0);
    drawPicture(ink, scene, 350, 500, 150, 190, 1);
    // A string of small lights along the wall.
    line(ink, 'M-20,330 Q140,400 300,340 T620,336', fade(scene.palette.ink, 0.4), 4);
    for (let i = 0; i < 9; i++) {
      const x = 10 + i * 68;
      disc(ink, x, 352 + Math.sin(i * 1.3) * 22, 11, mix(scene.palette.light, '#ffd98a', 0.55));
    }
  },
  mid: (ink, scene) => {
    const { palette } = scene;
    const head = scene.grade('#7b5b73', 0.5);
    box(ink, 230, 1010, 940, 460, tune(head, { l: -0.05 }), 60);
    for (let i = 0; i < 6; i++)
      box(
        ink,
        244 + i * 156,
        1024,
        146,
        430,
        across(ink, 244 + i * 156, 390 + i * 156, tune(head, { l: 0.03 }), head, tune(head, { l: -0.05 })),
        44,
      );
    const pillow = (x: number, y: number, width: number, color: string): void => {
      const own = scene.grade(color, 0.6);
      shape(
        ink,
        `M${x},${y + 30} C${x - 14},${y - 10} ${x + 30},${y - 6} ${x + width * 0.5},${y} C${x + width - 30},${y - 6} ${x + width + 14},${y - 10} ${x + width},${y + 30} C${x + width + 10},${y + 120} ${x + width + 14},${y + 170} ${x + width - 10},${y + 190} L${x + 10},${y + 190} C${x - 14},${y + 170} ${x - 10},${y + 120} ${x},${y + 30} Z`,
        down(ink, y, y + 190, tune(own, { l: 0.05 }), tune(own, { l: -0.07 })),
      );
    };
    pillow(300, 1180, 330, '#f2e9dd');
    pillow(760, 1180, 330, '#f2e9dd');
    pillow(420, 1240, 250, '#d98c74');
    pillow(820, 1250, 240, '#8fa7b5');
    const sheet = scene.grade('#e6dacb', 0.6);
    shape(ink, 'M200,1390 C420,1350 760,1410 1100,1370 L1100,1920 L200,1920 Z', down(ink, 1370, 1800, sheet, tune(sheet, { l: -0.25 })));
    // Bedside table with its lamp: the warm light of the room.
    const wood = scene.grade('#a87a52', 0.6);
    box(ink, -10, 1340, 240, 30, wood, 6);
    box(ink, 4, 1370, 212, 550, tune(wood, { l: -0.13 }));
    placed(ink, 120, 1342, 1, () => {
      disc(ink, 0, -50, 56, scene.grade('#c98d70', 0.6), 52);
      box(ink, -8, -150, 16, 60, scene.grade('#8a6a4c'));
      shape(
        ink,
        'M-64,-300 L64,-300 L108,-140 L-108,-140 Z',
        down(ink, -300, -140, mix(palette.light, '#ffcf86', 0.3), mix(palette.light, '#ffb65c', 0.55)),
      );
    });
    drawPlant(ink, scene, 30, 1344, 0.3, 'palm');
  },
  front: (ink, scene) => drawSurface(ink, scene, { material: 'wood', color: '#bb9168', back: 1580, front: 1758 }),
};
