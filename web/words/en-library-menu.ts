/** What the menu of a video in the library says: loaded with that, not with the library. */
export const libraryMenuWords = {
  menu: {
    open: 'Open',
    rename: 'Rename…',
    move: 'Move to project',
    retry: 'Try again',
    stop: 'Stop',
    bin: 'Move to the bin',
  },
  rename: { title: 'Rename the video', label: 'Title' },
  renamed: 'Renamed',
  moved: (project: string) => `Moved to ${project}`,
  binned: (title: string) => `“${title}” is in the bin`,
  restored: (title: string) => `“${title}” is back`,
  stopped: 'Stopped. What is made is kept.',
  retried: 'On its way again',
} as const;
