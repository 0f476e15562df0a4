import { describe, expect, it } from 'vitest';
import { diffWords } from './diff-words.ts';

const told = (before: string, after: string) =>
  diffWords(before, after).map(({ kind, text }) => ({ same: '', gone: '-', new: '+' })[kind] + text.trim());

describe('words of two versions', () => {
  it('stay where they are the same, go and come where they are not', () => {
    expect(told('The lid closes tight.', 'The lid shuts tight.')).toEqual(['The lid', '-closes', '+shuts', 'tight.']);
  });
  it('are all new after an empty text, and all gone before one', () => {
    expect(told('', 'One two').join('|')).toContain('+One two');
    expect(told('One two', '').join('|')).toContain('-One two');
  });
  it('can be put together again to either text', () => {
    const [before, after] = ['Warm by ten. Again. It is not the weather.', 'Again warm by ten, and it is the weather.'];
    const parts = diffWords(before, after);
    const join = (left: 'gone' | 'new') =>
      parts
        .filter(({ kind }) => kind !== left)
        .map(({ text }) => text.trim())
        .join(' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
    expect(join('new')).toBe(before);
    expect(join('gone')).toBe(after);
  });
});
