import type { CutChoices } from './cut.ts';
import type { Segment } from './script.ts';

type Told = Pick<Segment, 'text' | 'seconds'>;

/**
 * What was decided about the edit of one script, for another that comes of it: `from` says for each segment of `after` which one of
 * `before` it was, from 0. Words shown otherwise stay where the words do, a transition where the same two segments meet, and an overlay
 * where its segment lasts until it begins. Pure.
 */
export function carryChoices(choices: CutChoices, from: readonly number[], before: readonly Told[], after: readonly Told[]): CutChoices {
  const spelling: CutChoices['spelling'] = {};
  const transitions: CutChoices['transitions'] = {};
  const overlays: CutChoices['overlays'] = {};
  for (const [index, { text, seconds }] of after.entries()) {
    const was = from[index] ?? -1;
    if (before[was]?.text === text) Object.assign(spelling, respelled(choices.spelling, was + 1, index + 1));
    const joined = choices.transitions[String(was + 1)];
    if (joined !== undefined && from[index + 1] === was + 1) transitions[String(index + 1)] = joined;
    const shown = choices.overlays[String(was + 1)];
    const left = shown?.filter(({ start }) => start < seconds);
    // None at all was a choice; one that has lost all it held is none.
    if (left && (left.length > 0 || shown?.length === 0)) overlays[String(index + 1)] = left;
  }
  return { ...choices, spelling, transitions, overlays };
}

/** The spelling of one segment's words, under another number. */
function respelled(spelling: CutChoices['spelling'], was: number, now: number): CutChoices['spelling'] {
  const own = Object.entries(spelling).filter(([place]) => place.startsWith(`${was}:`));
  return Object.fromEntries(own.map(([place, text]) => [`${now}:${place.slice(place.indexOf(':') + 1)}`, text]));
}
