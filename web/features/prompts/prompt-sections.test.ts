import { describe, expect, it } from 'vitest';
import { readTags, sectionsOf } from './prompt-sections.ts';

describe('a written-out prompt', () => {
  it('falls into its named sections', () => {
    expect(sectionsOf('FORMAT & LOOK: vertical phone footage\nLENS: 26 mm\n0.0–2.1 s close\n2.1–4.0 s wide\nSOUND:')).toEqual([
      { name: 'FORMAT & LOOK', text: 'vertical phone footage' },
      { name: 'LENS', text: '26 mm\n0.0–2.1 s close\n2.1–4.0 s wide' },
      { name: 'SOUND', text: '' },
    ]);
  });

  it('keeps what stands before the first name, and takes a sentence for no name', () => {
    expect(sectionsOf('A desk in the morning.\n\nNote: dim.')).toEqual([{ name: null, text: 'A desk in the morning.\n\nNote: dim.' }]);
  });
});

describe('typed tags', () => {
  it('are small, each once', () => {
    expect(readTags(' Desk, morning light,desk, ')).toEqual({ tags: ['desk', 'morning light'], wrong: null });
    expect(readTags('')).toEqual({ tags: [], wrong: null });
  });

  it('are refused by name', () => {
    expect(readTags('desk, #hook').wrong).toBe('#hook');
    expect(readTags('x'.repeat(41)).wrong).not.toBeNull();
  });
});
