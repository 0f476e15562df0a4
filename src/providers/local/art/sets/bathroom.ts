import { fade, mix, tune } from '../palette.ts';
import { drawPlant, drawShelf } from './props.ts';
import { box, disc, down, line, pool, type SetPlan, shape } from './scene.ts';
import { drawSurface } from './surface.ts';

export const bathroom: SetPlan = {
  surface: 0.866,
  lights: [
    { x: 350, y: 660, radius: 640, strength: 0.5 },
    { x: 930, y: 560, radius: 380, strength: 0.35 },
    { x: 120, y: 1180, radius: 420, strength: 0.3, color: 'accent' },
  ],
  far: (ink, scene) => {
    const { palette } = scene;
    const tile = scene.grade('#cfe4e0', 0.45);
    box(ink, 0, 300, 1080, 1300, tune(tile, { l: -0.05 }));
    for (let row = 0; row < 11; row++) {
      for (let i = 0; i < 9; i++) {
        const shift = (scene.random(row * 13 + i) - 0.5) * 0.045 + 0.01;
        box(ink, i * 124 - 18 + 4, 300 + row * 124 + 4, 116, 116, tune(tile, { l: shift }), 7);
      }
    }
    box(ink, 0, 276, 1080, 30, scene.grade('#f3eee4', 0.6));
    // The mirror: a round of brighter room inside a thin frame with a lit rim.
    pool(ink, 340, 680, 420, palette.light, 0.55 * scene.glow);
    disc(ink, 340, 680, 262, mix(palette.light, palette.accent, 0.18));
    disc(ink, 340, 680, 250, scene.grade('#c8a565', 0.6));
    disc(ink, 340, 680, 236, down(ink, 440, 920, mix(palette.base, palette.light, 0.62), mix(palette.base, palette.light, 0.22)));
    ink.save();
    ink.beginPath();
    ink.arc(340, 680, 236, 0, Math.PI * 2);
    ink.clip();
    shape(ink, 'M150,800 L420,430 L520,430 L210,860 Z M250,900 L500,560 L530,590 L300,900 Z', fade(palette.light, 0.28));
    ink.restore();
    drawShelf(ink, scene, 700, 800, 420, '#caa77c');
    const bottles = [
      ['#e7ddcd', 60, 140],
      ['#c98a6a', 46, 110],
      ['#6f9c94', 56, 170],
      ['#efe7da', 70, 86],
    ] as const;
    let x = 728;
    for (const [color, width, height] of bottles) {
      const own = scene.grade(color, 0.65);
      box(ink, x, 800 - height, width, height, own, 12);
      box(ink, x + width * 0.28, 800 - height - 24, width * 0.44, 28, tune(own, { l: -0.16 }), 5);
      x += width + 20;
    }
  },
  mid: (ink, scene) => {
    const metal = scene.grade('#c8a565', 0.6);
    line(ink, 'M760,1010 L1100,1010', metal, 14);
    const towel = scene.grade('#e9b79c', 0.6);
    shape(
      ink,
      'M800,1004 C840,996 960,996 1000,1004 L1006,1330 C940,1344 860,1344 796,1330 Z',
      down(ink, 1004, 1340, tune(towel, { l: 0.04 }), tune(towel, { l: -0.09 })),
    );
    box(ink, 797, 1250, 208, 16, tune(towel, { l: 0.09 }));
    box(ink, 797, 1278, 208, 8, tune(towel, { l: 0.09 }));
    line(ink, 'M900,300 L900,430', metal, 10);
    disc(ink, 900, 480, 66, mix(scene.palette.light, '#ffe9c4', 0.4));
    box(ink, 866, 408, 68, 26, metal, 8);
    const vanity = scene.grade('#ece6dc', 0.6);
    box(ink, 0, 1330, 1080, 40, vanity);
    box(ink, 0, 1370, 1080, 550, down(ink, 1370, 1920, tune(vanity, { l: -0.16 }), tune(vanity, { l: -0.34 })));
    drawPlant(ink, scene, 110, 1334, 0.66, 'trailing', '#f0e8dc');
    line(ink, 'M300,1330 L300,1200 C300,1140 400,1140 400,1196', metal, 24);
    box(ink, 270, 1310, 60, 24, metal, 8);
  },
  front: (ink, scene) => drawSurface(ink, scene, { material: 'stone', color: '#e6dfd6', back: 1580, front: 1758 }),
};
