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

const quarterMeans = ({ cutting }: FootageProfile): ReferenceStyle['shotSeconds'] => {
  const mean = (at: number) => cutting.byQuarter[at] ?? cutting.meanSeconds;
  return [mean(0), mean(1), mean(2), mean(3)];
};

/** The manner of a measured video. Thresholds are set against our own generated clips and the measures' units in `footageMeasures`. */
export function styleOf(profile: FootageProfile): ReferenceStyle {
  const { cutting, motion, sound, color, text, framing, arc } = profile;
  const speech = sound?.syllablesPerSecond ?? null;
  return {
    hookSeconds: cutting.hookSeconds,
    openings: openingsFor(profile),
    syllablesPerSecond: speech,
    shotSeconds: quarterMeans(profile),
    arc: arc.shape,
    motion: motion.level < 1.5 ? 'still' : motion.level < 5 ? 'calm' : 'lively',
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
    handheld: ['float', 'tilt-up'],
  };
  const kinds = (Object.keys(cameras) as (keyof typeof cameras)[])
    .filter((kind) => cameras[kind] >= 0.1)
    .sort((a, b) => cameras[b] - cameras[a]);
  return [...new Set(kinds.flatMap((kind) => moves[kind]))];
}
