/** Closed lists that several floors share. */
export const tones = [
  'big-sis',
  'tired-expert',
  'converted-skeptic',
  'calm-pro',
  'quiet-minimalist',
  'hype-friend',
  'deadpan-comic',
  'curious-tester',
  'cozy-storyteller',
  'deal-scout',
] as const;
export type Tone = (typeof tones)[number];

export const categories = ['supplements', 'skincare', 'fitness', 'tech', 'kitchen', 'fashion', 'home', 'baby', 'pet', 'office'] as const;
/** `general` is what we cannot place; it has its own character and set. */
export type Category = (typeof categories)[number] | 'general';

export const hookKinds = [
  'call-out',
  'question',
  'myth',
  'mistake',
  'object-reveal',
  'cost-of-doing-nothing',
  'side-by-side',
  'confession',
  'instruction',
  'scene',
] as const;
export type HookKind = (typeof hookKinds)[number];

/** How present the product is in a segment's picture. */
export type Placement = 'none' | 'subtle' | 'hero' | 'set_down';
