import { describe, expect, it } from 'vitest';
import type { Finding } from '../video-types.ts';
import { markWords } from './mark-words.ts';

const finding = (words: string, level: Finding['level'] = 'error'): Finding => ({
  rule: 'absolutes',
  level,
  segment: 0,
  words,
  message: '',
});

describe('marks in a segment’s words', () => {
  const segment = { text: 'Always cold for 24 hours.', claims: [{ words: 'cold for 24 hours', factId: 'f1' }] };

  it('cut the text without losing a letter of it', () => {
    const pieces = markWords(segment, [finding('always')]);
    expect(pieces.map(({ text }) => text)).toEqual(['Always', ' ', 'cold for 24 hours', '.']);
    expect(pieces[0]?.finding?.words).toBe('always');
    expect(pieces[2]?.claim?.factId).toBe('f1');
  });
  it('let the finding stand where a claim has the same words', () => {
    const pieces = markWords(segment, [finding('24 hours')]);
    expect(pieces.filter(({ finding: found }) => found)).toHaveLength(1);
    expect(pieces.filter(({ claim }) => claim)).toHaveLength(0);
  });
  it('leave out words that are not in the text, and findings about the whole', () => {
    expect(markWords(segment, [finding('warm'), finding('')]).filter(({ finding: found }) => found)).toHaveLength(0);
  });
});
