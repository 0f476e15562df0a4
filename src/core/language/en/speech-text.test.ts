import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSpeech } from './speech-text.ts';
import { countSyllables, predictSeconds, syllableRange, wordSyllables } from './syllables.ts';

const table: [written: string, spoken: string][] = [
  ['It was $12.48 when we checked.', 'It was twelve forty-eight when we checked.'],
  ['$120', 'one hundred twenty dollars'],
  ['$1', 'one dollar'],
  ['$0.99', 'ninety-nine cents'],
  ['$12.05', 'twelve oh five'],
  ['$129.50,', 'one twenty-nine fifty,'],
  ['$1,299.99', 'one thousand two hundred ninety-nine dollars and ninety-nine cents'],
  ['€43.90', 'forty-three euros ninety'],
  ['4.8 stars from 8,249 ratings', 'four point eight stars from eight thousand two hundred forty-nine ratings'],
  ['USB-C, BPA-free and IPX7', 'U S B C, B P A free and I P X seven'],
  ['20,000mAh', 'twenty thousand milliamp hours'],
  ['87W', 'eighty-seven watts'],
  ['12 oz. bottle', 'twelve ounces bottle'],
  ['1 oz', 'one ounce'],
  ['24-oz', 'twenty-four ounce'],
  ['2-pack', 'two pack'],
  ['1.88" x 12 yd', 'one point eight eight inches by twelve yards'],
  ['57°C for 11 hours', 'fifty-seven degrees Celsius for eleven hours'],
  ['304 stainless steel', 'three oh four stainless steel'],
  ['304 pages', 'three hundred four pages'],
  ['18/8', 'eighteen eight'],
  ['3/4 cup', 'three quarters cup'],
  ['24/7', 'twenty-four seven'],
  ['the 90s', 'the nineties'],
  ['in 2026', 'in twenty twenty-six'],
  ['9:30', 'nine thirty'],
  ['7am', 'seven A M'],
  ['10-12 inches', 'ten to twelve inches'],
  ['1st and 22nd', 'first and twenty-second'],
  ['100%', 'one hundred percent'],
  ['#1', 'number one'],
  ['20K', 'twenty thousand'],
  ['4K', 'four K'],
  ['shop.example.com/abc.', 'shop dot example dot com slash abc.'],
  ['wait — no', 'wait, no'],
  ['wait… no', 'wait, no'],
  ['L.L.Bean', 'L L Bean'],
  ['salt & pepper', 'salt and pepper'],
  ['“Quoted,” she said', 'Quoted, she said'],
  ['SOFT', 'soft'],
  ['okay 😀', 'okay'],
  ['3.5 mm', 'three point five millimeters'],
  ['a 3.5 mm jack', 'a three point five millimeter jack'],
  ['the 12 oz is heavy', 'the twelve ounces is heavy'],
  ['10 oz', 'ten ounces'],
  ['12 fl oz', 'twelve fluid ounces'],
  ['12 fl. oz. of water', 'twelve fluid ounces of water'],
  ['5-in-1', 'five in one'],
  ['A 2-in-1 tool, 12-in wide', 'A two in one tool, twelve inch wide'],
  ['50%', 'fifty percent'],
  ['SPF 50+', 'S P F fifty plus'],
  ['72°F', 'seventy-two degrees Fahrenheit'],
  ['-5 °F', 'minus five degrees Fahrenheit'],
  ['½ cup', 'one half cup'],
  ['1½ cups', 'one and a half cups'],
  ['1 ½ cups', 'one and one half cups'],
  ['1/4"', 'one quarter inch'],
  ['3/16"', 'three sixteenths inch'],
  ['1-1/2"', 'one and a half inches'],
  ['12"x18"', 'twelve by eighteen inches'],
  ['8 GB', 'eight gigabytes'],
  ['16GB/512GB', 'sixteen gigabytes, five hundred twelve gigabytes'],
  ['4k video', 'four K video'],
  ['1080p', 'ten eighty P'],
  ['5 lbs.', 'five pounds.'],
  ['20 V and 2 A', 'twenty volts and two amps'],
  ['110–240 V', 'one hundred ten to two hundred forty volts'],
  ['5.5 in wide', 'five point five inches wide'],
  ['1 in 5', 'one in five'],
  ['4.5/5', 'four point five out of five'],
  ['9/10', 'nine out of ten'],
  ['4.7★', 'four point seven stars'],
  ['~5 min.', 'about five minutes.'],
  ['±5%', 'plus or minus five percent'],
  ['99¢', 'ninety-nine cents'],
  ['€19,99', 'nineteen euros ninety-nine'],
  ['US$5', 'five dollars'],
  ['$19.99/mo', 'nineteen ninety-nine a month'],
  ['60 fps', 'sixty frames a second'],
  ['10 cm²', 'ten square centimeters'],
  ['8am–5pm', 'eight A M to five P M'],
  ['Mon–Fri', 'Monday to Friday'],
  ['Nov. 21', 'November twenty-first'],
  ['2026-11-21', 'November twenty-first twenty twenty-six'],
  ['1-800-555-0199', 'one, eight hundred, five five five, oh one nine nine'],
  ['Dr. Smith, CEO', 'doctor Smith, C E O'],
  ['soap, towels, etc. Then more, etc.', 'soap, towels, et cetera. Then more, et cetera.'],
  ['No.1', 'number one'],
];

