import type { Ink } from '#media/canvas.ts';
import { fade, mix, tune } from '../palette.ts';
import { across, box, disc, down, line, placed, type Scene, shape } from './scene.ts';

/** A window with its frame, a view of soft hills or haze, and light in it. */
export function drawWindow(
  ink: Ink,
  scene: Scene,
  x: number,
  y: number,
  width: number,
  height: number,
  panes: [number, number] = [2, 2],
): void {
  const { palette, mood } = scene;
  const frame = scene.grade('#efe9df');
  const sky =
    mood === 'tense' ? mix(palette.deep, palette.light, 0.22) : mood === 'flat' ? mix(palette.base, palette.light, 0.7) : palette.light;
  const low = mood === 'tense' ? mix(palette.deep, palette.base, 0.7) : mix(palette.light, palette.accent, mood === 'warm' ? 0.4 : 0.16);
  box(ink, x - 18, y - 18, width + 36, height + 40, tune(frame, { l: -0.1 }), 6);
  box(ink, x, y, width, height, down(ink, y, y + height, sky, low));
  ink.save();
  ink.beginPath();
  ink.rect(x, y, width, height);
  ink.clip();
  const hill = mix(low, palette.base, 0.45);
  shape(
    ink,
    `M${x - 20},${y + height * 0.78} C${x + width * 0.3},${y + height * 0.6} ${x + width * 0.5},${y + height * 0.9} ${x + width + 20},${y + height * 0.66} L${x + width + 20},${y + height} L${x - 20},${y + height} Z`,
    hill,
  );
  ink.restore();
  for (let i = 1; i < panes[0]; i++) box(ink, x + (width * i) / panes[0] - 6, y, 12, height, frame);
  for (let i = 1; i < panes[1]; i++) box(ink, x, y + (height * i) / panes[1] - 6, width, 12, frame);
  box(ink, x - 34, y + height + 14, width + 68, 20, frame, 4);
}

export function drawCurtain(ink: Ink, scene: Scene, x: number, y: number, width: number, height: number, color: string): void {
  const lit = scene.grade(color);
  const folds = 5;
  for (let i = 0; i < folds; i++) {
    const left = x + (width * i) / folds;
    box(
      ink,
      left,
      y,
      width / folds + 1,
      height,
      across(ink, left, left + width / folds, tune(lit, { l: 0.04 }), lit, tune(lit, { l: -0.1 })),
    );
  }
}

/** A leafy plant in a pot; origin at the pot's foot, about 420 tall at scale 1. */
export function drawPlant(
  ink: Ink,
  scene: Scene,
  x: number,
  y: number,
  scale: number,
  kind: 'broad' | 'palm' | 'trailing' = 'broad',
  pot = '#c9785a',
): void {
  const green = scene.grade('#3f8f5b');
  const dark = tune(green, { l: -0.12 });
  const light = tune(green, { l: 0.08 });
  placed(ink, x, y, scale, () => {
    const leaf = (angle: number, length: number, width: number, color: string): void => {
      ink.save();
      ink.translate(0, kind === 'trailing' ? -90 : -110);
      ink.rotate((angle * Math.PI) / 180);
      shape(
        ink,
        `M0,0 C${-width},${-length * 0.35} ${-width * 0.8},${-length * 0.8} 0,${-length} C${width * 0.8},${-length * 0.8} ${width},${-length * 0.35} 0,0 Z`,
        color,
      );
      line(ink, `M0,-10 L0,${-length * 0.86}`, fade(dark, 0.5), 4);
      ink.restore();
    };
    if (kind === 'trailing') {
      for (const [angle, length] of [
        [-150, 150],
        [150, 170],
        [-120, 110],
        [118, 130],
        [-40, 110],
        [36, 100],
        [0, 120],
        [-80, 110],
        [80, 110],
      ] as const)
        leaf(angle, length, 26, length > 140 ? dark : green);
    } else {
      const wide = kind === 'palm' ? 20 : 46;
      for (const [angle, length, tone] of [
        [-66, 230, 0],
        [62, 240, 0],
        [-40, 300, 1],
        [44, 290, 0],
        [-18, 350, 1],
        [22, 340, 2],
        [2, 300, 2],
        [-80, 170, 1],
        [82, 170, 1],
      ] as const)
        leaf(angle, length, wide, [dark, green, light][tone] ?? green);
    }
    const clay = scene.grade(pot);
    shape(ink, 'M-74,-118 L74,-118 L56,0 Q0,10 -56,0 Z', across(ink, -74, 74, tune(clay, { l: 0.05 }), clay, tune(clay, { l: -0.12 })));
    box(ink, -80, -130, 160, 26, tune(clay, { l: 0.02 }), 8);
  });
}

