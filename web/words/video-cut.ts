import type { CaptionTheme } from '#core/caption-theme.ts';
import type { CutOverlay, Mood, Platform, TransitionKind } from '#core/cut.ts';
import type { RenderKind, RenderState } from '#core/render.ts';

const platforms: Record<Platform, string> = { all: 'Every app', tiktok: 'TikTok', reels: 'Reels', shorts: 'Shorts' };

const transitions: Record<TransitionKind | 'cut', string> = {
  cut: 'Plain cut',
  dissolve: 'Dissolve',
  'whip-left': 'Whip to the left',
  'whip-right': 'Whip to the right',
  'whip-up': 'Whip upwards',
  zoom: 'Zoom',
  flash: 'Flash',
  'slide-left': 'Slide to the left',
  'slide-up': 'Slide upwards',
};

const moods: Record<Mood, string> = {
  bright: 'Bright',
  warm: 'Warm',
  driving: 'Driving',
  calm: 'Calm',
  tense: 'Tense',
  playful: 'Playful',
};

const overlays: Record<CutOverlay['kind'], string> = { hook: 'Headline', chip: 'Chip', price: 'Price tag', cta: 'Button' };

const layouts: Record<CaptionTheme['layout'], string> = {
  words: 'A few words at a time',
  one: 'One word at a time',
  lines: 'Plain lines',
  typed: 'Typed as it is said',
  stack: 'Words stacked in lines',
};

const marks: Record<CaptionTheme['mark'], string> = {
  box: 'a box behind the spoken word',
  marker: 'a pen stroke behind the spoken word',
  color: 'the spoken word in colour',
  sweep: 'words fill as they are said',
  underline: 'the spoken word underlined',
  scale: 'the spoken word grows',
  none: 'no mark on the spoken word',
};

const files: Record<RenderKind | 'master', { name: string; about: string }> = {
  master: { name: 'Film', about: '9:16' },
  preview: { name: 'Preview', about: '540 wide, small enough for a message' },
  '4:5': { name: 'Feed, 4:5', about: 'Laid out anew, not cropped' },
  '1:1': { name: 'Square, 1:1', about: 'Laid out anew, not cropped' },
  '16:9': { name: 'Wide, 16:9', about: 'Laid out anew, not cropped' },
  hook: { name: 'Hook alone', about: 'The first segment as a film of its own' },
  animation: { name: 'Animation', about: 'Moving thumbnail without sound' },
  sprite: { name: 'Picture strip', about: 'Small pictures along the film, for a player' },
  srt: { name: 'Subtitles, SRT', about: 'For YouTube and players' },
  vtt: { name: 'Subtitles, VTT', about: 'For web pages' },
  stems: { name: 'Sound, in parts', about: 'Mix, voice and music, one file each' },
};

const fileStates: Record<RenderState, string> = {
  queued: 'Next in line',
  running: 'Being made',
  ready: 'Ready',
  failed: 'Failed',
  cancelled: 'Stopped',
};

const time = (seconds: number) => `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, '0')}`;
const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

