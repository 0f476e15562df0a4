import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPrompt } from './fit-prompt.ts';
import { longPromptLength, writeLongPrompt } from './long-prompt.ts';
import { dialects } from './prompt-dialects.ts';
import { longSections } from './prompt-words.ts';
import { timecode, timeShots } from './shot-list.ts';
import { actions, cameraMoves, framings, type ShotPrompt, setNames } from './shot-prompt.ts';

const words = fc.array(fc.constantFrom('light', 'from', 'the', 'left,', 'soft', 'window.', '50 mm', 'f/2.8;', 'hand'), { maxLength: 300 });
const section = fc.oneof(
  fc.constant(''),
  words.map((parts) => parts.join(' ').slice(0, 2000)),
  fc.string({ maxLength: 200 }),
);
/** What a person may make of a prompt: anything the contract takes. */
const anyShot: fc.Arbitrary<ShotPrompt> = fc.record({
  set: fc.constantFrom(...setNames),
  mood: fc.constantFrom('tense' as const, 'flat' as const, 'bright' as const, 'warm' as const),
  look: section,
  lens: section,
  composition: section,
  light: section,
  grade: section,
  wardrobe: section,
  props: section,
  action: section,
  sound: section,
  finishing: section,
  shots: fc.array(
    fc.record({
      share: fc.double({ min: 0.01, max: 1, noNaN: true }),
      framing: fc.constantFrom(...framings),
      camera: fc.constantFrom(...cameraMoves),
      action: fc.constantFrom(...actions),
    }),
    { minLength: 1, maxLength: 12 },
  ),
});
const anyFacts = fc.record(
  {
    role: fc.constantFrom('hook' as const, 'problem' as const, 'solution' as const, 'cta' as const, 'shot' as const),
    seconds: fc.integer({ min: 1, max: 15 }),
    placement: fc.constantFrom('none' as const, 'subtle' as const, 'hero' as const, 'set_down' as const),
    character: fc.record({ look: section, wardrobe: section, persona: section }),
    product: fc.record({ name: fc.string({ maxLength: 300 }), noun: fc.constantFrom('kettle', 'pair of socks', '') }),
  },
  { requiredKeys: ['role', 'seconds', 'placement'] },
);

describe('writeLongPrompt', () => {
  it('has every section once, in order, in 2,000 to 3,000 characters, whatever a person has written', () => {
    fc.assert(
      fc.property(anyShot, anyFacts, (shot, facts) => {
        const text = writeLongPrompt(shot, facts);
        expect(text.length).toBeGreaterThanOrEqual(longPromptLength.least);
        expect(text.length).toBeLessThanOrEqual(longPromptLength.most);
        const at = longSections.map((name) => text.indexOf(`${name}:`));
        expect(at).toEqual([...at].sort((left, right) => left - right));
        expect(Math.min(...at)).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it('gives each shot its timecodes, from zero to the end without a gap', () => {
    fc.assert(
      fc.property(anyShot, anyFacts, (shot, facts) => {
        const lines = [...writeLongPrompt(shot, facts).matchAll(/^(\d\d:\d\d\.\d)–(\d\d:\d\d\.\d) /gm)];
        expect(lines).toHaveLength(shot.shots.length);
        expect(lines[0]?.[1]).toBe('00:00.0');
        expect(lines.at(-1)?.[2]).toBe(timecode(facts.seconds));
        lines.slice(1).forEach(([, start], index) => {
          expect(start).toBe(lines[index]?.[2]);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('keeps the product out of a part that comes before it, and shows the label only where it is the hero', () => {
    const shot = { ...fc.sample(anyShot, { numRuns: 1, seed: 1 })[0], look: '', props: '', action: '' } as ShotPrompt;
    const write = (placement: 'none' | 'subtle' | 'hero' | 'set_down') =>
      writeLongPrompt(shot, { role: 'hook', seconds: 15, placement, product: { name: 'Nord Flask, 750 ml', noun: 'flask' } });
    expect(write('none')).toContain('Nothing of the flask is in the frame');
    expect(write('none')).not.toContain('Nord');
    expect(write('subtle')).toContain('the label turned away');
    expect(write('hero')).toContain('The product is Nord Flask, 750 ml.');
    expect(writeLongPrompt(shot, { role: 'cta', seconds: 15, placement: 'set_down' })).toContain(
      'PRODUCT: The product stands where it will stay',
    );
    expect(write('set_down')).toContain('nobody holds it');
  });
});

describe('fitPrompt', () => {
  it('stays within every limit, cuts no word, and keeps who does what with the product', () => {
    fc.assert(
      fc.property(anyShot, anyFacts, fc.constantFrom(...dialects), (shot, facts, dialect) => {
        const { text, negative, leftOut } = fitPrompt(shot, facts, dialect);
        expect(text.length).toBeLessThanOrEqual(dialect.limit);
        expect(text.length).toBeGreaterThan(60);
        expect(negative === undefined).toBe(dialect.negative === null);
        expect(negative?.length ?? 0).toBeLessThanOrEqual(dialect.negative ?? 0);
        for (const gone of ['action', 'product']) expect(leftOut).not.toContain(gone);
        if (leftOut.includes('light')) expect(leftOut).toEqual(expect.arrayContaining(['grade']));
      }),
      { numRuns: 200 },
    );
  });

  it('says nothing of what it leaves out when all of it fits', () => {
    const shot = fc.sample(anyShot, { numRuns: 1, seed: 3 })[0] as ShotPrompt;
    const plain = { ...shot, look: 'Phone footage.', lens: '', composition: '', light: 'A window.', grade: '', wardrobe: '', props: '' };
    const small = { ...plain, action: 'Talks.', sound: 'A fridge.', finishing: '', shots: shot.shots.slice(0, 2) };
    for (const dialect of dialects.filter(({ sound }) => sound)) {
      expect(fitPrompt(small, { role: 'shot', seconds: 8, placement: 'hero' }, dialect).leftOut).toEqual([]);
    }
    const short = dialects.find(({ id }) => id === 'short');
    expect(short && fitPrompt(small, { role: 'shot', seconds: 8, placement: 'hero' }, short).leftOut).toContain(
      'sound: this model makes none',
    );
  });

  it('numbers at most six shots for Kling, of 512 characters each, and covers the whole time', () => {
    fc.assert(
      fc.property(anyShot, anyFacts, (shot, facts) => {
        const { text } = fitPrompt(shot, facts, dialects[1]);
        const shots = text.split('\n').filter((line) => line.startsWith('Shot '));
        expect(shots.length).toBeLessThanOrEqual(6);
        for (const line of shots) expect(line.length).toBeLessThanOrEqual(512);
        const timed = timeShots(shot.shots, facts.seconds, 6);
        expect(timed.at(-1)?.end).toBe(facts.seconds);
      }),
      { numRuns: 50 },
    );
  });
});
