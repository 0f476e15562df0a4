import { describe, expect, it } from 'vitest';
import { noChoices } from '#core/cut.ts';
import { areSame, countChanges, join, overlay, spell } from './choose.ts';

describe('choices about the edit', () => {
  it('keep a word’s other spelling, and drop it when it is as spoken', () => {
    const spelled = spell(noChoices, { segment: 2, word: 5 }, ' Nord ', 'nord');
    expect(spelled.spelling).toEqual({ '2:5': 'Nord' });
    expect(spell(spelled, { segment: 2, word: 5 }, 'nord', 'nord').spelling).toEqual({});
    expect(spell(spelled, { segment: 2, word: 5 }, ' ', 'nord').spelling).toEqual({});
  });
  it('are the same in whatever order they were taken', () => {
    const a = join(join(noChoices, 1, 'zoom'), 2, 'cut');
    const b = join(join(noChoices, 2, 'cut'), 1, 'zoom');
    expect(areSame(a, b)).toBe(true);
    expect(areSame(a, join(b, 1, null))).toBe(false);
  });
  it('are counted one by one', () => {
    const some = overlay(join(spell(noChoices, { segment: 1, word: 1 }, 'A', 'a'), 1, 'flash'), 2, []);
    expect(countChanges(noChoices, some)).toBe(3);
    expect(countChanges(some, { ...some, captions: 'pop', music: { kind: 'none' } })).toBe(2);
    expect(countChanges(some, some)).toBe(0);
  });
});
