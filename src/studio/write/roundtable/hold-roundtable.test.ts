import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcShapes } from '#core/footage.ts';
import { type FormatName, formats, type ProfileName, segmentsOf } from '#core/format.ts';
import { longPromptLength, writeLongPrompt } from '#core/long-prompt.ts';
import type { ProductView } from '#core/product.ts';
import type { ReferenceStyle } from '#core/reference-style.ts';
import { promptSections, type ShotPrompt } from '#core/shot-prompt.ts';
import { categories, type Placement, tones } from '#core/vocabulary.ts';
import { placements } from '../writer/placements.ts';
import type { Table } from './agent.ts';
import { agents } from './agents.ts';
import { holdRoundtable } from './hold-roundtable.ts';

const product = (name: string, kind: ProductView['kind'] = 'general'): ProductView => ({
  name,
  brand: 'Nordal',
  price: null,
  rating: null,
  description: null,
  kind,
  facts: [],
  url: null,
  readAt: '2026-11-01T00:00:00Z',
});
const nouns: [string, boolean][] = [
  ['kettle', false],
  ['serum', false],
  ['socks', true],
  ['lamp', false],
  ['power bank', false],
  ['headphones', true],
  ['notebook', false],
  ['tape', false],
  ['dog bed', false],
  ['monitor', false],
  ['thing', false],
];
const mara = { name: 'Mara', persona: 'Quick and warm.', wardrobe: 'Cream tee with a coral collar.' };
const shotLength = fc.double({ min: 0.3, max: 15, noNaN: true });
const anyReference: fc.Arbitrary<ReferenceStyle> = fc.record({
  hookSeconds: fc.constant(1.2),
  openings: fc.constant(['question' as const]),
  syllablesPerSecond: fc.constant(4),
  shotSeconds: fc.tuple(shotLength, shotLength, shotLength, shotLength),
  arc: fc.constantFrom(...arcShapes),
  motion: fc.constantFrom('still' as const, 'calm' as const, 'lively' as const),
  moves: fc.constantFrom([], ['float' as const], ['pan-left' as const, 'pan-right' as const], ['push' as const, 'pull' as const]),
  framing: fc.constantFrom(null, 'close' as const, 'medium' as const, 'wide' as const),
  palette: fc.constantFrom([], ['#204050', '#e0c8a0', '#ffffff']),
  temperature: fc.constantFrom('warm' as const, 'neutral' as const, 'cool' as const),
  contrast: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
  textBand: fc.constantFrom(null, 'top' as const, 'middle' as const, 'bottom' as const),
  tempo: fc.constantFrom(null, 96.4, 128),
});
const anyTable: fc.Arbitrary<Table> = fc
  .record({
    noun: fc.constantFrom(...nouns),
    kind: fc.constantFrom(...categories, 'general' as const),
    tone: fc.constantFrom(...tones),
    seed: fc.integer({ min: 0, max: 0x7fffffff }),
    format: fc.constantFrom(...(Object.keys(formats) as FormatName[])),
    profile: fc.constantFrom<ProfileName>('final', 'final', 'draft'),
    character: fc.constantFrom(null, mara),
    reference: fc.option(anyReference, { nil: null, freq: 3 }),
  })
  .map(({ noun: [noun, many], kind, format, profile, ...rest }) => ({
    ...rest,
    noun,
    many,
    product: product(`Nordal ${noun}`, kind),
    slots: segmentsOf(format, profile),
  }));

const long = (shot: ShotPrompt, { slots, product: { name }, noun }: Table, index: number) => {
  const { role = 'shot', seconds = 15 } = slots[index] ?? {};
  const placement: Placement = placements[role];
  return writeLongPrompt(shot, { role, seconds, placement, product: { name, noun } });
};
const table = (more: Partial<Table> = {}): Table => ({
  product: product('Hearth kettle', 'kitchen'),
  tone: 'tired-expert',
  seed: 7,
  slots: segmentsOf('ugc-60', 'final'),
  noun: 'kettle',
  many: false,
  character: null,
  reference: null,
  ...more,
});

