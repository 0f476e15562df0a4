import type { Action, CameraMove, Framing, PromptSection, SetName, ShotPrompt } from '#core/shot-prompt.ts';

const sections: Record<PromptSection, string> = {
  look: 'Look',
  lens: 'Lens',
  composition: 'Framing',
  light: 'Light',
  grade: 'Grade',
  wardrobe: 'Wardrobe',
  props: 'Props',
  action: 'Action',
  sound: 'Sound',
  finishing: 'Finishing',
};
const moods: Record<ShotPrompt['mood'], string> = { tense: 'Tense', flat: 'Flat', bright: 'Bright', warm: 'Warm' };

const exact = (seconds: number) => seconds.toFixed(1);
const spaced = (name: SetName | Framing | CameraMove | Action) => name.replaceAll('-', ' ');

/** What is said about how a segment is shot, and about the prompt a model would get. */
export const shotWords = {
  title: 'How it is shot',
  set: 'Set',
  mood: 'Mood',
  shots: 'Shots',
  sections,
  moods,
  spaced,
  dots: (parts: readonly string[]) => parts.join(' · '),
  span: (from: number, to: number) => `${exact(from)}–${exact(to)} s`,
  edit: (number: number) => `Edit how segment ${number} is shot`,
  editShort: 'Edit',
  editTitle: (role: string) => `How the ${role.toLowerCase()} is shot`,
  editAbout: 'The source of the prompt that a model gets. The words of the script stay as they are.',
  save: 'Save as a new version',
  shot: (number: number) => `Shot ${number}`,
  framing: 'Distance',
  camera: 'Camera',
  action: 'What happens',
  length: 'Seconds',
  addShot: 'Add a shot',
  removeShot: (number: number) => `Take shot ${number} out`,
  mostShots: 'Twelve shots are the most a segment takes.',
  written: (number: number) => `The prompt of segment ${number}, written out`,
  writtenShort: 'Written out',
  writtenTitle: (role: string) => `The prompt of the ${role.toLowerCase()}`,
  writtenAbout: 'In full, and as each kind of video model takes it.',
  full: 'In full',
  forms: 'Forms',
  counted: (used: number, limit: number | null) => (limit === null ? `${used} characters` : `${used} of ${limit} characters`),
  leftOut: (parts: readonly string[]) => `Left out to fit: ${parts.join(', ')}.`,
  copyPrompt: 'Copy the prompt',
  copied: 'Copied',
  fromLibrary: (number: number) => `Take a prompt from the library for segment ${number}`,
  libraryShort: 'From the library',
  libraryTitle: (role: string) => `Shoot the ${role.toLowerCase()} like…`,
  libraryAbout: 'A prompt that was settled before. Only how it is shot changes, not what is said.',
  librarySearch: 'Search prompts',
  libraryEmpty: 'No prompt fits. Other words may find one.',
  librarySame: 'For the same role only',
  libraryPick: 'Choose one',
  libraryUse: (title: string) => `Use “${title}”`,
} as const;
