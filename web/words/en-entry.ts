/** What the entry box says, and the brief it can show itself with. */
export const entryWords = {
  label: 'What is the video about?',
  bigTitle: 'What should the next video sell?',
  bigAbout: 'Paste a product link, or say it in a few sentences. Hookline reads, writes, casts, voices and cuts; you decide at each step.',
  placeholder: 'Paste a product link, write a sentence, or drop a saved page or pictures',
  addFiles: 'Add files',
  dropHere: 'Drop a saved page, a product JSON or pictures',
  format: 'Format',
  tone: 'Tone',
  character: 'Character',
  anyCharacter: 'Whoever fits',
  draft: 'Quick draft',
  draftHint: 'The whole film, tiny and short',
  steps: 'How far it goes by itself',
  approve: 'Let me approve each step',
  surprise: 'Surprise me',
  mayNotApprove: 'Your role can’t approve gates.',
  make: 'Make the video',
  makes: (clips: string, price: string, wait: string) => `Makes ${clips} · ${price} · ${wait}`,
  makesFree: 'free',
  noPrice: 'The price is not known yet.',
  example: 'Try the example',
  exampleAbout: 'A desk lamp, described in a few lines. It shows every step and costs nothing.',
  files: 'Files',
  kinds: { page: 'Saved page', json: 'Product data', image: 'Picture' },
  removeFile: (name: string) => `Remove ${name}`,
  retryFile: (name: string) => `Send ${name} again`,
  unknownFile: (name: string) => `${name} is neither a saved page (HTML), product data (JSON) nor a picture.`,
  onePage: 'One saved page or product file at a time. The last one counts.',
  linkInWords: 'These words are the brief. To have the page read, paste its link alone.',
  wordsBesidePage: 'A saved page or product file goes with its address at most. Take the words or the file away.',
  picturesAlone: 'Say in a sentence what the pictures show.',
  waiting: 'The files are still on their way.',
} as const;

/** A product in words, so that the first film needs nothing but a click. */
export const exampleBrief = `Mossel Desk Lamp, a small lamp for late work, from Mossel.

- The arm folds flat and the head turns 180 degrees
- Three colour temperatures from 2700 K to 5000 K
- A full charge lasts 20 hours on the lowest level
- Charges over USB-C in 3 hours
- The base holds a phone upright
- The diffuser spreads light without glare on a screen
- Made of aluminium and oak
- Weighs 640 g
- Not for outdoor use

It remembers the last brightness. A double tap on the base switches it off.
Price: $59. Rated 4.6 out of 5 by 128 customers.`;