describe('the roundtable', () => {
  it('seats five agents, and every section of a prompt has one of them to answer for it', () => {
    expect(agents.map(({ name }) => name)).toEqual(['director', 'cinematographer', 'platform-expert', 'marketer', 'music-producer']);
    expect(agents.flatMap(({ sections }) => sections).toSorted()).toEqual([...promptSections].toSorted());
    for (const { brief } of agents) expect(brief.split('. ').length).toBeGreaterThanOrEqual(4);
  });

  it('settles whole prompts the same way again, with at least two points argued, in words without gaps', () => {
    fc.assert(
      fc.property(anyTable, (given) => {
        const { prompts, remarks } = holdRoundtable(given);
        expect(holdRoundtable(given)).toMatchObject({ prompts, remarks });
        expect(prompts).toHaveLength(given.slots.length);
        expect(remarks.slice(0, 5).every(({ kind }) => kind === 'opens')).toBe(true);
        expect(remarks.at(-1)).toMatchObject({ agent: 'director', kind: 'settles', segment: null });
        expect(remarks.filter(({ kind }) => kind === 'objects').length).toBeGreaterThanOrEqual(2);
        for (const { words } of remarks) {
          expect(words).toMatch(/^["A-Z0-9].*[.?!]$/);
          expect(words).not.toMatch(/undefined|null|NaN|\{|\}|\s{2}|\ba [aeio]|\.\./);
          expect(words.length).toBeLessThanOrEqual(260);
        }
        prompts.forEach((prompt) => {
          for (const section of promptSections) {
            expect(prompt[section], section).toMatch(/^[A-Z0-9]/);
            expect(prompt[section]).not.toMatch(/undefined|null|NaN|\{|\}|\s{2}|\.\./);
          }
          expect(prompt.shots.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
          expect(Math.min(...prompt.shots.map(({ share }) => share))).toBeGreaterThan(0);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('writes 2,000 to 3,000 characters for every segment, and never both moves the camera and leaves it alone', () => {
    fc.assert(
      fc.property(anyTable, (given) => {
        holdRoundtable(given).prompts.forEach((prompt, index) => {
          const text = long(prompt, given, index);
          expect(text.length).toBeGreaterThanOrEqual(longPromptLength.least);
          expect(text.length).toBeLessThanOrEqual(longPromptLength.most);
          const moves = prompt.shots.some(({ camera }) => camera !== 'float');
          expect(text).not.toMatch(/\bstatic\b|\blocked-off\b|\bmotionless\b|\btripod\b/i);
          if (moves) expect(text).not.toMatch(/left alone|put down and left to run/);
          else expect(text).not.toMatch(/slow push|slow pull|short pan|short tilt/);
          if (/braced on the table/.test(text)) {
            expect(prompt.shots.filter(({ framing }) => framing === 'insert').every(({ camera }) => camera === 'float')).toBe(true);
          }
          if (prompt.shots.every(({ framing }) => framing !== 'insert')) expect(text).not.toMatch(/Inserts? at/);
          expect(/cool/.test(prompt.grade) && /amber/.test(prompt.grade)).toBe(false);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('settles nothing that holds a name, and settles the same whoever is on screen', () => {
    fc.assert(
      fc.property(anyTable, (given) => {
        const { prompts } = holdRoundtable({ ...given, character: mara });
        expect(prompts).toEqual(holdRoundtable({ ...given, character: null }).prompts);
        expect(JSON.stringify(prompts)).not.toMatch(/Mara|Nordal/);
      }),
      { numRuns: 40 },
    );
  });

  it('talks about the character, the product and the place', () => {
    const said = (more: Partial<Table>) =>
      holdRoundtable(table(more))
        .remarks.map(({ words }) => words)
        .join(' ');
    const tries = Array.from({ length: 12 }, (_, seed) => seed);
    expect(tries.filter((seed) => said({ seed, character: mara }).includes('Mara')).length).toBeGreaterThan(6);
    expect(tries.every((seed) => said({ seed }).includes('kettle'))).toBe(true);
    const talks = nouns.flatMap(([noun, many]) => tries.map((seed) => said({ seed, noun, many, product: product(noun) })));
    expect(new Set(talks).size).toBe(talks.length);
  });

  it('lets the argument change the film: another seed, another one who yields, another prompt', () => {
    const ends = Array.from({ length: 30 }, (_, seed) => holdRoundtable(table({ seed })).remarks.filter(({ kind }) => kind !== 'opens'));
    expect(ends.some((said) => said.some(({ kind }) => kind === 'holds'))).toBe(true);
    expect(ends.some((said) => said.some(({ kind }) => kind === 'yields'))).toBe(true);
    expect(
      new Set(
        ends.map((said) =>
          said
            .filter(({ kind }) => kind === 'objects')
            .map(({ agent, to }) => agent + to)
            .join(),
        ),
      ).size,
    ).toBeGreaterThan(8);
  });

  it('speaks of several things as several', () => {
    const { remarks, prompts } = holdRoundtable(table({ noun: 'socks', many: true, product: product('Merino socks', 'fashion') }));
    const all = remarks.map(({ words }) => words).join(' ') + JSON.stringify(prompts);
    expect(all).not.toMatch(/\ba socks\b|the socks (?:is|has|does|stays|shows|comes)\b/);
  });
});

describe('with a reference', () => {
  const style: ReferenceStyle = {
    hookSeconds: 1.1,
    openings: ['question'],
    syllablesPerSecond: 4.4,
    shotSeconds: [2.5, 3, 4, 7],
    arc: 'front-loaded',
    motion: 'lively',
    moves: ['push', 'pull'],
    framing: 'close',
    palette: ['#204050', '#e0c8a0'],
    temperature: 'cool',
    contrast: 'high',
    textBand: 'bottom',
    tempo: 118,
  };

  it('follows its pace, camera, nearness, colours, text band and tempo, and says so', () => {
    const { prompts, remarks, taken } = holdRoundtable(table({ reference: style }));
    expect(prompts[0]?.shots.length).toBeGreaterThan(prompts[3]?.shots.length ?? 0);
    const shots = prompts.flatMap((prompt) => prompt.shots);
    expect(shots.filter(({ camera }) => camera === 'push' || camera === 'pull').length).toBeGreaterThan(shots.length * 0.6);
    expect(prompts[1]?.grade).toContain('cool');
    expect(prompts.every(({ sound }) => sound.includes('118 beats'))).toBe(true);
    expect(prompts[1]?.composition).toContain('62 and 74 %');
    expect(remarks.filter(({ words }) => /reference/i.test(words)).length).toBeGreaterThanOrEqual(3);
    expect(taken.map(({ what }) => what)).toEqual([
      ...prompts.map(() => 'shot length'),
      'energy',
      'camera',
      'framing',
      'grade',
      'text',
      'tempo',
    ]);
    expect(taken[0]).toEqual({
      what: 'shot length',
      from: '2.5 s on average in the first quarter',
      here: `${prompts[0]?.shots.length} shots of ${(15 / (prompts[0]?.shots.length ?? 0)).toFixed(1)} s on average in segment 1`,
    });
  });

  it('takes nothing without one, and never more than seven shots', () => {
    expect(holdRoundtable(table()).taken).toEqual([]);
    const quick = holdRoundtable(table({ reference: { ...style, shotSeconds: [0.4, 0.4, 0.4, 0.4] } }));
    expect(Math.max(...quick.prompts.map(({ shots }) => shots.length))).toBeLessThanOrEqual(7);
  });
});
