/** Products with hard outlines. */
import type { Ink } from '#media/canvas.ts';
import { between, pick, type Random } from '../footage/drawing.ts';
import { type Color, colorOf, css, label, round, type Shape, type Tint } from './ink.ts';

export function bottle(random: Random, tint: Tint): Shape {
  const color = colorOf(random, tint);
  const half = between(random, 150, 200);
  const cap: Color = tint === 'white' ? { h: 40, s: 6, l: 78 } : colorOf(random, 'dark');
  return {
    width: half * 2,
    height: 1000,
    draw: (ink) => {
      ink.fillStyle = round(ink, -half * 0.4, half * 0.4, cap, 1);
      ink.fillRect(-half * 0.4, -1000, half * 0.8, 190);
      ink.fillStyle = round(ink, -half * 0.34, half * 0.34, color, 1);
      ink.fillRect(-half * 0.34, -815, half * 0.68, 60);
      ink.fillStyle = round(ink, -half, half, color, 1);
      ink.beginPath();
      ink.moveTo(-half * 0.34, -760);
      ink.bezierCurveTo(-half * 0.5, -700, -half, -700, -half, -610);
      ink.lineTo(-half, -40);
      ink.quadraticCurveTo(-half, 0, -half + 44, 0);
      ink.lineTo(half - 44, 0);
      ink.quadraticCurveTo(half, 0, half, -40);
      ink.lineTo(half, -610);
      ink.bezierCurveTo(half, -700, half * 0.5, -700, half * 0.34, -760);
      ink.closePath();
      ink.fill();
      ink.fillStyle = 'rgba(255,255,255,0.55)';
      ink.fillRect(-half * 0.72, -600, half * 0.09, 540);
      label(ink, random, -half * 0.96, half * 0.96, -500, -130);
    },
  };
}

export function jar(random: Random, tint: Tint): Shape {
  const color = colorOf(random, tint);
  const half = between(random, 380, 470);
  const lid = colorOf(random, tint === 'white' ? 'white' : 'any');
  return {
    width: half * 2,
    height: 820,
    draw: (ink) => {
      ink.fillStyle = round(ink, -half, half, color, 0.9);
      ink.beginPath();
      ink.roundRect(-half, -600, half * 2, 600, [30, 30, 90, 90]);
      ink.fill();
      ink.fillStyle = round(ink, -half * 1.02, half * 1.02, lid, 0.7);
      ink.beginPath();
      ink.roundRect(-half * 1.02, -820, half * 2.04, 230, 34);
      ink.fill();
      for (let rib = 0; rib < 30; rib++) {
        ink.fillStyle = 'rgba(0,0,0,0.07)';
        ink.fillRect(-half + (rib * half) / 15, -780, half / 40, 150);
      }
      ink.fillStyle = 'rgba(0,0,0,0.16)';
      ink.fillRect(-half * 0.99, -594, half * 1.98, 16);
      label(ink, random, -half * 0.8, half * 0.8, -500, -90);
    },
  };
}

export function carton(random: Random, tint: Tint): Shape {
  const color = colorOf(random, tint);
  const front = between(random, 330, 460);
  const side = between(random, 110, 190);
  const total = front + side;
  const face = (ink: Ink, points: number[], paint: string): void => {
    ink.fillStyle = paint;
    ink.beginPath();
    for (let at = 0; at < points.length; at += 2) ink.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
    ink.closePath();
    ink.fill();
  };
  return {
    width: total,
    height: 960,
    draw: (ink) => {
      const left = -total / 2;
      const edge = left + front;
      face(ink, [left, -900, edge, -870, edge, 0, left, -30], css(color));
      face(ink, [edge, -870, left + total, -915, left + total, -60, edge, 0], css(color, tint === 'white' ? -17 : -13));
      face(ink, [left, -900, edge, -870, left + total, -915, left + side * 0.9, -950], css(color, tint === 'white' ? -7 : 12));
      face(ink, [left, -300, edge, -272, edge, -180, left, -208], css({ h: (color.h + 160) % 360, s: 60, l: 45 }));
      ink.save();
      ink.transform(1, 0.06, 0, 1, 0, 0);
      label(ink, random, left + front * 0.12, left + front * 0.88, -780, -420);
      ink.restore();
    },
  };
}

