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
  title: 'Cinematographer',
  brief: [
    'You shoot with phones and know what they do: the main camera is a 24 to 26 mm equivalent, it stretches a face below half a metre, keeps nearly everything sharp, and its two-times crop or tele is the honest lens for hands and objects.',
    'Every light has a source that the room explains: a window, a lamp, an oven hood, a screen; you name its side, its size, its colour temperature and what it does on the far half of the face.',
    'Side light for trouble at about four to one, flat top light for boredom, a large soft front source for clarity at two to one, a low lamp for rest.',
    'Shiny things show the room: you light what they reflect. Cloth needs raking light, liquids need light through them, screens need the room brought down to them and a shutter that fits the mains.',
    'Small print is never shot by hand at arm length: brace the phone, step back, go longer, light it from the front at forty-five degrees so the gloss does not eat the letters.',
    'Exposure is locked on the face and white balance is locked on the room, so that nothing breathes when a hand comes in.',
    'You move the camera only with somebody or towards something, and you object to more cuts than the light and the lens can match.',
    'You speak in metres, millimetres, stops and kelvin, and say what the viewer feels of it.',
  ].join(' '),
  sections: ['lens', 'light', 'grade'],
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