/** What is said in the room of the cut. */
export const cutWords = {
  title: 'Cut',
  about: 'Change how the film reads and sounds. Changes gather first; you see what is made again before it is.',
  aboutBefore: 'This is what will be made. Decide here, then approve the takes.',
  aboutMaking: 'The film is made with what you decided. What is shown is the one before.',
  aboutClosed: 'The edit is decided once the takes are there, at the final gate, or when the film is done.',
  none: 'The cut can’t be shown',
  dots: (parts: readonly string[]) => parts.filter(Boolean).join(' · '),
  time,

  player: 'Film',
  play: 'Play',
  pause: 'Pause',
  mute: 'Sound off',
  unmute: 'Sound on',
  frameBack: 'One frame back',
  frameOn: 'One frame on',
  showing: 'What is shown',
  asMade: 'As made',
  asChanged: 'With changes',
  frameOf: (at: string) => `The film at ${at} with the changes`,
  drawing: 'Drawing this frame…',
  noFilm: 'No film yet. Frames are drawn as they will look.',
  zones: 'App zones',
  zonesOff: 'App zones off',
  zonesOf: (app: string) => `Zones: ${app}`,
  zonesAbout: (platform: Platform) =>
    platform === 'all' ? 'Covered by one of the apps’ own buttons and text' : `Covered by ${platforms[platform]}’s own buttons and text`,
  keys: { space: 'Space', plays: 'plays,', shuttles: 'go back, stop, go on,', arrows: 'a frame' },

  timeline: 'Timeline',
  playhead: 'Playhead',
  tick: (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
  closer: 'Closer',
  farther: 'Farther',
  lanes: { clips: 'Clips', joins: 'Joins', voice: 'Voice', words: 'Captions', overlays: 'Overlays', music: 'Music' },
  clip: (number: number, role: string, seconds: number) => `Segment ${number}, ${role}, ${seconds.toFixed(1)} s`,
  join: (after: number, kind: string) => `Between ${after} and ${after + 1}: ${kind}`,
  word: (text: string, at: number) => `“${text}” at ${time(at)}`,
  overlay: (kind: CutOverlay['kind'], text: string, at: number) => `${overlays[kind]} “${text}” at ${time(at)}`,
  changed: 'changed',

  tabs: {
    words: 'Words',
    overlays: 'Overlays',
    joins: 'Transitions',
    captions: 'Captions',
    music: 'Music',
    brand: 'Brand',
    files: 'Downloads',
  },
  editors: 'What can be changed',
  segment: 'Segment',
  segmentName: (number: number, role: string) => `${number} · ${role}`,
  wordsOf: (number: number) => `Words of segment ${number}`,
  pickWord: 'Choose a word to spell it otherwise. What is spoken stays.',
  shownAs: 'Shown as',
  spoken: (text: string) => `Spoken: “${text}”`,
  asSpoken: 'As spoken',
  keep: 'Keep',
  sayOther: 'Say something else',
  sayOtherAbout: (number: number) =>
    `What is said is changed in the script. Segment ${number} is then spoken and shot again; its price is shown there before anything is made.`,

  overlayKind: 'Kind',
  overlayKinds: overlays,
  overlayText: 'Text',
  from: 'From, s',
  to: 'Until, s',
  overlayOf: (index: number, number: number) => `Overlay ${index} of segment ${number}`,
  addOverlay: 'Add an overlay',
  newOverlay: 'New text',
  removeOverlay: (text: string) => `Remove “${text}”`,
  asScript: 'As in the script',
  noOverlays: 'Nothing lies over this segment.',
  wrongTimes: (seconds: number) => `Begins before it ends, within ${seconds.toFixed(1)} s.`,

  joinAfter: (after: number) => `After segment ${after}`,
  transitions,
  automatic: 'Automatic',
  chosenFor: (kind: string) => `Automatic: ${kind.toLowerCase()}`,
  oneSegment: 'A film of one segment has nothing to join.',

  themes: 'Caption styles',
  theme: (name: string) => `Caption style ${name}`,
  byKit: 'As the brand kit says',
  byKitAbout: 'Or the standard style, where it says nothing',
  compare: 'Compare two',
  compareTitle: 'Two styles on this frame',
  compareAbout: (at: string) => `The film at ${at}, as it would be rendered.`,
  leftSide: 'Left',
  rightSide: 'Right',
  take: (name: string) => `Take ${name}`,
  inFilm: 'In the film',
  gallery: 'All styles, large',
  clearOf: 'Keep text clear of the buttons of',
  platforms,

  musicKinds: { bed: 'Composed', own: 'Your own', none: 'None' },
  musicKind: 'Music',
  mood: 'Mood',
  moods,
  fits: 'What fits the tone',
  ownMusic: 'A sound file of yours',
  ownMusicAbout: 'It is trimmed to the film, and made quieter under the voice.',
  ownChosen: 'Your own file is chosen.',
  level: 'Level under the voice',
  decibel: (value: number) => `${value > 0 ? '+' : ''}${value} dB`,
  usualLevel: 'Usual level',
  noMusic: 'The voice alone',
  musicToCome: 'composed with the film',

  kit: 'Brand kit',
  noKit: 'No brand kit',
  noKitAbout: 'Nothing of a brand on the film',
  noKits: 'There is no brand kit yet. A kit holds logo, colours, font and music, and is applied by choosing it.',
  toKits: 'Brand kits',
  standardKit: 'For new videos',

  download: (name: string) => `Download ${name}`,
  make: (name: string) => `Make ${name}`,
  makeAgain: (name: string) => `Make ${name} again`,
  stop: (name: string) => `Stop making ${name}`,
  downloadShort: 'Download',
  makeShort: 'Make',
  againShort: 'Make again',
  files,
  fileStates,
  fileProgress: (name: string) => `${name} is being made`,
  outdated: 'Of the film before its last change',
  filesLater: 'Files are made from the finished film.',
  filesAfter: 'Files are of the film as it stands, without the changes that are not made yet.',

  bar: 'Changes',
  nothing: 'No changes. The film is as you see it.',
  nothingBefore: 'No changes.',
  asking: 'Looking what that makes again…',
  count: (count: number) => many(count, 'change'),
  make_: 'Make the changes',
  keepChanges: 'Keep the changes',
  undo: 'Undo',
  drop: 'Drop all',
  made: 'The film has the changes',
  kept: 'Kept for the film',
  toGate: { assets: 'To the takes', final: 'To the film' },
  rerelease: 'What is released stays as it is. Releasing again makes a new one.',
  making: (what: string) => `Making ${what}`,
  working: 'At work…',
  left: (wait: string) => `${wait} left`,
  stopMaking: 'Stop',

  renders: (what: string) => `renders ${what} again`,
  willRender: (what: string) => `renders ${what}`,
  segmentsOf: (count: number, all: number) => (all === 1 ? 'the one segment' : `${count} of ${all} segments`),
  segmentCount: (count: number) => many(count, 'segment'),
  transitionCount: (count: number) => many(count, 'transition'),
  mixes: 'mixes the sound again',
  composes: 'composes the music',
  joins: 'Joins the film again from what is there',
  madeBefore: 'All of it was made before',
  alsoMakes: (names: string) => `makes ${names}`,
  keptForFilm: 'Kept for the film to come',
  list: (parts: readonly string[]) =>
    parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`,

  galleryTitle: 'Caption styles',
  galleryAbout: 'How the words of a film can look. Choose one in a film’s cut, or in a brand kit for all its films.',
  layouts,
  marks,
  placed: { low: 'stands low', middle: 'stands in the middle', high: 'stands high' },
} as const;
