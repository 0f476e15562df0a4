import type { ArcShape } from '#core/footage.ts';
import type { ReferenceStyle, Taken } from '#core/reference-style.ts';
import type { CameraMove, Shot } from '#core/shot-prompt.ts';
import { quarterOf } from './pace.ts';
import type { Sketch } from './sketch.ts';

/** The reference's camera, at least two kinds where it has them; a still one stays still. */
export function followMoves({ moves, motion }: ReferenceStyle): readonly CameraMove[] {
  if (motion === 'still' || moves.length === 0) return ['float'];
  return motion === 'calm' ? ['float', ...moves.slice(0, 2)] : moves;
}

/** The reference's nearness for every shot that shows a person but each second, so that cuts stay cuts. */
export function followFraming({ framing }: ReferenceStyle, shots: readonly Shot[]): Shot[] {
  if (framing === null) return [...shots];
  return shots.map((shot, at) => (shot.framing !== 'insert' && at % 2 === 0 ? { ...shot, framing } : shot));
}

/** The arc of the reference, and what the lengths of our shots make of it in each segment. */
const arcWords: Record<ArcShape, Omit<Taken, 'what'>> = {
  'front-loaded': { from: 'strongest first, then calmer', here: 'shots grow longer in each segment' },
  rising: { from: 'builds up to the end', here: 'shots grow shorter in each segment' },
  wave: { from: 'rises and falls', here: 'longer and shorter shots by turns' },
  flat: { from: 'even throughout', here: 'shots of about the same length' },
  drop: { from: 'a lull, then one rise that holds', here: 'short shots first, then long ones in each segment' },
};

const quarters = ['first', 'second', 'third', 'last'];

/** What the settled pictures and sound have from the reference, each with the number it came from. */
export function takenFrom(style: ReferenceStyle, sketches: readonly Sketch[]): Taken[] {
  const { shotSeconds, framing, palette, temperature, contrast, textBand, tempo, arc } = style;
  const all = sketches.flatMap(({ shots }) => shots);
  const lengths = sketches.map(({ shots, seconds }, index): Taken => {
    const quarter = quarterOf({ slots: sketches }, index);
    const from = `${shotSeconds[quarter].toFixed(1)} s on average in the ${quarters[quarter]} quarter`;
    const mean = (seconds / shots.length).toFixed(1);
    const here = shots.length === 1 ? `one shot of ${mean} s` : `${shots.length} shots of ${mean} s on average`;
    return { what: 'shot length', from, here: `${here} in segment ${index + 1}` };
  });
  const share = (count: number) => `${count} of ${all.length} ${all.length === 1 ? 'shot' : 'shots'}`;
  const parts = (follows: (sketch: Sketch) => boolean) => `${sketches.filter(follows).length} of ${sketches.length} segments`;
  const moves = followMoves(style);
  const first = sketches[0];
  return [
    ...lengths,
    { what: 'energy', ...arcWords[arc] },
    {
      what: 'camera',
      from: moves.length === 1 ? 'a camera that stays' : `mostly ${moves.join(', ')}`,
      here: share(all.filter(({ camera }) => moves.includes(camera)).length),
    },
    ...(framing === null
      ? []
      : [{ what: 'framing', from: `mostly ${framing}`, here: share(all.filter((shot) => shot.framing === framing).length) }]),
    {
      what: 'grade',
      from: [`${temperature}, ${contrast} contrast`, ...(palette.length > 0 ? [palette.join(' ')] : [])].join(', '),
      here: `in ${parts(({ temperature: here }) => here === temperature)}${palette.length > 0 ? `, leaning on ${nameColours(palette)}` : ''}`,
    },
    ...(textBand === null || !first
      ? []
      : [
          {
            what: 'text',
            from: `mostly in the ${textBand} band`,
            here: `the same band kept free in ${parts(({ band }) => band === textBand)}`,
          },
        ]),
    ...(tempo === null || !first
      ? []
      : [{ what: 'tempo', from: `${Math.round(tempo)} beats a minute`, here: `a bed of our own at ${first.bpm}` }]),
  ];
}

/** Up to three colours by name: a model knows "dark teal" better than a number. */
export function nameColours(palette: readonly string[]): string {
  const names = [...new Set(palette.map(nameColour))].slice(0, 3);
  return names.length < 2 ? (names[0] ?? 'plain grey') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const hues = ['red', 'orange', 'yellow', 'lime', 'green', 'sea green', 'teal', 'sky blue', 'blue', 'violet', 'magenta', 'rose'];

function nameColour(hex: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const depth = most + least < 0.55 ? 'dark ' : most + least > 1.4 ? 'pale ' : '';
  if (spread < 0.1) return most < 0.15 ? 'black' : least > 0.9 ? 'white' : `${depth}grey`;
  const turn = most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
  const at = Math.round((((turn + 6) % 6) / 6) * 12) % 12;
  if ((at === 1 || at === 0) && most + least < 1.1 && spread < 0.5) return depth === 'dark ' ? 'dark brown' : 'brown';
  return `${spread < 0.25 ? 'greyish ' : depth}${hues[at]}`;
}