describe('toSpeech', () => {
  it.each(table)('says %s', (written, spoken) => {
    expect(toSpeech(written).spoken).toBe(spoken);
  });

  it('keeps one token per written word, in order, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const { spoken, tokens } = toSpeech(text);
        expect(tokens.map((token) => token.written)).toEqual(text.split(/\s+/).filter(Boolean));
        expect(
          tokens
            .map((token) => token.spoken)
            .filter(Boolean)
            .join(' '),
        ).toBe(spoken);
      }),
    );
  });

  it('leaves no digit and no currency sign unsaid', () => {
    const piece = fc.oneof(
      fc.integer({ min: 0, max: 99_999 }).map(String),
      fc.integer({ min: 1, max: 99_999 }).map((cents) => `$${(cents / 100).toFixed(2)}`),
      fc
        .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('W', 'oz', 'ml', '°C', '%', '-inch', 'mAh', 'x'))
        .map(([n, unit]) => `${n}${unit}`),
      fc.constantFrom('the', 'bottle', 'holds', 'USB-C', 'T304'),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (words) => {
        expect(toSpeech(words.join(' ')).spoken).not.toMatch(/[\d$%°]/);
      }),
    );
  });
});

describe('syllables', () => {
  it.each([
    ['constructor', 3],
    ['toString', 2],
    ['coffee', 2],
    ['adhesive', 3],
    ['every', 3],
    ['W', 3],
    ["isn't", 2],
    ["'bout", 1],
    ['stilted', 2],
    ['zywicki', 3],
  ])('counts %s', (word, count) => {
    expect(wordSyllables(word)).toBe(count);
  });

  it('counts what is said, not what is written', () => {
    expect(countSyllables('$12.48')).toBe(countSyllables('twelve forty eight'));
    expect(countSyllables('87W')).toBe(5);
  });

  it('predicts more time for commas and full stops than for the bare words', () => {
    expect(predictSeconds('One, two, three. Four.')).toBeCloseTo(5 * 0.209 + 2 * 0.27 + 2 * 0.51 - 0.209, 1);
    expect(predictSeconds('one two')).toBeLessThan(predictSeconds('One. Two.'));
  });

  it('scales the range with the seconds', () => {
    expect(syllableRange(15)).toMatchObject({ refuseBelow: 34, low: 42, aim: 49, high: 56, refuseAbove: 62 });
    expect(syllableRange(4).aim).toBe(13);
  });
});
