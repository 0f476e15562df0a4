import type { FormatName } from '#core/format.ts';
import type { GateName, StageName, VideoStateName } from '#core/pipeline-state.ts';
import type { Tone } from '#core/vocabulary.ts';

const states: Record<VideoStateName, string> = {
  queued: 'Queued',
  running: 'Making',
  review: 'Needs you',
  failed: 'Failed',
  cancelled: 'Cancelled',
  done: 'Done',
};

const stages: Record<StageName, string> = {
  research: 'Research',
  write: 'Write',
  cast: 'Cast',
  voice: 'Voice',
  shoot: 'Shoot',
  edit: 'Edit',
  release: 'Release',
};

const gates: Record<GateName, string> = {
  brief: 'Brief',
  script: 'Script',
  character: 'Character',
  storyboard: 'Storyboard',
  assets: 'Assets',
  final: 'Final',
  payment: 'Payment',
};

const tones: Record<Tone, string> = {
  'big-sis': 'Big sister',
  'tired-expert': 'Tired expert',
  'converted-skeptic': 'Converted skeptic',
  'calm-pro': 'Calm pro',
  'quiet-minimalist': 'Quiet minimalist',
  'hype-friend': 'Hype friend',
  'deadpan-comic': 'Deadpan comic',
  'curious-tester': 'Curious tester',
  'cozy-storyteller': 'Cozy storyteller',
  'deal-scout': 'Deal scout',
};

const formats: Record<FormatName, { name: string; short: string }> = {
  'ugc-60': { name: 'UGC · 60 s', short: 'UGC 60 s' },
  'ugc-30': { name: 'UGC · 30 s', short: 'UGC 30 s' },
  'ugc-15': { name: 'UGC · 15 s', short: 'UGC 15 s' },
  'single-shot-4': { name: 'Single shot · 4 s', short: 'Shot 4 s' },
  'single-shot-8': { name: 'Single shot · 8 s', short: 'Shot 8 s' },
  'single-shot-12': { name: 'Single shot · 12 s', short: 'Shot 12 s' },
  'single-shot-15': { name: 'Single shot · 15 s', short: 'Shot 15 s' },
};

/** Everything the studio says, in English. Rooms with much to say keep theirs in `en-<room>.ts` beside this file. */
export const words = {
  product: 'Hookline',
  states,
  stages,
  gates,
  tones,
  formats,
  units: {
    free: 'Free',
    moment: 'a moment',
    justNow: 'just now',
    aboutSeconds: (count: number) => `about ${count} s`,
    aboutMinutes: (count: number) => `about ${count} min`,
    aboutHours: (count: number) => `about ${count} h`,
    clips: (count: number) => (count === 1 ? '1 clip' : `${count} clips`),
    videos: (count: number) => (count === 1 ? '1 video' : `${count.toLocaleString('en')} videos`),
    percent: (share: number) => `${Math.round(share * 100)}%`,
  },
  actions: {
    cancel: 'Cancel',
    close: 'Close',
    confirm: 'Confirm',
    copy: 'Copy',
    copied: 'Copied',
    delete: 'Delete',
    edit: 'Edit',
    more: 'More',
    remove: 'Remove',
    retry: 'Try again',
    reload: 'Reload the page',
    restore: 'Restore',
    save: 'Save',
    undo: 'Undo',
  },
  shell: {
    skip: 'Skip to the content',
    rooms: 'Rooms',
    library: 'Library',
    products: 'Products',
    cast: 'Cast',
    brand: 'Brand',
    references: 'References',
    prompts: 'Prompts',
    projects: 'Projects',
    bin: 'Bin',
    settings: 'Settings',
    more: 'More',
    newVideo: 'New video',
    switchWorkspace: 'Switch workspace',
    signOut: 'Sign this browser out',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    lost: 'Connection lost. Trying again…',
    workspaceChanged: 'The studio was switched to another workspace in another window.',
    workspaceChangedHint: 'Nothing is saved from here any more. What you typed stays until you reload.',
    reload: 'Reload',
    breadcrumbs: 'Breadcrumbs',
    notifications: 'Notifications',
    waiting: (count: number) => (count === 1 ? '1 video needs you' : `${count} videos need you`),
  },
  errors: {
    title: 'Something went wrong',
    code: 'Code',
    notFound: 'There is nothing here',
    notFoundHint: 'It may have been deleted, or the address is wrong.',
    toLibrary: 'Go to the library',
    page: 'This page could not be shown',
    pageHint: 'What you made is kept. Try again, or reload the page.',
    session: 'The studio can’t be reached',
  },
} as const;
