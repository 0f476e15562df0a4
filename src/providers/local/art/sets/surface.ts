import type { Ink } from '#media/canvas.ts';
import { fade, mix, tune } from '../palette.ts';
import { across, box, down, line, pool, type Scene, shape } from './scene.ts';

export type Material = 'wood' | 'stone' | 'tile' | 'cloth' | 'rubber' | 'gloss' | 'planks';

export interface Surface {
  material: Material;
  color: string;
  /** y (of 1920) of the far edge, of the near edge, and where things stand is between them. */
  back: number;
  front: number;
}

/** A table, counter or floor across the bottom: its top seen at a low angle, its lit edge and its front. */
export function drawSurface(ink: Ink, scene: Scene, { material, color, back, front }: Surface): void {
  const { palette, mood } = scene;
  const top = scene.grade(color, 0.72);
  const lit = mix(tune(top, { l: 0.07 }), palette.light, mood === 'tense' ? 0.06 : 0.2);
  const dim = tune(top, { l: -0.07 });
  // What stands behind the edge is in its own shadow, so the cut of the figure disappears.
  box(ink, 0, back - 26, 1080, 28, down(ink, back - 26, back + 2, fade(palette.ink, 0), fade(palette.ink, 0.38)));
  box(ink, 0, back, 1080, front - back, down(ink, back, front, dim, top, lit));
  ink.save();
  ink.beginPath();
  ink.rect(0, back, 1080, front - back);
  ink.clip();
  texture(ink, scene, material, top, back, front);
  pool(
    ink,
    540,
    back + (front - back) * 0.55,
    620,
    mix(palette.light, palette.accent, 0.12),
    0.34 * (0.4 + scene.glow * 0.6),
    (front - back) / 560,
  );
  if (material === 'gloss' || material === 'stone' || material === 'tile') {
    box(
      ink,
      0,
      back,
      1080,
      front - back,
      across(
        ink,
        0,
        1080,
        fade(palette.light, 0),
        [0.2, fade(palette.light, 0.16)],
        [0.34, fade(palette.light, 0.02)],
        [0.7, fade(palette.accent, 0.1)],
        fade(palette.accent, 0),
      ),
    );
  }
  ink.restore();
  box(ink, 0, back, 1080, 3, fade(palette.light, 0.3));
  box(ink, 0, front - 3, 1080, 9, across(ink, 0, 1080, fade(mix(lit, palette.light, 0.5), 0.95), mix(lit, palette.accent, 0.3)));
  box(
    ink,
    0,
    front + 6,
    1080,
    1920 - front,
    down(ink, front, 1920, tune(top, { l: -0.1 }), tune(mix(top, palette.ink, 0.55), { l: -0.06 })),
  );
  if (material === 'wood' || material === 'planks') {
    for (let i = 1; i < 4; i++) box(ink, i * 270 + scene.random(i) * 40, front + 6, 3, 1920 - front, fade(palette.ink, 0.16));
  }
}

function texture(ink: Ink, scene: Scene, material: Material, top: string, back: number, front: number): void {
  const dark = tune(top, { l: -0.07 });
  const depth = front - back;
  if (material === 'wood' || material === 'planks') {
    for (let i = 0; i < 16; i++) {
      const y = back + depth * ((i + scene.random(i) * 0.7) / 16) ** 1.4;
      const x = scene.random(i + 30) * 700 - 100;
      line(
        ink,
        `M${x},${y} C${x + 180},${y - 3} ${x + 320},${y + 4} ${x + 360 + scene.random(i + 60) * 320},${y}`,
        fade(dark, 0.5),
        1.6 + i * 0.12,
      );
    }
    if (material === 'planks')
      for (let i = -6; i <= 6; i++) line(ink, `M${540 + i * 120},${back} L${540 + i * 250},${front}`, fade(dark, 0.8), 4);
  } else if (material === 'tile') {
    for (let i = -7; i <= 7; i++) line(ink, `M${540 + i * 140},${back} L${540 + i * 230},${front}`, fade(dark, 0.55), 3);
    line(ink, `M0,${back + depth * 0.4} L1080,${back + depth * 0.4}`, fade(dark, 0.55), 3);
  } else if (material === 'stone') {
    for (let i = 0; i < 5; i++) {
      const x = scene.random(i + 5) * 1000;
      const y = back + depth * scene.random(i + 15);
      line(
        ink,
        `M${x},${y} C${x + 70},${y - 14} ${x + 120},${y + 18} ${x + 240},${y - 6} S${x + 330},${y + 16} ${x + 420},${y + 4}`,
        fade(tune(top, { l: 0.09 }), 0.4),
        2.6,
      );
    }
  } else if (material === 'cloth') {
    for (let i = 0; i < 7; i++) {
      const x = -40 + i * 180 + scene.random(i) * 60;
      shape(
        ink,
        `M${x},${back} C${x + 60},${back + depth * 0.4} ${x + 20},${back + depth * 0.7} ${x + 90},${front} L${x + 150},${front} C${x + 70},${back + depth * 0.6} ${x + 90},${back + depth * 0.3} ${x + 40},${back} Z`,
        fade(dark, 0.22),
      );
    }
  } else if (material === 'rubber') {
    for (let i = 0; i < 90; i++) {
      const x = scene.random(i) * 1080;
      const y = back + depth * scene.random(i + 200);
      box(ink, x, y, 4 + scene.random(i + 400) * 4, 3, fade(i % 5 === 0 ? scene.palette.accent : tune(top, { l: 0.14 }), 0.45), 1.5);
    }
  }
}
