import { describe, expect, it } from 'vitest';
import { exampleProfile, exampleStyle } from '#contract/footage-shape.ts';
import type { FootageProfile } from './footage.ts';
import { styleOf } from './reference-style.ts';

const cameras = { static: 1, pan: 0, zoom: 0, handheld: 0 };
const motion = (level: number, more: Partial<typeof cameras> = {}): FootageProfile => ({
  ...exampleProfile,
  motion: { level, curve: [], cameras: { ...cameras, ...more } },
});

describe('the manner of a reference', () => {
  it('is what the contract shows', () => {
    expect(styleOf(exampleProfile)).toEqual(exampleStyle);
  });

  it('tells still, calm and lively pictures apart, and takes a slow zoom for no still', () => {
    expect(styleOf(motion(0.8)).motion).toBe('still');
    expect(styleOf(motion(1.2, { static: 0.3, zoom: 0.5, pan: 0.2 }))).toMatchObject({
      motion: 'calm',
      moves: ['push', 'pull', 'float', 'pan-left', 'pan-right'],
    });
    expect(styleOf(motion(2.2)).motion).toBe('calm');
    expect(styleOf(motion(6.5, { static: 0, pan: 1 }))).toMatchObject({ motion: 'lively', moves: ['pan-left', 'pan-right'] });
  });

  it('has the length of the shot that runs where none begins', () => {
    const shots = [0, 2, 14].map((start, n, all) => ({ start, seconds: (all[n + 1] ?? 20) - start, motion: 1, camera: 'static' as const }));
    const cutting = { ...exampleProfile.cutting, byQuarter: [7, null, 6, null], meanSeconds: 6.7 };
    expect(styleOf({ ...exampleProfile, seconds: 20, shots, cutting }).shotSeconds).toEqual([7, 12, 6, 6]);
  });

  it('leaves out what is too faint to follow', () => {
    const faint = styleOf({
      ...exampleProfile,
      text: { share: 0.1, band: 'top', bands: { top: 0.1, middle: 0, bottom: 0 } },
      sound: { ...(exampleProfile.sound as NonNullable<FootageProfile['sound']>), tempo: { bpm: 90, confidence: 0.2 } },
    });
    expect([faint.textBand, faint.tempo]).toEqual([null, null]);
    expect(styleOf({ ...exampleProfile, sound: null })).toMatchObject({ tempo: null, syllablesPerSecond: null });
  });
});
