/** What the entry box says. */
export const entryWords = {
  label: 'What is the video about?',
  bigTitle: 'What should the next video sell?',
  bigAbout: 'Paste a product link, or say it in a few sentences. Hookline reads, writes, casts, voices and cuts; you decide at each step.',
  placeholder: 'Paste a product link, write a sentence, or drop a saved page or pictures',
  addFiles: 'Add files',
  dropHere: 'Drop a saved page, a product JSON, pictures, or a video to follow',
  followsWhenMeasured: (needsWords: boolean) =>
    needsWords
      ? 'The video is only followed in its manner. Say what yours sells, or paste a product link.'
      : 'The new video follows it as soon as it is measured.',
  example: 'Try the example',
  exampleAbout: 'A desk lamp, described in a few lines. It shows every step and costs nothing.',
  unknownFile: (name: string) => `${name} is neither a saved page (HTML), product data (JSON), a picture nor a video.`,
  onePage: 'One saved page or product file at a time. The last one counts.',
  linkInWords: 'These words are the brief. To have the page read, paste its link alone.',
  wordsBesidePage: 'A saved page or product file goes with its address at most. Take the words or the file away.',
  tooLong: (count: string) => `These are too many words: a brief has ${count} characters at most.`,
  picturesAlone: 'Say in a sentence what the pictures show.',
  waiting: 'The files are still on their way.',
} as const;
