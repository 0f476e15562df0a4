/** What a browser that is not signed in is told; apart, because the rooms do without it. */
export const signInWords = {
  title: 'Open the studio with its link',
  about: 'This browser is not signed in. The studio opens with a one-time link, which was printed when it was started.',
  how: 'Print a new one in the folder of Hookline:',
  command: './hookline link',
  once: 'Open the link in this browser. It works once, and keeps you signed in from then on.',
  check: 'I have opened it',
  still: 'Not signed in yet. Open the link in this browser, then try again.',
} as const;
