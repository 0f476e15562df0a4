import type { gates, StageName } from '#core/pipeline-state.ts';
import { words as common } from './en.ts';

const stageAtWork: Record<StageName, string> = {
  research: 'Reading the product',
  write: 'Writing the script',
  cast: 'Drawing the keyframes',
  voice: 'Speaking the script',
  shoot: 'Shooting the clips',
  edit: 'Cutting the film',
  release: 'Releasing the film',
};

const stageMakes: Record<StageName, string> = {
  research: 'Facts are collected, each with the sentence it came from. You check them next.',
  write: 'Hooks are written and scored, then the whole script. You read it next.',
  cast: 'Two stills for each segment: how it opens and how it closes. You look at them next.',
  voice: 'A voice track for each segment. The clips follow its timing.',
  shoot: 'A moving clip for each segment. You look at all takes next.',
  edit: 'Clips, voice, music, captions and overlays become the film. You watch it next.',
  release: 'The film is kept with the full record of how it was made.',
};

const stageStates = {
  todo: 'to come',
  queued: 'queued',
  running: 'at work',
  review: 'done',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

const backAbout = {
  brief:
    'The video waits at the brief again, where facts and pictures can be corrected. Nothing is thrown away: what does not depend on a change is used again.',
  script:
    'The video waits at the script again. Nothing is thrown away: only the voices, clips and cuts that depend on changed words are made again.',
  character:
    'The video waits for a character again. With the same one nothing is made again; with another, keyframes, voices and clips are new.',
  storyboard: 'The video waits at the storyboard again. Keyframes that you do not change are kept, and so is what was made from them.',
  assets: 'The video waits at the takes again. Takes that you do not change are kept; the film is cut again where they changed.',
  final: 'The video waits for its release again. Releases there are stay as they are.',
} as const;

const providers: Record<string, string> = {
  person: 'You',
  'local-page': 'Page reader, built in',
  'local-writer': 'Writer, built in',
  'local-compositor': 'Compositor, built in',
  'local-speech': 'Voice, built in',
  'local-animatic': 'Animatic, built in',
  'local-music': 'Music, built in',
  'local-cut': 'Cutter, built in',
};

const sources: Record<string, string> = {
  person: 'Your own words',
  'json-ld': 'The page’s product data',
  microdata: 'The page’s product data',
  'open-graph': 'The page’s preview data',
  state: 'The shop’s own data',
  adapter: 'The shop’s own data',
  'buy-box': 'Beside the buy button',
  heuristic: 'Text of the page',
  text: 'Your own words',
};

const many = (one: string, more: string) => (count: number) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `keyframe:2:open` → `opening keyframe 2`. */
function slot(name: string): string {
  const [what = name, number, end] = name.split(':');
  const plain = [what.replaceAll('-', ' '), number].filter(Boolean).join(' ');
  return end ? `${end === 'open' ? 'opening' : 'closing'} ${plain}` : plain;
}

/** Everything said on a video's page outside of its rooms. */
export const videoWords = {
  spine: 'Stages',
  side: 'The film so far',
  details: 'Cost and recipe',
  stageAtWork,
  stageMakes,
  stageStates,
  backAbout,
  waitsHere: 'Waits for you',
  roomName: (room: (typeof gates)[number] | 'cut') => (room === 'cut' ? 'Cut' : common.gates[room]),
  seconds: (count: number) => (count < 100 ? `${count.toFixed(1)} s` : `${Math.round(count / 60)} min`),
  making: (what: string) => `Making ${what}`,
  working: 'At work…',
  left: (wait: string) => `${wait} left`,
  queuedTitle: (stage: string) => `${stage} is next in line`,
  queuedAbout: 'Starts as soon as a place is free.',
  toBeMade: (what: string) => `${what}: to be made`,
  slot,
  count: { keyframe: many('keyframe', 'keyframes'), voice: many('voice track', 'voice tracks'), clip: many('clip', 'clips') },
  theFilm: 'the film',
  list: (parts: readonly string[]) =>
    parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`,
  dots: (parts: readonly string[]) => parts.join(' · '),
  makes: (names: string) => `Makes ${names}`,
  makesAgain: (names: string) => `Makes again: ${names}`,
  makesNothing: 'Makes nothing new · Free',
  cost: 'Cost',
  soFar: 'So far',
  toCome: 'Still to come',
  spent: (price: string) => (price === 'Free' ? 'Nothing spent so far' : `${price} so far`),
  leftToMake: (count: number) => (count === 1 ? '1 thing left to make' : `${count} things left to make`),
  notPlanned: 'The rest is known with the script',
  nothingLeft: 'Nothing left to make',
  recipe: 'Recipe',
  format: 'Format',
  quality: 'Quality',
  profiles: { final: 'Full quality', draft: 'Quick draft' },
  tone: 'Tone',
  character: 'Character',
  castingChooses: 'Casting chooses',
  reference: 'Reference',
  seed: 'Seed',
  project: 'Project',
  madeWith: 'Made with',
  madeCount: (made: number, reused: number) => `${made} in all, ${reused} used again`,
  reused: (count: number) => `${count} used again`,
  provider: (id: string) => providers[id] ?? id,
  source: (id: string) => sources[id] ?? id,
  capital,
  sentence: (text: string) => {
    const begun = capital(text);
    return /[.!?]$/.test(begun) ? begun : `${begun}.`;
  },
  previewOf: (title: string) => `Preview of ${title}`,
  noPicture: 'The first picture appears here',
  noPictureAbout: 'Nothing to see yet',
  shown: {
    film: () => 'The film',
    clip: (segment: number) => `Clip of segment ${segment}`,
    keyframe: (segment: number) => `Keyframe of segment ${segment}`,
    product: () => 'The product',
  },
  title: 'Title',
  rename: 'Rename',
  editOf: (label: string, value: string) => `${label}: ${value}. Edit`,
  evidenceOf: (what: string) => `${what}: `,
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  moveTo: 'Move to project',
  moved: (project: string) => `Moved to ${project}`,
  cancelMaking: 'Stop making it',
  cancelTitle: 'Stop making this video?',
  cancelAbout: 'What is made is kept. You can go on from here at any time, and nothing is made or paid for twice.',
  deleteTitle: 'Move this video to the bin?',
  deleteAbout: 'It can be taken back for 30 days. Its files are used by nothing else after that.',
  deleteRefused: 'It is being made',
  deleteRefusedAbout: 'A video can’t be deleted while it is being made. Stop making it first, or wait until it is done.',
  deleted: (title: string) => `“${title}” is in the bin`,
  backTo: (gate: string) => `Back to ${gate.toLowerCase()}`,
  backTitle: (gate: string) => `Back to the ${gate.toLowerCase()} gate?`,
  backHere: 'Back to this gate',
  looking: (gate: string) => `${gate}: passed. To change something here, go back to it.`,
  changedMeanwhile: 'This was changed meanwhile',
  changedKept: 'Your text is kept. Save it over the new one, or cancel to drop yours.',
  theirs: (text: string) => `Now it reads: “${text}”`,
  changedLook: 'The page shows the new state now. Look again, then repeat if you still want it.',
  notYours: 'Your role can look at this, but not approve it.',
  notYourMoney: 'Your role can’t decide about spending. Ask an owner or admin.',
  failedTitle: (stage: string) => `${stage} failed`,
  cancelledTitle: (stage: string) => `Stopped at ${stage.toLowerCase()}`,
  kept: (count: number) => `What was made is kept: ${count === 1 ? '1 take' : `${count} takes`}. Going on makes only what is missing.`,
  keptBefore: 'What was found out and written before is kept. Going on starts this stage again.',
  keptNothing: 'Nothing was made or paid for yet. Your text and pictures are kept.',
  startAnother: 'Start another video',
  paymentTitle: 'It waits for your word on money',
  paymentAbout: 'Nothing more is spent until you decide.',
  goOnSpending: 'Go on and spend',
} as const;
