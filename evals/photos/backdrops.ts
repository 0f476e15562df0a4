/** What stands behind a product in a shop's photo. */
import type { Ink } from '#media/canvas.ts';
import { between, pick, type Random } from '../footage/drawing.ts';

export type BackdropKind = 'plain' | 'gradient' | 'textured';

export interface Backdrop {
  name: string;
  kind: BackdropKind;
  /** Draws over width × height; the product stands at `ground`. */
  draw: (ink: Ink, width: number, height: number, ground: number, random: Random) => void;
}

const flat =
  (color: (random: Random) => string): Backdrop['draw'] =>
  (ink, width, height, _, random) => {
    ink.fillStyle = color(random);
    ink.fillRect(0, 0, width, height);
  };

const grey = (level: number) => `rgb(${[level, level, level].map((one) => one.toFixed(0)).join(',')})`;

/** A linear run of colours from one side to the other. */
const run =
  (angle: (random: Random) => number, colors: (random: Random) => readonly (readonly [number, string])[]): Backdrop['draw'] =>
  (ink, width, height, _, random) => {
    const turn = angle(random);
    const [dx, dy] = [(Math.cos(turn) * width) / 2, (Math.sin(turn) * height) / 2];
    const paint = ink.createLinearGradient(width / 2 - dx, height / 2 - dy, width / 2 + dx, height / 2 + dy);
    for (const [at, color] of colors(random)) paint.addColorStop(at, color);
    ink.fillStyle = paint;
    ink.fillRect(0, 0, width, height);
  };

/** A pool of light on a wall. */
const spot =
  (inner: (random: Random) => string, outer: (random: Random) => string): Backdrop['draw'] =>
  (ink, width, height, _, random) => {
    const x = width * between(random, 0.35, 0.65);
    const y = height * between(random, 0.35, 0.6);
    const paint = ink.createRadialGradient(x, y, 0, x, y, Math.max(width, height) * 0.8);
    paint.addColorStop(0, inner(random));
    paint.addColorStop(1, outer(random));
    ink.fillStyle = paint;
    ink.fillRect(0, 0, width, height);
  };

/** Paper that runs from the wall onto the table: a soft bend, the floor lighter than the wall. */
const sweep: Backdrop['draw'] = (ink, width, height, ground, random) => {
  const wall = between(random, 175, 215);
  const paint = ink.createLinearGradient(0, 0, 0, height);
  const bend = Math.min(0.85, ground / height - 0.12);
  paint.addColorStop(0, grey(wall - 18));
  paint.addColorStop(bend - 0.16, grey(wall));
  paint.addColorStop(bend + 0.1, grey(Math.min(246, wall + 24)));
  paint.addColorStop(1, grey(Math.min(250, wall + 30)));
  ink.fillStyle = paint;
  ink.fillRect(0, 0, width, height);
};

const hueOf = (random: Random) => (random() * 360).toFixed(0);

function wood(ink: Ink, width: number, height: number, _: number, random: Random): void {
  const planks = Math.round(between(random, 4, 7));
  for (let plank = 0; plank < planks; plank++) {
    const y = (plank * height) / planks;
    const light = between(random, 34, 58);
    ink.fillStyle = `hsl(28 42% ${light}%)`;
    ink.fillRect(0, y, width, height / planks);
    for (let grain = 0; grain < 46; grain++) {
      ink.strokeStyle = `hsla(24, 45%, ${light - between(random, 4, 16)}%, 0.45)`;
      ink.lineWidth = between(random, 0.6, 2.6);
      const at = y + random() * (height / planks);
      ink.beginPath();
      ink.moveTo(0, at);
      ink.bezierCurveTo(width * 0.3, at + between(random, -9, 9), width * 0.7, at + between(random, -9, 9), width, at);
      ink.stroke();
    }
    ink.fillStyle = 'rgba(30,15,5,0.6)';
    ink.fillRect(0, y, width, 3);
  }
}

