import { describe, expect, it } from 'vitest';
import type { Statement } from '../candidate.ts';
import { buildFacts } from './facts.ts';

function facts(...statements: (string | [string, string])[]) {
  const given: Statement[] = statements.map((statement) =>
    typeof statement === 'string'
      ? { kind: 'bullet', text: statement, source: 'heuristic' }
      : { kind: 'row', label: statement[0], text: statement[1], source: 'heuristic' },
  );
  return buildFacts(given, { name: 'Trail Bottle', brand: 'Tarnvik', english: true, price: null, rating: null });
}

const said = (...statements: (string | [string, string])[]) => facts(...statements).map((fact) => fact.text);

describe('facts', () => {
  it('keep what a sentence states and drop how it sells', () => {
    expect(said('🔥 AMAZING QUALITY: This premium bottle is made of 18/8 stainless steel!!!')).toEqual(['made of 18/8 stainless steel']);
    expect(said('It features an incredibly soft silicone handle.')).toEqual(['a soft silicone handle']);
    expect(said('Cast 304 Stainless Steel Semi-pro Faucet with Magnetic Docking')).toEqual([
      'cast 304 stainless steel semi-pro faucet with magnetic docking',
    ]);
    expect(said('The lid locks with a quarter turn.')).toEqual(['the lid locks with a quarter turn']);
    expect(
      said(
        'You will love it!',
        'Buy now and get free shipping.',
        'Why wait?',
        'The best on the market.',
        '#bottle #gift #summer',
        'Visit www.shop.example',
      ),
    ).toEqual([]);
  });

  it('are 2 to 14 words long, whatever the page says', () => {
    const long =
      'Eliminate concerns about battery depletion with a 20,000mAh power bank that ensures consistent, reliable charging for all your devices, so you can stay powered wherever you go, and it fits in every bag.';
    for (const text of said(long, `${'very '.repeat(60)}warm wool socks with a reinforced heel and a flat toe seam`)) {
      const count = text.split(' ').length;
      expect(count, text).toBeGreaterThanOrEqual(2);
      expect(count, text).toBeLessThanOrEqual(14);
      expect(text, text).not.toMatch(/\b(?:and|with|the|of|consistent)$/);
    }
  });

  it('turn rows of a table into phrases', () => {
    expect(
      said(
        ['Capacity', '750 ml'],
        ['Weight', '390 g'],
        ['Country of Origin', 'Portugal'],
        ['Material', 'Oak'],
        ['Dishwasher Safe', 'No'],
        ['Warranty', '2 Years'],
      ),
    ).toEqual(
      expect.arrayContaining([
        '750 ml capacity',
        'weighs 390 g',
        'made in Portugal',
        'made of oak',
        'not dishwasher safe',
        '2-year warranty',
      ]),
    );
    expect(
      said(
        ['ASIN', 'B00N150YS4'],
        ['Item model number', '6012110'],
        ['Best Sellers Rank', '#12 in Tape'],
        ['Date First Available', 'May 2, 2014'],
      ),
    ).toEqual([]);
  });

  it('have the role a writer expects', () => {
    const roles = Object.fromEntries(
      facts(
        'Not for induction hobs.',
        'Hand wash only: a dishwasher dulls the coat.',
        'Keeps tea hot for 12 hours.',
        'Handmade in Portugal by two potters.',
        'Fits most car cup holders.',
        'The lid seals with a ring.',
      ).map((fact) => [fact.text, fact.role]),
    );
    expect(roles).toMatchObject({
      'not for induction hobs': 'limit',
      'hand wash only': 'limit',
      'keeps tea hot for 12 hours': 'number',
      'handmade in Portugal by two potters': 'origin',
      'fits most car cup holders': 'use',
      'the lid seals with a ring': 'mechanism',
    });
  });

  it('say a thing once, point to their sentence, and leave other languages out', () => {
    const once = facts('Keeps tea hot for 12 hours.', 'It keeps your tea hot for 12 hours!');
    expect(once).toHaveLength(1);
    expect(once[0]).toMatchObject({ id: 'f1', evidence: 'Keeps tea hot for 12 hours.' });
    expect(
      said('Los felpudos de coco están hechos de coco natural para la puerta.', 'Hält den Tee mit der Doppelwand und dem Deckel warm.'),
    ).toEqual([]);
    expect(
      facts(
        ...Array.from({ length: 60 }, (_, n) => `Part ${n} carries ${n + 10} kg of load type ${String.fromCharCode(97 + (n % 26))}${n}`),
      ).length,
    ).toBeLessThanOrEqual(24);
  });
});
