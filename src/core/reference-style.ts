import type { ArcShape, FootageProfile, TextBand } from './footage.ts';
import type { CameraMove, Framing } from './shot-prompt.ts';
import type { HookKind } from './vocabulary.ts';

/** What a film may take from a reference video: its manner in numbers. Never its words, music or pictures. */
export interface ReferenceStyle {
  /** Seconds until something else happens. */
  hookSeconds: number;
  /** Kinds of hook that suit such a beginning, best first. */
  openings: HookKind[];
  /** Null where too little is spoken. */
  syllablesPerSecond: number | null;
  /** Mean shot length of each quarter of the film, in seconds. */
  shotSeconds: [number, number, number, number];
  arc: ArcShape;
  motion: 'still' | 'calm' | 'lively';
  /** Moves that come nearest to its camera, most frequent first. */
  moves: CameraMove[];
  /** How near the subject is; null where nobody can say. */
  framing: Framing | null;
  /** Up to five colours, `#rrggbb`, most frequent first. */
  palette: string[];
  temperature: 'warm' | 'neutral' | 'cool';
  contrast: 'low' | 'medium' | 'high';
  /** Where most of its text stands; null with little text. */
  textBand: TextBand | null;
  /** Beats a minute; null without a steady beat. */
  tempo: number | null;
}

/** One thing a film has taken, in words: `shot length`, `median 1.2 s`, `5 shots in the hook`. */
export interface Taken {
  what: string;
  from: string;
  here: string;
}

/** A quarter in which no shot begins has the length of the one that runs through it. */
function quarterMeans({ cutting, shots, seconds }: FootageProfile): ReferenceStyle['shotSeconds'] {
  const running = (time: number) => shots.findLast(({ start }) => start <= time)?.seconds ?? cutting.meanSeconds;
  const mean = (at: number) => cutting.byQuarter[at] ?? running((at * seconds) / 4);
  return [mean(0), mean(1), mean(2), mean(3)];
}

/** A picture that hardly changes and a camera that hardly moves; a slow zoom over a photo changes little and is no still. */
function motionOf({ level, cameras }: FootageProfile['motion']): ReferenceStyle['motion'] {
  if (level >= 5) return 'lively';
  return level < 1.5 && cameras.static >= 0.6 ? 'still' : 'calm';
}

/**
 * The manner of a measured video. Thresholds lie between kinds of clips of known making: somebody talking before a fixed camera has a
 * motion level around 1.7, slow zooms over photos 1.2, cut photos 2 to 3, pans and whips 6 to 7, shaken ones 16. Warmth
 * within 0.015 of 0 is that of neutral light.
 */
export function styleOf(profile: FootageProfile): ReferenceStyle {
  const { cutting, motion, sound, color, text, framing, arc } = profile;
  const speech = sound?.syllablesPerSecond ?? null;
  return {
    hookSeconds: cutting.hookSeconds,
    openings: openingsFor(profile),
    syllablesPerSecond: speech,
    shotSeconds: quarterMeans(profile),
    arc: arc.shape,
    motion: motionOf(motion),
    moves: movesFor(motion.cameras),
    framing: framing.size,
    palette: color.palette.map(({ hex }) => hex).slice(0, 5),
    temperature: color.warmth > 0.015 ? 'warm' : color.warmth < -0.015 ? 'cool' : 'neutral',
    contrast: color.contrast < 0.45 ? 'low' : color.contrast < 0.75 ? 'medium' : 'high',
    textBand: text.share >= 0.15 ? text.band : null,
    tempo: sound?.tempo && sound.tempo.confidence >= 0.3 ? sound.tempo.bpm : null,
  };
}

/** A beginning that cuts at once shows something; one that holds and talks asks, confesses or sets a scene. */
function openingsFor({ cutting, sound, text }: FootageProfile): HookKind[] {
  const talks = (sound?.speechShare ?? 0) > 0.4;
  const quick = cutting.hookEndsWith === 'cut' && cutting.hookSeconds < 2;
  if (quick && text.share > 0.3) return ['call-out', 'object-reveal', 'side-by-side', 'mistake'];
  if (quick) return ['object-reveal', 'side-by-side', 'instruction', 'scene'];
  if (cutting.hookEndsWith === 'pause') return ['question', 'confession', 'myth', 'mistake'];
  if (talks) return ['confession', 'myth', 'question', 'call-out'];
  return ['scene', 'cost-of-doing-nothing', 'instruction', 'question'];
}

function movesFor(cameras: FootageProfile['motion']['cameras']): CameraMove[] {
  const moves: Record<keyof typeof cameras, CameraMove[]> = {
    static: ['float'],
    pan: ['pan-left', 'pan-right'],
    zoom: ['push', 'pull'],
    handheld: ['float'],
  };
  const kinds = (Object.keys(cameras) as (keyof typeof cameras)[])
    .filter((kind) => cameras[kind] >= 0.1)
    .sort((a, b) => cameras[b] - cameras[a]);
  return [...new Set(kinds.flatMap((kind) => moves[kind]))];
}