function marble(ink: Ink, width: number, height: number, _: number, random: Random): void {
  ink.fillStyle = '#e9e7e4';
  ink.fillRect(0, 0, width, height);
  for (let vein = 0; vein < 22; vein++) {
    ink.strokeStyle = `rgba(95,98,108,${between(random, 0.12, 0.55).toFixed(2)})`;
    ink.lineWidth = between(random, 1, 11);
    ink.filter = `blur(${between(random, 0.4, 4).toFixed(1)}px)`;
    let [x, y] = [random() * width, random() * height];
    ink.beginPath();
    ink.moveTo(x, y);
    for (let step = 0; step < 7; step++) {
      x += between(random, -10, 150);
      y += between(random, -90, 110);
      ink.lineTo(x, y);
    }
    ink.stroke();
  }
  ink.filter = 'none';
}

function linen(ink: Ink, width: number, height: number, _: number, random: Random): void {
  ink.fillStyle = `hsl(${hueOf(random)} 14% 66%)`;
  ink.fillRect(0, 0, width, height);
  for (let fold = 0; fold < 10; fold++) {
    const x = random() * width;
    ink.filter = `blur(${between(random, 8, 24).toFixed(0)}px)`;
    ink.strokeStyle = random() < 0.5 ? 'rgba(40,34,30,0.42)' : 'rgba(255,252,246,0.5)';
    ink.lineWidth = between(random, 16, 50);
    ink.beginPath();
    ink.moveTo(x, -30);
    ink.bezierCurveTo(
      x + between(random, -160, 160),
      height * 0.3,
      x + between(random, -160, 160),
      height * 0.7,
      x + between(random, -90, 90),
      height + 30,
    );
    ink.stroke();
  }
  ink.filter = 'none';
  for (let y = 0; y < height; y += 3) {
    ink.fillStyle = `rgba(0,0,0,${(random() * 0.09).toFixed(3)})`;
    ink.fillRect(0, y, width, 1);
  }
  for (let x = 0; x < width; x += 3) {
    ink.fillStyle = `rgba(255,255,255,${(random() * 0.09).toFixed(3)})`;
    ink.fillRect(x, 0, 1, height);
  }
}

/** A kitchen out of focus behind a table's edge. */
function kitchen(ink: Ink, width: number, height: number, ground: number, random: Random): void {
  ink.fillStyle = '#cbb9a2';
  ink.fillRect(0, 0, width, height);
  ink.filter = 'blur(14px)';
  for (let thing = 0; thing < 26; thing++) {
    ink.fillStyle = `hsla(${pick(random, [20, 34, 48, 160, 205])}, 35%, ${between(random, 18, 88).toFixed(0)}%, 0.85)`;
    ink.fillRect(random() * width, random() * ground * 0.8, between(random, 40, 190), between(random, 60, 320));
  }
  ink.filter = 'none';
  wood(ink, width, height * 0.24, 0, random);
  const table = ground - height * 0.1;
  ink.drawImage(ink.canvas, 0, 0, width, height * 0.24, 0, table, width, height - table);
  ink.filter = 'blur(12px)';
  for (let thing = 0; thing < 9; thing++) {
    ink.fillStyle = `hsl(${pick(random, [20, 34, 48, 160, 205])} 35% ${between(random, 18, 88).toFixed(0)}%)`;
    ink.fillRect(random() * width, -20, between(random, 60, 190), height * 0.3);
  }
  ink.filter = 'none';
}

function leaves(ink: Ink, width: number, height: number, _: number, random: Random): void {
  ink.fillStyle = '#27421f';
  ink.fillRect(0, 0, width, height);
  for (let leaf = 0; leaf < 220; leaf++) {
    ink.save();
    ink.translate(random() * width, random() * height);
    ink.rotate(random() * Math.PI * 2);
    ink.fillStyle = `hsl(${between(random, 75, 140).toFixed(0)} 42% ${between(random, 16, 58).toFixed(0)}%)`;
    ink.beginPath();
    ink.ellipse(0, 0, between(random, 26, 80), between(random, 9, 24), 0, 0, Math.PI * 2);
    ink.fill();
    ink.restore();
  }
}

