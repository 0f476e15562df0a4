/** Products with soft, thin or open outlines. */
import type { Ink } from '#media/canvas.ts';
import { between, pick, type Random } from '../footage/drawing.ts';
import { type Color, colorOf, css, label, round, type Shape, type Tint } from './ink.ts';

export function shoe(random: Random, tint: Tint): Shape {
  const color = colorOf(random, tint);
  const trim = colorOf(random, tint === 'white' ? 'dark' : 'any');
  const sole: Color = { h: 40, s: 8, l: tint === 'white' ? 84 : pick(random, [90, 24, 84]) };
  return {
    width: 1060,
    height: 560,
    draw: (ink) => {
      const upper = ink.createLinearGradient(0, -560, 0, -60);
      upper.addColorStop(0, css(color, -7));
      upper.addColorStop(0.5, css(color, 4));
      upper.addColorStop(1, css(color, -14));
      ink.fillStyle = upper;
      ink.beginPath();
      ink.moveTo(-490, -90);
      ink.bezierCurveTo(-530, -280, -500, -480, -450, -540);
      ink.bezierCurveTo(-400, -570, -330, -540, -290, -500);
      ink.bezierCurveTo(-240, -470, -200, -510, -150, -560);
      ink.bezierCurveTo(-60, -520, 60, -360, 200, -300);
      ink.bezierCurveTo(380, -250, 520, -220, 520, -90);
      ink.closePath();
      ink.fill();
      ink.fillStyle = css(trim);
      ink.beginPath();
      ink.moveTo(-180, -120);
      ink.bezierCurveTo(-80, -200, 60, -180, 250, -270);
      ink.lineTo(290, -230);
      ink.bezierCurveTo(120, -150, 0, -130, -120, -96);
      ink.closePath();
      ink.fill();
      const bottom = ink.createLinearGradient(0, -110, 0, 0);
      bottom.addColorStop(0, css(sole));
      bottom.addColorStop(1, css(sole, -16));
      ink.fillStyle = bottom;
      ink.beginPath();
      ink.moveTo(-510, -110);
      ink.lineTo(530, -110);
      ink.quadraticCurveTo(548, -20, 470, -4);
      ink.lineTo(-440, -0);
      ink.quadraticCurveTo(-525, -8, -510, -110);
      ink.fill();
      ink.strokeStyle = css({ ...sole, l: 92 });
      ink.lineWidth = 17;
      for (let lace = 0; lace < 5; lace++) {
        ink.beginPath();
        ink.moveTo(-150 + lace * 66, -500 + lace * 50);
        ink.lineTo(-196 + lace * 72, -400 + lace * 40);
        ink.stroke();
      }
      ink.strokeStyle = css(color, -26, 0.7);
      ink.lineWidth = 4;
      ink.setLineDash([14, 9]);
      ink.beginPath();
      ink.moveTo(300, -130);
      ink.bezierCurveTo(250, -190, 260, -240, 300, -262);
      ink.moveTo(-420, -140);
      ink.bezierCurveTo(-380, -260, -390, -360, -400, -470);
      ink.stroke();
      ink.setLineDash([]);
    },
  };
}

