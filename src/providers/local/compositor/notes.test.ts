import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setNames } from '#core/shot-prompt.ts';
import { type Direction, followNote } from './follow-note.ts';
import { untuned } from './staging.ts';

const start: Direction = {
  set: 'kitchen',
  shot: { framing: 'medium', action: 'talk' },
  placement: 'hero',
  person: true,
  angle: 0,
  tuning: { ...untuned },
};
const follow = (note: string, from: Partial<Direction> = {}, pictures = 3) =>
  followNote(note, { ...start, ...from }, { pictures, sizes: true });

describe('a note on a still', () => {
  it('is followed in simple words', () => {
    const asked = (note: string) => follow(note).direction;
    expect(asked('Closer, please').shot.framing).toBe('close');
    expect(asked('much closer').shot.framing).toBe('insert');
    expect(asked('a bit closer')).toMatchObject({ shot: { framing: 'medium' }, tuning: { punch: 1 } });
    expect(asked('zoom out').shot.framing).toBe('wide');
    expect(asked('make the product bigger').tuning.size).toBeGreaterThan(1.1);
    expect(asked('the bottle is too big').tuning.size).toBeLessThan(0.9);
    expect(asked('put the product on the left').tuning.flip).toBe(true);
    expect(asked('move her to the left').tuning.flip).toBe(false);
    expect(asked('a little brighter and much warmer').tuning).toMatchObject({ light: 0.3, warmth: 1 });
    expect(asked('not so bright').tuning.light).toBeLessThan(0);
    expect(asked('less warm').tuning.warmth).toBeLessThan(0);
    expect(asked('another pose').shot.action).not.toBe('talk');
    expect(asked('holding it up').shot.action).toBe('hold-up');
    expect(asked('show another angle of the product').angle).toBe(1);
    expect(asked('without the character').person).toBe(false);
    expect(asked('no product').placement).toBe('none');
    expect(asked('in the living room, waving')).toMatchObject({ set: 'living-room', shot: { action: 'wave' } });
    expect(asked('in a café').set).toBe('cafe');
    for (const note of ['Closer, please!', 'put the product on the left, a bit darker', 'in the living room, waving'])
      expect(follow(note).answer.ignored, note).toEqual([]);
  });

  it('says what it did not understand, and never takes a refusal for a wish', () => {
    expect(follow('closer, and make her hair purple').answer).toEqual({
      followed: ['closer'],
      ignored: ['“hair purple” is not understood'],
    });
    expect(follow('don’t wave').answer).toEqual({ followed: [], ignored: ["“don't wave” is not understood"] });
    expect(follow('please').answer.ignored).toHaveLength(1);
  });

  it('says what can’t be done here', () => {
    expect(follow('closer', { shot: { framing: 'insert', action: 'talk' } }).answer.ignored[0]).toContain('as close as');
    expect(follow('another angle', {}, 1).answer.ignored[0]).toContain('only one');
    expect(follow('product bigger', { placement: 'none' }).answer.ignored[0]).toContain('not in this shot');
    expect(follow('without the character, waving').answer.ignored[0]).toContain('nobody');
  });

  it('answers for every word of any note', () => {
    const word = fc.oneof(
      fc.constantFrom('closer', 'product', 'the', 'not', 'darker', 'left', 'kitchen', 'without', 'person', ','),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const { direction, answer } = follow(words.join(' '));
        expect(answer.followed.length + answer.ignored.length).toBeGreaterThan(0);
        expect(setNames).toContain(direction.set);
        for (const value of [direction.tuning.light, direction.tuning.warmth]) expect(Math.abs(value)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