function brick(ink: Ink, width: number, height: number, _: number, random: Random): void {
  ink.fillStyle = '#b9b0a6';
  ink.fillRect(0, 0, width, height);
  for (let row = 0; row * 52 < height; row++) {
    for (let x = row % 2 ? -60 : 0; x < width; x += 124) {
      ink.fillStyle = `hsl(${between(random, 6, 18).toFixed(0)} 42% ${between(random, 32, 52).toFixed(0)}%)`;
      ink.fillRect(x + 3, row * 52 + 3, 118, 46);
    }
  }
}

function stripes(ink: Ink, width: number, height: number, _: number, random: Random): void {
  const hue = hueOf(random);
  ink.fillStyle = '#eeeae2';
  ink.fillRect(0, 0, width, height);
  ink.save();
  ink.translate(width / 2, height / 2);
  ink.rotate(between(random, -0.6, 0.6));
  ink.fillStyle = `hsl(${hue} 45% 55%)`;
  for (let x = -width; x < width; x += 64) ink.fillRect(x, -height, 26, height * 2);
  ink.restore();
}

function tiles(ink: Ink, width: number, height: number, _: number, random: Random): void {
  ink.fillStyle = '#8f9598';
  ink.fillRect(0, 0, width, height);
  const hue = hueOf(random);
  for (let y = 0; y < height; y += 86) {
    for (let x = 0; x < width; x += 86) {
      ink.fillStyle = `hsl(${hue} 22% ${between(random, 62, 86).toFixed(0)}%)`;
      ink.fillRect(x + 3, y + 3, 80, 80);
    }
  }
}

const named = (kind: BackdropKind, drawers: Record<string, Backdrop['draw']>): Backdrop[] =>
  Object.entries(drawers).map(([name, draw]) => ({ name, kind, draw }));

export const backdrops: readonly Backdrop[] = [
  ...named('plain', {
    white: flat(() => '#ffffff'),
    'near white': flat((random) => grey(between(random, 240, 251))),
    'light grey': flat((random) => grey(between(random, 200, 232))),
    cream: flat((random) => `hsl(${between(random, 30, 48).toFixed(0)} 42% 90%)`),
    pastel: flat((random) => `hsl(${hueOf(random)} 48% 84%)`),
    strong: flat((random) => `hsl(${hueOf(random)} 62% 52%)`),
    'mid grey': flat((random) => grey(between(random, 120, 165))),
    'pure white again': flat(() => '#ffffff'),
  }),
  ...named('gradient', {
    sweep,
    'studio wall': run(
      () => Math.PI / 2,
      (random) => [
        [0, grey(between(random, 190, 215))],
        [1, grey(between(random, 232, 250))],
      ],
    ),
    'corner light': run(
      (random) => between(random, 0.4, 1.1),
      () => [
        [0, '#f4efe6'],
        [1, '#b8afa1'],
      ],
    ),
    'light pool': spot(
      () => '#f5f5f4',
      () => '#a9adb2',
    ),
    'two colours': run(
      (random) => between(random, 0, 3),
      (random) => {
        const hue = random() * 360;
        return [
          [0, `hsl(${hue.toFixed(0)} 55% 72%)`],
          [1, `hsl(${(hue + 45).toFixed(0)} 55% 60%)`],
        ];
      },
    ),
    'coloured pool': spot(
      (random) => `hsl(${hueOf(random)} 45% 80%)`,
      () => '#9a8f9a',
    ),
    'dark pool': spot(
      () => '#7b828a',
      () => '#3d4248',
    ),
    'sweep again': sweep,
  }),
  ...named('textured', { wood, marble, linen, kitchen, leaves, brick, stripes, tiles }),
];
