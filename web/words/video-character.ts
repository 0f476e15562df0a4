/** What is said in the room of the character. */
export const characterWords = {
  about: 'Who tells it. Face and voice stay the same through the whole film.',
  who: 'Who is on screen',
  tone: 'Tone',
  letCasting: 'Let casting choose',
  castingAbout: 'Takes whoever fits the product and its tone best.',
  use: (name: string) => `Use ${name}`,
  voice: (name: string) => `Voice: ${name}`,
  fits: 'Fits',
  chosen: 'Chosen',
  drawing: 'The portrait is being drawn…',
  saving: 'Saving your choice…',
  dots: (parts: readonly string[]) => parts.join(' · '),
} as const;