/** Coloured glass one can look a little way through, with hard reflections. */
export function glass(random: Random): Shape {
  const hue = pick(random, [28, 34, 150, 205]);
  const color: Color = { h: hue, s: 62, l: hue < 40 ? 26 : 30 };
  return {
    width: 430,
    height: 900,
    draw: (ink) => {
      ink.fillStyle = round(ink, -70, 70, { h: 20, s: 5, l: 12 }, 1.4);
      ink.fillRect(-70, -900, 140, 190);
      ink.fillStyle = round(ink, -62, 62, { h: 20, s: 5, l: 22 }, 1);
      ink.fillRect(-62, -715, 124, 40);
      ink.save();
      ink.globalAlpha = 0.88;
      ink.fillStyle = round(ink, -215, 215, color, 1.5);
      ink.beginPath();
      ink.roundRect(-215, -680, 430, 680, [120, 120, 46, 46]);
      ink.fill();
      ink.restore();
      ink.fillStyle = 'rgba(255,255,255,0.8)';
      ink.beginPath();
      ink.roundRect(-170, -590, 26, 500, 13);
      ink.fill();
      ink.fillStyle = 'rgba(255,255,255,0.3)';
      ink.fillRect(150, -560, 12, 440);
      label(ink, random, -206, 206, -460, -150);
    },
  };
}

/** A mug, or a kettle's round handle: one sees the background through it. */
export function mug(random: Random, tint: Tint): Shape {
  const color = colorOf(random, tint);
  return {
    width: 900,
    height: 760,
    draw: (ink) => {
      ink.strokeStyle = css(color, -10);
      ink.lineWidth = 84;
      ink.beginPath();
      ink.ellipse(210, -390, 210, 205, 0, -1.7, 1.7);
      ink.stroke();
      ink.strokeStyle = css(color, 4);
      ink.lineWidth = 22;
      ink.beginPath();
      ink.ellipse(210, -396, 222, 214, 0, -1.2, 0.7);
      ink.stroke();
      ink.fillStyle = round(ink, -450, 250, color, 0.9);
      ink.beginPath();
      ink.roundRect(-450, -720, 700, 720, [10, 10, 90, 90]);
      ink.fill();
      ink.fillStyle = css(color, -22);
      ink.beginPath();
      ink.ellipse(-100, -718, 350, 42, 0, 0, Math.PI * 2);
      ink.fill();
      ink.fillStyle = '#3a2114';
      ink.beginPath();
      ink.ellipse(-100, -708, 316, 28, 0, 0, Math.PI * 2);
      ink.fill();
      ink.fillStyle = css({ ...color, l: color.l > 55 ? 22 : 92 });
      ink.font = '700 120px serif';
      ink.textAlign = 'center';
      ink.fillText(pick(random, ['hello', 'good day', 'slow', 'BREW']), -100, -330, 460);
    },
  };
}

export function tube(random: Random, tint: Tint): Shape {
  const color = colorOf(random, tint);
  return {
    width: 380,
    height: 980,
    draw: (ink) => {
      ink.fillStyle = round(ink, -190, 190, color, 0.8);
      ink.beginPath();
      ink.moveTo(-190, -980);
      ink.lineTo(190, -980);
      ink.bezierCurveTo(190, -700, 160, -300, 140, -170);
      ink.lineTo(-140, -170);
      ink.bezierCurveTo(-160, -300, -190, -700, -190, -980);
      ink.fill();
      ink.fillStyle = 'rgba(0,0,0,0.1)';
      ink.fillRect(-186, -950, 372, 14);
      ink.fillStyle = round(ink, -128, 128, tint === 'white' ? { h: 210, s: 5, l: 84 } : colorOf(random, 'dark'), 1);
      ink.fillRect(-128, -172, 256, 172);
      ink.fillStyle = css({ ...color, l: color.l > 55 ? 25 : 94 });
      ink.font = '700 88px sans-serif';
      ink.textAlign = 'center';
      ink.fillText(pick(random, ['CALM', 'SUNDAY', 'veil', 'Day 01']), 0, -640, 270);
      for (let line = 0; line < 6; line++) ink.fillRect(-100, -560 + line * 34, between(random, 90, 200), 8);
    },
  };
}
