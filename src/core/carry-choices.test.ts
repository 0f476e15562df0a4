import { expect, it } from 'vitest';
import { carryChoices } from './carry-choices.ts';
import { type CutOverlay, noChoices } from './cut.ts';

const overlay = (text: string, start: number): CutOverlay => ({ kind: 'chip', text, start, end: start + 1 });
const whole = ['Warm by lunch.', 'Again.', 'Öfter kalt als warm.', 'Go.'].map((text) => ({ text, seconds: 15 }));
const choices = {
  ...noChoices,
  captions: 'boxed',
  spelling: { '1:1': 'Änders', '3:1': 'öfter', '3:12': 'zwölf' },
  transitions: { '1': 'flash', '3': 'zoom' } as const,
  overlays: { '1': [], '2': [overlay('x', 0)], '3': [overlay('early', 1), overlay('late', 9)], '4': [overlay('late', 9)] },
};

it('keeps everything for the same script', () => {
  expect(carryChoices(choices, [0, 1, 2, 3], whole, whole)).toEqual(choices);
});

it('counts places anew where segments are left out, and leaves out what no longer has a place', () => {
  const short = [
    { text: 'Warm.', seconds: 5 },
    { text: 'Öfter kalt als warm.', seconds: 5 },
    { text: 'Go.', seconds: 5 },
  ];
  expect(carryChoices(choices, [0, 2, 3], whole, short)).toEqual({
    ...choices,
    spelling: { '2:1': 'öfter', '2:12': 'zwölf' },
    transitions: { '2': 'zoom' },
    overlays: { '1': [], '2': [overlay('early', 1)] },
  });
});
