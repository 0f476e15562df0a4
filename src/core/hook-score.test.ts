import { describe, expect, it } from 'vitest';
import { passesGate, scoreHook } from './hook-score.ts';

const facts = [
  'keeps coffee hot for 11 hours',
  'the lid locks so that the bag stays dry',
  'adhesive sinks into rough brick',
  'resists shrinking in the dryer',
];
const answer =
  'It keeps coffee hot. The lid locks, so the bag stays dry. The adhesive grips brick, and the shirt holds its shape in the dryer.';
const score = (text: string, overlay = 'Same mug, every day') =>
  scoreHook({ text, overlay, tone: 'big-sis', brand: 'Acme', facts, answer, person: true });

const good = [
  "Your coffee's cold by nine. You pour it hot, you answer one email, and by the second sip it tastes like the office. And it isn't the coffee.",
  "If your tape lets go of brick, it isn't the brick. Somebody presses the same strip back on, and it peels off before the ladder's put away.",
  "Okay, why is your bag wet again? You reach in for the keys, and the notebook is soaked. There's a reason, and it isn't the bag.",
  'Stop microwaving that mug. You forget it in there, you find it at lunch, and the coffee tastes of nothing. Nobody tells you why.',
  "So you lift one arm, and your favorite shirt goes up like a curtain. It's not the size. The dryer knows something you don't.",
  "Okay, look at that bag on the car seat. It's wet, the lid is open, and you closed it. What if it was never about the lid?",
  "Wait, your coffee drips on your sleeve at every red light? You drive with one hand over the cup. There's a reason for that.",
  'Right, the brick wall. You press the tape on, you fold the ladder, and it drops to the floor behind you. But why?',
  "The shirt went in the dryer, and it came out for a child. You hold it up on Monday, and the sleeves end early. And no, it isn't the shirt.",
  "Hey, the coffee by your bed is cold again. You woke up, you poured it, you turned around once. So what's the cause?",
];
const bad = [
  'Introducing the amazing Acme bottle, the ultimate premium solution for your lifestyle.',
  'Acme is the best quality product and a must-have for everyone who wants premium quality.',
  'Experience innovative design with superior materials.',
  'Our revolutionary product has unique features and stunning style that elevate modern living to a perfect new level of comfort every day.',
  'Quality matters.',
  'Discover a great solution.',
  'Acme offers high-quality products at affordable prices for all customers and occasions in every season of the year.',
  'This product is perfect.',
  'Unlock your potential with the ultimate essential.',
  'We are happy to present our new collection of premium accessories, made with attention to detail.',
];

describe('scoreHook', () => {
  it('ranks every good opening above every bad one', () => {
    const lowest = Math.min(...good.map((text) => score(text).total));
    const highest = Math.max(...bad.map((text) => score(text).total));
    expect(lowest).toBeGreaterThan(highest);
  });

  it('lets good openings through the gate and no bad one', () => {
    expect(good.filter((text) => !passesGate(score(text)))).toEqual([]);
    expect(bad.filter((text) => passesGate(score(text)))).toEqual([]);
  });

  it('scores shuffled words below the original', () => {
    for (const text of good) {
      const words = text.split(' ');
      const shuffled = words.map((_, index) => words[(index * 7 + 3) % words.length] ?? '');
      const distinct = new Set(shuffled).size >= new Set(words).size - 1 ? shuffled : [...words].reverse();
      expect(score(distinct.join(' ')).total, distinct.join(' ')).toBeLessThan(score(text).total);
    }
  });

  it('scores keyword stuffing below the original', () => {
    for (const text of good) expect(score(`Acme premium quality best coffee bottle mug. ${text}`).total).toBeLessThan(score(text).total);
  });

  it('gives one reason per criterion and adds up to 14 at most', () => {
    for (const text of [...good, ...bad, '', '?', 'a'.repeat(500)]) {
      const { total, points } = score(text);
      expect(points.map(({ criterion }) => criterion)).toEqual(['speed', 'who', 'open-loop', 'concrete', 'payoff', 'first-frame', 'voice']);
      expect(total).toBe(points.reduce((sum, point) => sum + point.points, 0));
      expect(points.every(({ reason }) => reason.length > 5)).toBe(true);
    }
  });

  it('wants words on screen that are not the spoken line', () => {
    const text = good[0] ?? '';
    const frame = (overlay: string) => score(text, overlay).points.find(({ criterion }) => criterion === 'first-frame')?.points;
    expect(frame('Same mug, every day')).toBe(2);
    expect(frame('Your coffee is cold by nine and it tastes like the office')).toBe(1);
    expect(frame("your coffee's cold by nine")).toBe(1);
  });
});
