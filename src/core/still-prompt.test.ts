import { describe, expect, it } from 'vitest';
import type { ShotPrompt } from './shot-prompt.ts';
import { tellStill } from './still-prompt.ts';

const shot: ShotPrompt = {
  set: 'kitchen',
  mood: 'bright',
  shots: [
    { share: 0.5, framing: 'close', camera: 'push', action: 'talk' },
    { share: 0.5, framing: 'insert', camera: 'float', action: 'present' },
  ],
  look: 'Phone footage, plain and close',
  lens: 'Main camera of a phone',
  composition: 'Face in the upper third',
  light: 'Window light from the left',
  grade: 'Natural colours',
  wardrobe: 'A grey jumper',
  props: 'A chopping board',
  action: 'She lifts the bottle',
  sound: 'A quiet room',
  finishing: 'No grain',
};
const facts = {
  role: 'solution',
  placement: 'hero',
  product: { name: 'Nord', noun: 'bottle' },
  pictures: { product: 2, character: 1 },
  note: null,
} as const;

describe('a still in words', () => {
  it('tells its own end of the shot, and nothing of sound or time', () => {
    const open = tellStill(shot, { ...facts, end: 'open' }, 3000);
    const close = tellStill(shot, { ...facts, end: 'close' }, 3000);
    expect(open).toContain('Close shot, head and shoulders: the person talks to the lens');
    expect(close).toContain('Insert, hands and object only: a hand turns the bottle');
    for (const text of [open, close]) {
      expect(text).toContain('Pictures 1 and 2 show the bottle');
      expect(text).toContain('Picture 3 shows the person');
      expect(text).not.toMatch(/seconds in all|quiet room|undefined/);
    }
  });

  it('keeps within its limit, and the note whole', () => {
    const note = 'a red mug on the shelf';
    for (const limit of [700, 1000, 3000]) {
      const text = tellStill(shot, { ...facts, end: 'open', note }, limit);
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text.endsWith(note)).toBe(true);
    }
  });

  it('asks not to show a product that is not there yet', () => {
    const text = tellStill(shot, { ...facts, end: 'open', placement: 'none', pictures: { product: 1, character: 0 } }, 3000);
    expect(text).toContain('which is not to be seen here');
  });
});
