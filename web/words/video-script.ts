import type { SegmentRole } from '#core/format.ts';
import type { HookPoint, LintFinding, Overlay } from '#core/script.ts';
import type { HookKind, Placement } from '#core/vocabulary.ts';

const roles: Record<SegmentRole, string> = { hook: 'Hook', problem: 'Problem', solution: 'Solution', cta: 'Call to action', shot: 'Shot' };

const hookKinds: Record<HookKind, string> = {
  'call-out': 'Call-out',
  question: 'Question',
  myth: 'Myth',
  mistake: 'Mistake',
  'object-reveal': 'Object reveal',
  'cost-of-doing-nothing': 'Cost of doing nothing',
  'side-by-side': 'Side by side',
  confession: 'Confession',
  instruction: 'Instruction',
  scene: 'Scene',
};

const criteria: Record<HookPoint['criterion'], string> = {
  speed: 'Speed',
  who: 'Who',
  'open-loop': 'Open loop',
  concrete: 'Concrete',
  payoff: 'Payoff',
  'first-frame': 'First frame',
  voice: 'Voice',
};

const placements: Record<Placement, string> = {
  none: 'Product not in sight',
  subtle: 'Product at the edge',
  hero: 'Product in front',
  set_down: 'Product set down',
};

const overlayKinds: Record<Overlay['kind'], string> = { hook: 'Over the hook', chip: 'A fact', price: 'The price', cta: 'What to do' };
const levels: Record<LintFinding['level'], string> = { error: 'Not allowed:', warning: 'Look again:' };
const origins = {
  writer: 'by the writer',
  regenerate: 'written again',
  edit: 'edited',
  upload: 'your own',
  'cut-down': 'cut down',
} as const;

const exact = (seconds: number) => seconds.toFixed(1);

/** What is said in the room of the script. */
export const scriptWords = {
  none: 'There is no script yet.',
  approve: 'Approve script',
  next: 'Next you choose who is on screen. Nothing is made yet · Free',
  nextWithWarnings: (count: number) =>
    `${count === 1 ? '1 warning stays' : `${count} warnings stay`} as ${count === 1 ? 'it is' : 'they are'}. Next you choose who is on screen.`,
  held: (count: number) =>
    count === 1
      ? '1 thing can’t stay as it is. Edit the marked words, or correct the facts.'
      : `${count} things can’t stay as they are. Edit the marked words, or correct the facts.`,
  roles,
  hookKinds,
  criteria,
  placements,
  overlayKinds,
  levels,
  origins,
  dots: (parts: readonly string[]) => parts.join(' · '),
  segments: 'Segments',
  segment: (number: number, role: string) => `Segment ${number}: ${role}`,
  seconds: (count: number) => `${count} s`,
  wordsOf: (number: number) => `Words of segment ${number}`,
  editWords: (number: number) => `Edit the words of segment ${number}`,
  rewrite: (number: number) => `Write segment ${number} again`,
  rewriteTitle: (role: string) => `Write the ${role.toLowerCase()} again?`,
  rewriteAbout: 'A new version with other words for this segment. The others stay as they are.',
  rewriteNow: 'Write again',
  rewriteAll: 'Write again',
  rewriteAllTitle: 'Write the whole script again?',
  rewriteAllAbout: 'A new version with other words, and the roundtable talks again. The version there is is kept.',
  note: 'What should be different',
  noteHint: 'Optional. As you would say it: shorter, no price, mention the lid.',
  meterText: (rough: boolean, syllables: number, spoken: number, seconds: number) =>
    `${rough ? '≈ ' : ''}${syllables} ${syllables === 1 ? 'syllable' : 'syllables'} · ${exact(spoken)} of ${seconds} s`,
  tooShort: 'too short',
  tooLong: 'too long',
  claim: 'Carried by a fact of the product',
  claims: 'Statements and the facts that carry them',
  factGone: 'Its fact is gone',
  onScreen: (text: string) => `On screen: “${text}”`,
  hooks: 'Hooks',
  hooksAbout: 'How the film opens. Scored by rules for the first three seconds.',
  ofFourteen: 'of 14',
  why: 'Why this score',
  points: (count: number) => `${count}/2`,
  inScript: 'In the script',
  useHook: 'Use this hook',
  hookTitle: 'Open with this hook?',
  asking: 'Looking what that makes again…',
  nothingAgain: 'Nothing that is made depends on it · Free',
  reasons: 'Why this script',
  takenFrom: 'Taken from',
  aReference: 'a reference',
  takenAbout: 'How the film follows it, measure by measure.',
  takenColumns: { what: 'What', from: 'In the reference', here: 'In this film' },
  versions: 'Versions',
  versionsAbout: 'Each change made a new one; none is ever lost.',
  version: (n: number) => `Version ${n}`,
  inUse: 'in use',
  thisIsInUse: 'This is the version in use.',
  diffAbout: (n: number) => `What version ${n} would change: green is added, red is taken out.`,
  restore: (n: number) => `Restore version ${n}`,
  own: 'Your own script',
  ownTitle: 'Bring your own script',
  ownAbout: 'Plain text. Separate segments with an empty line; otherwise the sentences are shared out.',
  ownLabel: 'Script',
  ownUse: 'Use this script',
} as const;
