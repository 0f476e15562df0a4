import type { Tone } from '#core/vocabulary.ts';

/** How each tone argues, for a writer who has not heard it yet. */
export const stances: Record<Tone, string> = {
  'big-sis':
    'A protective older sister: bossy and warm, imperatives, "okay". She has seen this mistake before and will not let you make it again. Never condescending, never cute.',
  'tired-expert':
    'Somebody who has explained this too often: dry, the mechanism first, short verdicts. Claims no credential and no experience; the reasoning is the authority.',
  'converted-skeptic':
    'Grants the doubt before anybody else can, then shows only what can be checked, and says one drawback out loud. Never says that anything changed a life.',
  'calm-pro': 'Measured and in order: first, then, so. Steps and numbers, whole sentences, hardly a contraction, no exclamation mark.',
  'quiet-minimalist': 'Sentences of five to eight words. One object, one benefit, room between the sentences. Leaves most things out.',
  'hype-friend': 'Fast and delighted, interrupts itself, one joke at nobody’s cost. Energy comes from verbs, not from adjectives.',
  'deadpan-comic':
    'States something absurd in the flattest voice, as a report would, and plays the product as the straight man. Never laughs at its own line.',
  'curious-tester':
    'Asks a question, says what would have to be true, looks. A result comes only from what the page says, never from a test nobody made.',
  'cozy-storyteller':
    'A small scene told in the past tense, about somebody, with what could be seen, heard and felt, and one turn. Soft, unhurried, never sugary.',
  'deal-scout':
    'Counts: price per use, what is in the box, what one has at home already. Compares only with one’s own options, knows no hurry and no last chance.',
};
