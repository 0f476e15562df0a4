import { expect, it } from 'vitest';
import { chipOf } from './chips.ts';

it.each([
  ['is made', 'to be used again', 'used again'],
  ['keeps', 'water cold for 20 hours', 'cold for 20 hours'],
  ['holds', 'up to 40 charges', 'up to 40 charges'],
  ['goes', 'into the dishwasher once it’s empty', 'dishwasher once it’s empty'],
  ['has', null, ''],
])('a chip of "%s %s" reads "%s": whole phrases, and a number with what it counts', (verb, thing, chip) => {
  expect(chipOf(verb, thing)).toBe(chip);
});