export function plush(random: Random, tint: Tint): Shape {
  const color: Color =
    tint === 'white' ? { h: 32, s: 14, l: 82 } : { h: between(random, 15, 50), s: between(random, 25, 60), l: between(random, 35, 62) };
  const fur = (ink: Ink, x: number, y: number, rx: number, ry: number, light: number): void => {
    const paint = ink.createRadialGradient(x - rx * 0.3, y - ry * 0.4, rx * 0.1, x, y, Math.max(rx, ry));
    paint.addColorStop(0, css(color, light + 8));
    paint.addColorStop(1, css(color, light - 13));
    ink.fillStyle = paint;
    ink.beginPath();
    ink.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
    ink.fill();
    ink.lineWidth = 3.2;
    for (let hair = 0; hair < 520; hair++) {
      const angle = random() * Math.PI * 2;
      const out = hair < 300 ? 1 : random();
      const length = between(random, 9, 24);
      const [px, py] = [x + Math.cos(angle) * rx * out * 0.98, y + Math.sin(angle) * ry * out * 0.98];
      ink.strokeStyle = css(color, light - 12 + (1 - Math.sin(angle)) * 5 + random() * 6, 0.85);
      ink.beginPath();
      ink.moveTo(px, py);
      ink.lineTo(px + Math.cos(angle + (random() - 0.5)) * length, py + Math.sin(angle + (random() - 0.5)) * length);
      ink.stroke();
    }
  };
  return {
    width: 820,
    height: 960,
    draw: (ink) => {
      fur(ink, -200, -880, 88, 84, -4);
      fur(ink, 200, -880, 88, 84, -4);
      fur(ink, 0, -300, 270, 290, -2);
      fur(ink, -300, -380, 100, 170, -6);
      fur(ink, 300, -380, 100, 170, -6);
      fur(ink, -190, -100, 130, 100, 0);
      fur(ink, 190, -100, 130, 100, 0);
      fur(ink, 0, -700, 270, 230, 2);
      fur(ink, 0, -640, 120, 92, 14);
      ink.fillStyle = '#1b1512';
      for (const x of [-95, 95]) {
        ink.beginPath();
        ink.arc(x, -745, 25, 0, Math.PI * 2);
        ink.fill();
      }
      ink.beginPath();
      ink.ellipse(0, -678, 42, 29, 0, 0, Math.PI * 2);
      ink.fill();
      ink.fillStyle = '#b03030';
      ink.fillRect(-160, -510, 320, 44);
    },
  };
}

/** A bag on its bottom with two straps standing up. */
export function bag(random: Random, tint: Tint): Shape {
  const color = colorOf(random, tint);
  return {
    width: 800,
    height: 1000,
    draw: (ink) => {
      ink.lineWidth = 46;
      for (const [x, light] of [
        [26, -16],
        [0, -4],
      ] as const) {
        ink.strokeStyle = css(color, light);
        ink.beginPath();
        ink.moveTo(-190 + x, -600);
        ink.bezierCurveTo(-200 + x, -1070, 200 + x, -1070, 190 + x, -600);
        ink.stroke();
      }
      const cloth = ink.createLinearGradient(-400, -650, 400, 0);
      cloth.addColorStop(0, css(color, 6));
      cloth.addColorStop(0.6, css(color, -3));
      cloth.addColorStop(1, css(color, -16));
      ink.fillStyle = cloth;
      ink.beginPath();
      ink.moveTo(-350, -650);
      ink.lineTo(350, -650);
      ink.bezierCurveTo(380, -400, 410, -200, 390, -26);
      ink.quadraticCurveTo(385, 0, 350, 0);
      ink.lineTo(-350, 0);
      ink.quadraticCurveTo(-385, 0, -390, -26);
      ink.bezierCurveTo(-410, -200, -380, -400, -350, -650);
      ink.fill();
      ink.strokeStyle = css(color, -24, 0.6);
      ink.lineWidth = 5;
      for (const x of [-230, -60, 140, 260]) {
        ink.beginPath();
        ink.moveTo(x, -640);
        ink.bezierCurveTo(x + 40, -420, x - 30, -240, x + 20, -60);
        ink.stroke();
      }
      label(ink, random, -150, 150, -450, -250);
    },
  };
}

/** Over-ear headphones standing: a thin arch, open below. */
export function headphones(random: Random, tint: Tint): Shape {
  const color = colorOf(random, tint);
  return {
    width: 860,
    height: 940,
    draw: (ink) => {
      ink.strokeStyle = css(color, -4);
      ink.lineWidth = 58;
      ink.beginPath();
      ink.ellipse(0, -480, 340, 430, 0, Math.PI, Math.PI * 2);
      ink.lineTo(340, -300);
      ink.moveTo(-340, -480);
      ink.lineTo(-340, -300);
      ink.stroke();
      ink.strokeStyle = css(color, 12);
      ink.lineWidth = 12;
      ink.beginPath();
      ink.ellipse(0, -484, 352, 442, 0, Math.PI * 1.1, Math.PI * 1.7);
      ink.stroke();
      for (const side of [-1, 1]) {
        ink.fillStyle = css(color, -14);
        ink.beginPath();
        ink.roundRect(side * 300 - 60, -480, 120, 480, 60);
        ink.fill();
        ink.fillStyle = round(ink, side * 370 - 70, side * 370 + 70, color, 1);
        ink.beginPath();
        ink.roundRect(side * 370 - 60, -450, 120, 420, 58);
        ink.fill();
      }
    },
  };
}