/** A lamp hanging from above; its light is added by the set's list of lights. */
export function drawPendant(ink: Ink, scene: Scene, x: number, length: number, scale: number, color: string): void {
  const metal = scene.grade(color);
  line(ink, `M${x},0 L${x},${length}`, tune(metal, { l: -0.15 }), 6);
  placed(ink, x, length, scale, () => {
    shape(
      ink,
      'M-20,0 C-26,26 -96,48 -110,116 L110,116 C96,48 26,26 20,0 Z',
      across(ink, -110, 110, tune(metal, { l: 0.08 }), metal, tune(metal, { l: -0.12 })),
    );
    disc(ink, 0, 116, 92, mix(scene.palette.light, '#ffe9c4', 0.5), 18);
  });
}

/** A picture in a frame with an abstract motif of the scene's colours. */
export function drawPicture(ink: Ink, scene: Scene, x: number, y: number, width: number, height: number, motif: number): void {
  const { palette } = scene;
  box(ink, x + 8, y + 12, width, height, fade(palette.ink, 0.35), 4);
  box(ink, x, y, width, height, scene.grade('#e9dfd0'), 4);
  const inset = width * 0.1;
  ink.save();
  ink.beginPath();
  ink.rect(x + inset, y + inset, width - inset * 2, height - inset * 2);
  ink.clip();
  box(ink, x, y, width, height, mix(palette.base, palette.light, 0.35));
  if (motif % 3 === 0) {
    disc(ink, x + width * 0.6, y + height * 0.38, width * 0.2, scene.grade(palette.accent, 0.8));
    shape(
      ink,
      `M${x},${y + height} L${x},${y + height * 0.7} Q${x + width * 0.4},${y + height * 0.4} ${x + width},${y + height * 0.74} L${x + width},${y + height} Z`,
      palette.base,
    );
  } else if (motif % 3 === 1) {
    disc(ink, x + width * 0.5, y + height * 0.8, width * 0.34, palette.base, height * 0.4);
    disc(ink, x + width * 0.5, y + height * 0.34, width * 0.16, scene.grade(palette.accent, 0.75));
  } else {
    for (let i = 0; i < 4; i++)
      box(
        ink,
        x + inset + ((width - inset * 2) * i) / 4,
        y + height * (0.3 + 0.14 * ((i * 2) % 3)),
        (width - inset * 2) / 4 - 4,
        height,
        i % 2 ? palette.base : scene.grade(palette.accent, 0.7),
      );
  }
  ink.restore();
}

/** A row of books standing from `x` to `x + width` on `y`. */
export function drawBooks(ink: Ink, scene: Scene, x: number, y: number, width: number, tall: number, salt: number): void {
  const colors = ['#c96b4f', '#e2c48b', '#4d6f8f', '#7d8f6a', '#e9e1d3', '#8a5a7a'];
  let at = x;
  for (let i = 0; at < x + width - 14; i++) {
    const thick = 18 + scene.random(salt + i) * 22;
    const height = tall * (0.7 + scene.random(salt + 50 + i) * 0.3);
    const color = scene.grade(colors[Math.floor(scene.random(salt + 90 + i) * colors.length)] ?? '#c96b4f');
    box(ink, at, y - height, Math.min(thick, x + width - at), height, color, 2);
    box(ink, at, y - height * 0.8, Math.min(thick, x + width - at), height * 0.06, tune(color, { l: 0.12 }));
    at += thick + 2;
  }
}

export function drawShelf(ink: Ink, scene: Scene, x: number, y: number, width: number, color = '#b98a5e'): void {
  const wood = scene.grade(color);
  box(ink, x, y + 18, width, 34, fade(scene.palette.ink, 0.3));
  box(ink, x, y, width, 22, down(ink, y, y + 22, tune(wood, { l: 0.05 }), tune(wood, { l: -0.08 })), 3);
}

export function drawVase(ink: Ink, scene: Scene, x: number, y: number, scale: number, color: string): void {
  const clay = scene.grade(color);
  placed(ink, x, y, scale, () => {
    shape(
      ink,
      'M-22,-150 L22,-150 C20,-120 60,-96 58,-48 C56,-14 36,0 0,0 C-36,0 -56,-14 -58,-48 C-60,-96 -20,-120 -22,-150 Z',
      across(ink, -58, 58, tune(clay, { l: 0.07 }), clay, tune(clay, { l: -0.14 })),
    );
  });
}
