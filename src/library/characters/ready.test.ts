import { expect, it } from 'vitest';
import { categories } from '#core/vocabulary.ts';
import { readyCharacters } from './ready.ts';

it('has one person for each category and one for everything else', () => {
  expect(readyCharacters).toHaveLength(11);
  expect(readyCharacters.flatMap((character) => character.fits).sort()).toEqual([...categories, 'general'].sort());
});

it('tells its people apart: names, hair, clothes colours, voices', () => {
  const count = (values: readonly string[]): number => new Set(values).size;
  expect(count(readyCharacters.map((character) => character.slug))).toBe(11);
  expect(count(readyCharacters.map((character) => character.name))).toBe(11);
  expect(count(readyCharacters.map((character) => character.drawing.hair.style))).toBe(11);
  expect(count(readyCharacters.map((character) => character.drawing.top.color))).toBe(11);
  expect(new Set(readyCharacters.map((character) => character.voice))).toEqual(new Set(['bright', 'warm', 'low', 'deep', 'brisk']));
});

it('claims no profession, licence or title', () => {
  for (const { look, wardrobe, persona } of readyCharacters) {
    expect(`${look} ${wardrobe} ${persona}`).not.toMatch(
      /doctor|nurse|dermatolog|trainer|chef|therapist|engineer|expert|licen[cs]ed|certified|coat|uniform|\bDr\b|\bMD\b/i,
    );
  }
});
