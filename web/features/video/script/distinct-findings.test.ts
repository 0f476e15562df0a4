import { expect, it } from 'vitest';
import type { Finding } from '../video-types.ts';
import { distinctFindings } from './distinct-findings.ts';

const finding = (words: string, message: string): Finding => ({ rule: 'health', level: 'error', segment: 0, words, message });

it('says once what several rules find in the same words', () => {
  const treats = finding('cancer', 'A claim to treat or prevent a condition.');
  const other = finding('cancer', 'Another reason.');
  expect(distinctFindings([treats, other, { ...treats }, treats])).toEqual([treats, other]);
});
