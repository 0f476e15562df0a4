import type { Ink } from '#media/canvas.ts';
import { box, disc, line, shape } from '../sets/scene.ts';
import { block, body, opening, shine, tilted } from './shapes.ts';

/** What stands on tables and lies in bags. */
export const dailyObjects = {
  glass(ink: Ink) {
    shape(ink, 'M112,70 L288,70 L264,392 Q200,404 136,392 Z', 'rgba(214,236,246,0.62)');
    body(ink, '#8fcbe6', 'M122,170 L278,170 L262,386 Q200,398 138,386 Z', 130, 270);
    disc(ink, 200, 170, 78, '#b4e1f2', 16);
    for (const [x, y, turn] of [
      [166, 214, 12],
      [224, 232, -18],
      [190, 284, 24],
    ] as const)
      tilted(ink, x, y, turn, () => box(ink, x - 30, y - 30, 60, 60, 'rgba(255,255,255,0.55)', 12));
    opening(ink, 200, 70, 88, 18, '#e6f3f8', 'rgba(190,220,232,0.55)');
    shine(ink, 'M146,104 L158,350', 12, 0.65);
  },
  ice(ink: Ink) {
    for (const [x, y, size, turn] of [
      [118, 300, 150, -8],
      [268, 296, 160, 9],
      [192, 162, 156, 4],
    ] as const)
      tilted(ink, x, y, turn, () => {
        block(ink, '#a9dcf0', x - size / 2, y - size / 2, size, size, 26);
        box(ink, x - size * 0.38, y - size * 0.4, size * 0.7, size * 0.34, 'rgba(255,255,255,0.5)', 20);
        line(ink, `M${x - size * 0.3},${y + size * 0.2} L${x + size * 0.1},${y + size * 0.34}`, 'rgba(255,255,255,0.7)', 7);
      });
  },
  cup(ink: Ink) {
    line(ink, 'M288,214 C372,206 372,322 276,316', '#e6ddd0', 28);
    body(ink, '#f1e8db', 'M84,150 L300,150 C300,260 288,360 246,388 L138,388 C96,360 84,260 84,150 Z', 84, 300);
    opening(ink, 192, 150, 108, 27, '#fbf5ea', '#5b3826');
    line(ink, 'M158,112 C140,84 180,70 162,34', 'rgba(255,255,255,0.55)', 11);
    line(ink, 'M222,108 C206,82 244,66 228,28', 'rgba(255,255,255,0.55)', 11);
    shine(ink, 'M112,200 C114,260 120,310 136,348', 12, 0.6);
  },
  phone(ink: Ink) {
    tilted(ink, 200, 210, 7, () => {
      block(ink, '#23262e', 104, 16, 192, 376, 38);
      box(ink, 118, 32, 164, 344, '#e9eef7', 26);
      box(ink, 134, 74, 132, 116, '#f4a48c', 14);
      disc(ink, 176, 132, 26, '#fff0e4');
      for (const [y, width] of [
        [214, 132],
        [246, 104],
        [278, 120],
      ] as const)
        box(ink, 134, y, width, 18, '#b6c2d8', 9);
      box(ink, 134, 318, 132, 36, '#3f74e0', 18);
      box(ink, 172, 40, 56, 14, '#23262e', 7);
    });
  },
  laptop(ink: Ink) {
    block(ink, '#4b5059', 62, 92, 276, 214, 18);
    box(ink, 76, 106, 248, 186, '#dfe8f4', 8);
    box(ink, 96, 126, 120, 18, '#7d90b4', 9);
    for (const y of [162, 192, 222]) box(ink, 96, y, y === 192 ? 150 : 190, 14, '#b5c3da', 7);
    box(ink, 232, 236, 72, 34, '#ef8f63', 10);
    body(ink, '#c3c8d0', 'M40,306 L360,306 L392,372 Q392,388 376,388 L24,388 Q8,388 8,372 Z', 10, 390);
    box(ink, 158, 354, 84, 18, '#9da4af', 9);
  },
  book(ink: Ink) {
    body(ink, '#3d6f8e', 'M38,120 Q120,86 200,124 L200,372 Q120,338 38,368 Z', 38, 200);
    body(ink, '#477fa1', 'M362,120 Q280,86 200,124 L200,372 Q280,338 362,368 Z', 200, 362);
    shape(ink, 'M54,112 Q124,78 200,114 L200,354 Q124,322 54,348 Z', '#f6efe2');
    shape(ink, 'M346,112 Q276,78 200,114 L200,354 Q276,322 346,348 Z', '#efe6d6');
    for (const y of [146, 182, 218, 254]) {
      line(ink, `M78,${y} Q130,${y - 22} 178,${y - 4}`, '#b9ac97', 8);
      line(ink, `M222,${y - 4} Q270,${y - 22} 322,${y}`, '#b9ac97', 8);
    }
  },
  bag(ink: Ink) {
    line(ink, 'M136,148 C136,26 264,26 264,148', '#8d5f3a', 20);
    body(ink, '#dca765', 'M70,140 L330,140 L358,372 Q358,392 338,392 L62,392 Q42,392 42,372 Z', 42, 358);
    body(ink, '#c58d4c', 'M70,140 L330,140 L336,184 L64,184 Z', 64, 336);
    box(ink, 178, 170, 44, 58, '#7d5331', 8);
    disc(ink, 200, 204, 9, '#f3d7a8');
  },
  package(ink: Ink) {
    body(ink, '#cf9f68', 'M36,156 L200,196 L200,392 L36,346 Z', 36, 200);
    body(ink, '#b98650', 'M364,156 L200,196 L200,392 L364,346 Z', 200, 364);
    shape(ink, 'M36,156 L200,112 L364,156 L200,196 Z', '#e4bd8b');
    shape(ink, 'M104,138 L266,180 L298,171 L138,129 Z', '#f3e3c6');
    shape(ink, 'M266,180 L298,171 L298,226 L266,234 Z', '#e2cfac');
    box(ink, 66, 252, 84, 12, '#8d6436', 4);
    box(ink, 66, 276, 58, 12, '#8d6436', 4);
  },
  coins(ink: Ink) {
    const coin = (x: number, y: number) => {
      body(ink, '#d99a2b', `M${x - 78},${y} L${x - 78},${y + 24} A78,26 0 0 0 ${x + 78},${y + 24} L${x + 78},${y} Z`, x - 78, x + 78);
      disc(ink, x, y, 78, '#f6c95b', 26);
      disc(ink, x, y, 54, '#eab341', 17);
    };
    for (let row = 0; row < 3; row++) coin(122, 352 - row * 30);
    for (let row = 0; row < 7; row++) coin(274, 352 - row * 30);
    shine(ink, 'M216,196 L216,340', 9, 0.4);
  },
  receipt(ink: Ink) {
    tilted(ink, 200, 210, -4, () => {
      shape(ink, 'M96,14 L304,14 L304,382 L278,362 L252,382 L226,362 L200,382 L174,362 L148,382 L122,362 L96,382 Z', '#fbf8f1');
      box(ink, 148, 44, 104, 22, '#4a5160', 6);
      for (const y of [98, 134, 170, 206]) {
        box(ink, 122, y, 88, 13, '#b8bdc8', 5);
        box(ink, 248, y, 32, 13, '#8f96a6', 5);
      }
      box(ink, 122, 248, 158, 4, '#4a5160');
      box(ink, 122, 272, 66, 24, '#4a5160', 6);
      box(ink, 224, 272, 56, 24, '#d34f3f', 6);
    });
  },
  keys(ink: Ink) {
    disc(ink, 172, 92, 78, '#c6cbd4');
    disc(ink, 172, 92, 52, '#7f8794');
    for (const [turn, color] of [
      [16, '#e2b453'],
      [-18, '#c9ced8'],
    ] as const)
      tilted(ink, 176, 140, turn, () => {
        disc(ink, 176, 186, 54, color);
        disc(ink, 176, 172, 15, '#5d6470');
        block(ink, color, 162, 228, 28, 156, 8);
        box(ink, 188, 306, 28, 20, color, 4);
        box(ink, 188, 346, 20, 20, color, 4);
      });
  },
  cable(ink: Ink) {
    line(ink, 'M96,380 C-20,240 150,120 210,214 C266,304 366,300 330,150', '#2c3038', 22);
    line(ink, 'M92,372 C-8,244 150,132 202,214', 'rgba(255,255,255,0.18)', 6);
    tilted(ink, 326, 110, -14, () => {
      block(ink, '#33383f', 290, 70, 72, 104, 16);
      box(ink, 304, 22, 14, 54, '#c9ced8', 4);
      box(ink, 334, 22, 14, 54, '#c9ced8', 4);
    });
  },
  shoe(ink: Ink) {
    body(
      ink,
      '#e4573d',
      'M28,332 C20,240 44,176 72,168 C96,212 132,206 156,160 C208,216 268,242 340,262 C384,274 392,310 384,338 Z',
      28,
      384,
    );
    body(ink, '#f7f4ee', 'M20,326 L388,326 Q396,384 366,388 L44,388 Q16,384 20,326 Z', 20, 390);
    shape(ink, 'M286,252 C340,262 384,268 386,326 L318,326 C322,296 308,270 286,252 Z', '#f6ece0');
    for (const [x, y] of [
      [164, 196],
      [196, 218],
      [230, 236],
    ] as const)
      line(ink, `M${x},${y} L${x - 30},${y + 30}`, '#fff', 11);
    shape(ink, 'M60,290 C130,300 190,296 236,274 C190,316 118,324 56,316 Z', '#ffd9cf');
  },
  spoon(ink: Ink) {
    body(ink, '#e9e2d6', 'M70,296 L330,296 C330,356 286,392 200,392 C114,392 70,356 70,296 Z', 70, 330);
    shape(ink, 'M84,296 C110,206 156,176 206,176 C264,176 300,220 316,296 Z', '#c8b48e');
    disc(ink, 200, 296, 130, '#dccaa6', 22);
    tilted(ink, 260, 180, 26, () => {
      block(ink, '#b9bec8', 250, 0, 22, 186, 11);
      disc(ink, 261, 206, 40, '#cfd4dc', 56);
      disc(ink, 259, 210, 28, '#a4abb7', 42);
    });
  },
  jar(ink: Ink) {
    body(ink, '#b96f2c', 'M96,132 Q96,104 128,104 L272,104 Q304,104 304,132 L304,364 Q304,392 272,392 L128,392 Q96,392 96,364 Z', 96, 304);
    block(ink, '#f4efe6', 112, 28, 176, 84, 16);
    for (let x = 126; x < 284; x += 17) line(ink, `M${x},42 L${x},100`, 'rgba(120,110,96,0.35)', 5);
    box(ink, 96, 180, 208, 136, '#fbf6ec');
    box(ink, 122, 206, 128, 20, '#8a7a66', 8);
    for (const y of [244, 270]) box(ink, 122, y, 160, 12, '#cbbfad', 6);
    shine(ink, 'M120,144 L120,364', 9, 0.4);
  },
  shirt(ink: Ink) {
    body(
      ink,
      '#5d87b8',
      'M136,52 Q200,104 264,52 L328,84 L392,190 L330,226 L306,188 L306,388 L94,388 L94,188 L70,226 L8,190 L72,84 Z',
      8,
      392,
    );
    line(ink, 'M138,54 Q200,116 262,54', '#3f648f', 14);
    line(ink, 'M306,190 L300,380', 'rgba(30,50,80,0.25)', 8);
    line(ink, 'M94,190 L100,380', 'rgba(255,255,255,0.2)', 8);
  },
};
