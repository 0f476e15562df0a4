import type { CameraMove, Framing, ShotPrompt } from '#core/shot-prompt.ts';
import type { Tone } from '#core/vocabulary.ts';
import type { Agent } from '../agent.ts';
import { pick } from '../pick.ts';

const framings: Record<string, readonly (readonly Framing[])[]> = {
  hook: [
    ['close', 'medium', 'insert', 'close'],
    ['medium', 'close', 'wide', 'close'],
  ],
  problem: [
    ['insert', 'close', 'medium', 'close'],
    ['close', 'insert', 'medium', 'wide'],
  ],
  solution: [
    ['medium', 'insert', 'close', 'insert'],
    ['insert', 'medium', 'insert', 'close'],
  ],
  cta: [
    ['medium', 'wide', 'close', 'medium'],
    ['wide', 'medium', 'insert', 'medium'],
  ],
  shot: [
    ['close', 'insert', 'medium', 'close'],
    ['medium', 'insert', 'close', 'medium'],
  ],
};

const moves: Record<Tone, readonly CameraMove[]> = {
  'big-sis': ['push', 'float', 'push', 'pan-left'],
  'tired-expert': ['float', 'push', 'float', 'tilt-up'],
  'converted-skeptic': ['push', 'float', 'pan-right', 'push'],
  'calm-pro': ['float', 'push', 'pan-left', 'pull'],
  'quiet-minimalist': ['float', 'pull', 'float', 'push'],
  'hype-friend': ['push', 'pan-right', 'push', 'tilt-up'],
  'deadpan-comic': ['float', 'push', 'float', 'pull'],
  'curious-tester': ['push', 'tilt-up', 'pan-right', 'push'],
  'cozy-storyteller': ['float', 'push', 'pan-left', 'pull'],
  'deal-scout': ['push', 'pan-right', 'float', 'push'],
};

const lenses: Record<ShotPrompt['mood'], string> = {
  tense: '28 mm equivalent, arm-length close, slight wide-angle stretch at the edges, focus on the eyes',
  flat: '35 mm equivalent, deep focus, the background as sharp as the face',
  bright: '50 mm equivalent, f/2.8, focus falls from hand to face',
  warm: '50 mm equivalent, f/2, soft background, focus on the face and the object beside it',
};
const lights: Record<ShotPrompt['mood'], string> = {
  tense: 'one window from the side, the far half of the face a stop darker',
  flat: 'flat overhead room light, slightly cool, no shine',
  bright: 'large soft window in front, white bounce from below, clean highlights on the object',
  warm: 'low lamp from behind and a soft fill, late in the day',
};
const grades: Record<ShotPrompt['mood'], string> = {
  tense: 'cool shadows, muted colour, contrast a little up',
  flat: 'desaturated, grey-green mid-tones',
  bright: 'true skin, clean whites, colours of the object exact',
  warm: 'amber highlights, lifted blacks, gentle roll-off',
};

/** Frames each shot, moves the camera, sets light and grade by the mood. */
export const cinematographer: Agent = {
  name: 'cinematographer',
  settle({ tone, seed, slots }, index, { shots = [], mood = 'bright' }) {
    const role = slots[index]?.role ?? 'shot';
    const frames = pick(framings[role] ?? [['medium']], seed, `framing:${index}`);
    const moving = moves[tone];
    const turn = Math.floor(seed % 4);
    return {
      lens: lenses[mood],
      light: lights[mood],
      grade: grades[mood],
      shots: shots.map((shot, at) => ({
        ...shot,
        framing: frames[at % frames.length] ?? 'medium',
        camera: moving[(at + index + turn) % moving.length] ?? 'float',
      })),
    };
  },
  remark({ noun }) {
    return `Side light while it hurts, flat light for the cause, a big window once the ${noun} is in hand. Nobody needs a caption to feel that.`;
  },
};
