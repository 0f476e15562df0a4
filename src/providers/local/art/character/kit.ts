import type { CharacterDrawing } from '#core/character.ts';
import { fade, mix, noise, toLch, tune } from '../palette.ts';

/** Light on a figure: colour of the key and rim lights (`#rrggbb`), and how deep the form shadows are (0..1). */
export interface Light {
  key: string;
  rim: string;
  shade: number;
}

/** Three steps of one material under the light: the lit side, its own colour, the form shadow. */
export interface Tone {
  lit: string;
  base: string;
  shade: string;
  deep: string;
}

/** What a drawing implies beyond its fields: measures in units (1000 = figure height), features. */
export interface Traits {
  /** Half the shoulders' width, and half the waist's. */
  shoulder: number;
  waist: number;
  neck: number;
  /** Multiplies limb radii. */
  limb: number;
  faceWidth: number;
  /** 0 soft oval … 1 square jaw. */
  jaw: number;
  lashes: boolean;
  older: boolean;
  freckles: boolean;
  eye: string;
  /** 0..1: small repeatable differences of features. */
  vary: (index: number) => number;
}

/** Everything about a figure that stays the same from frame to frame. */
export interface Kit {
  drawing: CharacterDrawing;
  traits: Traits;
  skin: Tone;
  hair: Tone;
  top: Tone;
  accent: Tone;
  lip: string;
  line: string;
  rim: string;
  light: Light;
  /** Gradients and paths, made once per kit. */
  memo: <T>(name: string, make: () => T) => T;
}

const kits = new Map<string, Kit>();
const keptKits = 24;

/** The kit of a drawing under a light; kept, because films ask for the same one thousands of times. */
export function kitOf(drawing: CharacterDrawing, light: Light): Kit {
  const key = JSON.stringify([drawing, light]);
  const known = kits.get(key);
  if (known) return known;
  const kit = makeKit(drawing, light);
  if (kits.size >= keptKits) kits.delete(kits.keys().next().value ?? '');
  kits.set(key, kit);
  return kit;
}

function makeKit(drawing: CharacterDrawing, light: Light): Kit {
  const kept = new Map<string, unknown>();
  const traits = traitsOf(drawing);
  const skin = toneOf(drawing.skin, light, 1.15, 11);
  const lipHue = tune(mix(drawing.skin, '#c2413f', traits.lashes ? 0.55 : 0.26), { l: -0.05 });
  return {
    drawing,
    traits,
    skin,
    hair: toneOf(drawing.hair.color, light, 1.05, 8, drawing.hair.style === 'hijab' ? 0.9 : 1.2),
    top: toneOf(drawing.top.color, light, 1.05, 6),
    accent: toneOf(drawing.top.accent, light, 1.05, 6),
    lip: mix(lipHue, skin.shade, light.shade * 0.35),
    line: mix(tune(drawing.skin, { l: -0.42, c: 1.1 }), '#1c1016', 0.6),
    rim: light.rim,
    light,
    memo: <T>(name: string, make: () => T): T => {
      if (!kept.has(name)) kept.set(name, make());
      return kept.get(name) as T;
    },
  };
}

/** Shadows lean cool and stay colourful, as real ones do; `reach` widens the distance between the steps. */
function toneOf(hex: string, light: Light, chroma: number, turn: number, reach = 1): Tone {
  const dark = toLch(hex).l < 0.35;
  const own = mix(hex, tune(hex, { l: -0.2, c: 0.8 }), light.shade * 0.42);
  const step = (0.085 + 0.075 * light.shade) * (dark ? 0.62 : 1) * reach;
  return {
    lit: mix(tune(own, { l: (dark ? 0.055 : 0.04) * reach }), light.key, dark ? 0.05 : 0.13),
    base: mix(own, light.key, 0.04),
    shade: tune(own, { l: -step, c: chroma, h: -turn }),
    deep: tune(own, { l: -step * 1.9, c: chroma, h: -turn * 1.6 }),
  };
}

function traitsOf(drawing: CharacterDrawing): Traits {
  const { hair, build } = drawing;
  const seed = [...`${drawing.skin}${hair.style}${drawing.accent}`].reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) | 0, 7);
  const vary = (index: number): number => noise(seed, index);
  const lashes = !drawing.beard && (drawing.earrings || ['bun', 'bob', 'long', 'ponytail', 'hijab', 'braids'].includes(hair.style));
  const color = toLch(hair.color);
  const squareness = build === 'broad' ? 0.75 : build === 'average' ? 0.5 : 0.32;
  return {
    shoulder: { slim: 218, average: 236, broad: 272 }[build] - (lashes ? 10 : 0),
    waist: { slim: 142, average: 162, broad: 204 }[build] - (lashes ? 6 : 0),
    neck: { slim: 46, average: 51, broad: 62 }[build] - (lashes ? 4 : 0),
    limb: { slim: 0.9, average: 1, broad: 1.16 }[build] * (lashes ? 0.94 : 1),
    faceWidth: { slim: 0.965, average: 1, broad: 1.06 }[build],
    jaw: lashes ? squareness * 0.35 : squareness,
    lashes,
    older: hair.style !== 'hijab' && color.l > 0.6 && color.c < 0.035,
    freckles: toLch(drawing.skin).l > 0.78 && color.h > 35 && color.h < 65 && color.c > 0.09,
    eye: ['#4a2e1c', '#3d2a20', '#5b3d22', '#33251f'][Math.floor(vary(3) * 4)] ?? '#4a2e1c',
    vary,
  };
}

/** A shadow of the figure's own colour family at opacity `a`: greys would look like dirt. */
export function shadowOf(kit: Kit, a: number): string {
  return fade(mix(kit.line, '#1a0f2e', 0.5), a * (0.75 + 0.5 * kit.light.shade));
}
